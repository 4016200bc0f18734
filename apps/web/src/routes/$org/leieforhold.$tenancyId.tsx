import { createFileRoute } from '@tanstack/react-router'
import { RecentContacts } from '../../follow-up/recent-contacts.tsx'
import { IfMoving } from '../../placement/if-moving.tsx'
import { needs } from '../../shell/allowed.ts'
import { TenancyScreen } from '../../tenancy/tenancy-screen.tsx'

export const Route = createFileRoute('/$org/leieforhold/$tenancyId')({
  beforeLoad: needs('tenancy.read'),
  component: Page,
})

function Page() {
  const { tenancyId } = Route.useParams()
  return (
    <TenancyScreen
      key={tenancyId}
      tenancyId={tenancyId}
      // The home knows nothing of the follow-up: the two are read side by side, and neither ends the other.
      beside={(personId, standing) => (
        <>
          <RecentContacts personId={personId} />
          {standing && <IfMoving personId={personId} />}
        </>
      )}
    />
  )
}
