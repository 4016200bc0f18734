import { createFileRoute } from '@tanstack/react-router'
import { needs } from '../../shell/allowed.ts'
import { WaitingScreen } from '../../stay/waiting/waiting-screen.tsx'

export const Route = createFileRoute('/$org/venteliste')({ beforeLoad: needs('stay.read'), component: WaitingScreen })
