import { createFileRoute } from '@tanstack/react-router'
import { WaitingScreen } from '../../stay/waiting/waiting-screen.tsx'

export const Route = createFileRoute('/$org/venteliste')({ component: WaitingScreen })
