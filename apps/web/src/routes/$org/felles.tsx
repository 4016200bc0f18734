import { createFileRoute } from '@tanstack/react-router'
import { TogetherScreen } from '../../joint-task/together-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/felles')({
  beforeLoad: needs('admission.negotiate'),
  component: TogetherScreen,
})
