import { permissionsOf } from '@samplass/domain/access/roles'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePerson } from '../person/use-person.tsx'
import { NotFetched } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { ContactsPanel } from './contacts-panel.tsx'
import { EnrolmentPanel } from './enrolment-panel.tsx'
import { GoalsPanel } from './goals-panel.tsx'
import { OnwardPanel } from './onward-panel.tsx'

/** Who follows a person up, what has been, what the person wants, and where the person was guided. */
export function PersonFollowUp() {
  const t = useTranslations('followUp.person')
  const trpc = useTRPC()
  const { person, openedFor } = usePerson().page
  const mayWork = permissionsOf(useMembership().roles).has('follow_up.work')
  const { personId } = person
  const found = useQuery(
    trpc.followUp.getFollowUp.queryOptions({ personId, purpose: openedFor }, { meta: { live: false } }),
  )
  if (found.error && !found.data) return <NotFetched error={found.error} onAgain={() => void found.refetch()} />
  if (!found.data) return <Skeleton label={t('loading')} rows={6} />
  const given = { page: found.data, personId, mayWork }
  return (
    <div className="sp-two">
      <div className="sp-stack">
        <EnrolmentPanel {...given} />
        <ContactsPanel {...given} />
      </div>
      <div className="sp-stack">
        <GoalsPanel {...given} />
        <OnwardPanel {...given} />
      </div>
    </div>
  )
}
