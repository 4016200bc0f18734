import { createFileRoute } from '@tanstack/react-router'
import { NightScreen } from '../../stay/night/night-screen.tsx'

export const Route = createFileRoute('/$org/natt')({ component: NightScreen })
