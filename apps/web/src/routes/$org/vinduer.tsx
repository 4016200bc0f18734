import { createFileRoute } from '@tanstack/react-router'
import { WindowsScreen } from '../../capacity/windows-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/vinduer')({
  beforeLoad: needs('admission.negotiate'),
  component: WindowsScreen,
})
