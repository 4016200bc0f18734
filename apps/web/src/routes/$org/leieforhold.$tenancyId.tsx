import { createFileRoute } from '@tanstack/react-router'
import { needs } from '../../shell/allowed.ts'
import { TenancyScreen } from '../../tenancy/tenancy-screen.tsx'

export const Route = createFileRoute('/$org/leieforhold/$tenancyId')({
  beforeLoad: needs('tenancy.read'),
  component: Page,
})

function Page() {
  const { tenancyId } = Route.useParams()
  return <TenancyScreen key={tenancyId} tenancyId={tenancyId} />
}
