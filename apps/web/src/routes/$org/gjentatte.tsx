import { createFileRoute } from '@tanstack/react-router'
import { RepeatedScreen } from '../../acute-admission/repeated-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/gjentatte')({
  beforeLoad: needs('admission.open'),
  component: RepeatedScreen,
})
