import { createFileRoute } from '@tanstack/react-router'
import { PersonPage } from '../../person/person-page.tsx'

export const Route = createFileRoute('/$org/person/$personId')({ component: Page })

function Page() {
  const { personId } = Route.useParams()
  return <PersonPage key={personId} personId={personId} />
}
