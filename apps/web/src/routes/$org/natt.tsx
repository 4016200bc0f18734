import { createFileRoute } from '@tanstack/react-router'
import { needs } from '../../shell/allowed.ts'
import { NightScreen } from '../../stay/night/night-screen.tsx'

export const Route = createFileRoute('/$org/natt')({ beforeLoad: needs('stay.read'), component: NightScreen })
