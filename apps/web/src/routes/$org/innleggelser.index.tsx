import { createFileRoute } from '@tanstack/react-router'
import { QueueScreen } from '../../planned-admission/queue-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innleggelser/')({
  beforeLoad: needs('admission.negotiate'),
  component: QueueScreen,
})
