import { createFileRoute } from '@tanstack/react-router'
import { ReportScreen } from '../../audit/report-screen.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/innsyn/person/$personId')({
  beforeLoad: needs('person.list_access'),
  component: () => <ReportScreen personId={Route.useParams().personId} />,
})
