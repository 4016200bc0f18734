import { createFileRoute } from '@tanstack/react-router'
import { AnswerScreen } from '../evaluation/answer-screen.tsx'

/** For whoever was given the link: no login, and nothing that tells who answers. */
export const Route = createFileRoute('/svar/$org/$token')({ component: Page })

function Page() {
  const { org, token } = Route.useParams()
  return <AnswerScreen key={token} org={org} token={token} />
}
