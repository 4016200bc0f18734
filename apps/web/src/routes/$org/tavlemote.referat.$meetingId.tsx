import { createFileRoute } from '@tanstack/react-router'
import { MinutesPage } from '../../board/minutes-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/tavlemote/referat/$meetingId')({
  beforeLoad: needs('board.work'),
  component: Page,
})

function Page() {
  const { meetingId } = Route.useParams()
  return <MinutesPage meetingId={meetingId} />
}
