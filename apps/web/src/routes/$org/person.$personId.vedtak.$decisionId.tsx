import { createFileRoute } from '@tanstack/react-router'
import { DecisionSheet } from '../../placement/decision-sheet.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId/vedtak/$decisionId')({
  beforeLoad: needs('placement.work'),
  component: Letter,
})

function Letter() {
  return <DecisionSheet decisionId={Route.useParams().decisionId} />
}
