import { permissionsOf } from '@samplass/domain/access/roles'
import { usePerson } from '../person/use-person.tsx'
import { useMembership } from '../shell/trpc.ts'
import { CrisisPlanPanel } from './crisis-plan-panel.tsx'
import { IndividualPlanPanel } from './individual-plan-panel.tsx'
import { NextOfKinPanel } from './next-of-kin-panel.tsx'
import { RecommendationsPanel } from './recommendations-panel.tsx'
import { RemapNotice } from './remap-notice.tsx'

/** What has been planned with the person, and who keeps it together. */
export function PlansPage() {
  const can = permissionsOf(useMembership().roles)
  const { person, openedFor } = usePerson().page
  const given = { personId: person.personId, purpose: openedFor, mayWrite: can.has('plan.write') }
  return (
    <div className="sp-stack">
      <RemapNotice {...given} />
      <div className="sp-two">
        <div className="sp-stack">
          <CrisisPlanPanel {...given} />
          <NextOfKinPanel {...given} />
        </div>
        <div className="sp-stack">
          <IndividualPlanPanel {...given} />
          <RecommendationsPanel {...given} />
        </div>
      </div>
    </div>
  )
}
