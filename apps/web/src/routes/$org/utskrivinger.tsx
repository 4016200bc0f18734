import { createFileRoute } from '@tanstack/react-router'
import { DischargesScreen } from '../../capacity/discharges-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/utskrivinger')({
  beforeLoad: needs('admission.negotiate'),
  component: DischargesScreen,
})
