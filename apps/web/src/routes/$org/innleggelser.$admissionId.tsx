import { createFileRoute } from '@tanstack/react-router'
import { ThreadScreen } from '../../planned-admission/thread-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innleggelser/$admissionId')({
  beforeLoad: needs('admission.negotiate'),
  component: Page,
})

function Page() {
  const { admissionId } = Route.useParams()
  return <ThreadScreen key={admissionId} admissionId={admissionId} />
}
