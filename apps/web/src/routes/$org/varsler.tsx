import { createFileRoute } from '@tanstack/react-router'
import { NoticesScreen } from '../../notice/notices-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/varsler')({
  beforeLoad: needs('admission.negotiate'),
  component: NoticesScreen,
})
