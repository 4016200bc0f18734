import { permissionsOf } from '@samplass/domain/access/roles'
import { usePerson } from '../person/use-person.tsx'
import { useMembership } from '../shell/trpc.ts'
import { CrisisPlanPanel } from './crisis-plan-panel.tsx'

/** What has been planned with the person, and who keeps it together. */
export function PlansPage() {
  const can = permissionsOf(useMembership().roles)
  const { person, openedFor } = usePerson().page
  const given = { personId: person.personId, purpose: openedFor, mayWrite: can.has('plan.write') }
  return (
    <div className="sp-two">
      <div className="sp-stack">
        <CrisisPlanPanel {...given} />
      </div>
    </div>
  )
}
