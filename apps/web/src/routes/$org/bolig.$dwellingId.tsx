import { createFileRoute } from '@tanstack/react-router'
import { DwellingPage } from '../../housing/dwelling-page.tsx'
import { needs } from '../../shell/allowed.ts'

export const Route = createFileRoute('/$org/bolig/$dwellingId')({
  beforeLoad: needs('housing.read'),
  component: () => <DwellingPage dwellingId={Route.useParams().dwellingId} />,
})
