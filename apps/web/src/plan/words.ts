import type { AccessPurpose } from '@samplass/domain/audit/schema'
import type { CrisisPlanState } from '@samplass/domain/plan/crisis-plan'
import * as icons from '@samplass/ui/icon'
import type { StatusTagProps } from '@samplass/ui/status-tag'
import type { Outputs } from '../shell/trpc.ts'

/** What each panel of a person's plans is given. */
export type PlanGiven = { personId: string; purpose: AccessPurpose; mayWrite: boolean }

type NextOfKin = Outputs['plan']['listNextOfKin']
export type Kin = NextOfKin['kin'][number]
export type Child = NextOfKin['children'][number]
export type RecommendationRow = Outputs['plan']['listRecommendations']['items'][number]
export type CrisisPlanPage = Outputs['plan']['getCrisisPlan']
export type CrisisPlan = CrisisPlanPage['versions'][number]

export const stateLook: Record<CrisisPlanState, Pick<StatusTagProps, 'state' | 'icon'>> = {
  draft: { icon: icons.Write },
  reviewed_with_person: { state: 'holdt' },
  agreed: { state: 'ok' },
  active: { state: 'ok' },
  review_due: { state: 'over' },
  renewed: { icon: icons.Undo },
  ended: { icon: icons.Close },
}

/** The plan that helps tonight, and one that is being written beside it or before it. */
export function plansIn({ versions, holdsVersion }: CrisisPlanPage) {
  const held = versions.find(({ planVersion }) => planVersion === holdsVersion) ?? null
  const open = versions.find(({ state }) => state === 'draft' || state === 'reviewed_with_person') ?? null
  return { held, open, shown: held ?? open }
}
