import { createFileRoute } from '@tanstack/react-router'
import { PersonPage } from '../../person/person-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/person/$personId')({ beforeLoad: needs('person.open'), component: Page })

function Page() {
  const { personId } = Route.useParams()
  return <PersonPage key={personId} personId={personId} />
}
