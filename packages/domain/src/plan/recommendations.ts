// The ten recommendations of users and next of kin, docs/sources.md A4: what is in place for somebody, and what is missing.

import type { HomeAnswer } from '../joint-task/rules.ts'
import type { LocalDate } from '../nights.ts'
import type { DischargeGuard } from '../planned-admission/discharge.ts'
import { mayAsk, type PlanWish } from './crisis-plan.ts'

/** In the order of the source. */
export const recommendations = [
  'individual_plan',
  'next_of_kin_and_children',
  'psychological_health',
  'work_or_education',
  'own_resources',
  'follow_up_without_break',
  'home_from_admission',
  'care_in_psychosis',
  'coordinated_intake',
  'cooperation_throughout',
] as const
export type Recommendation = (typeof recommendations)[number]

/** `not_wanted` and `does_not_apply` are answers: neither counts as missing. */
export const recommendationAnswers = ['in_place', 'missing', 'does_not_apply', 'not_wanted'] as const
export type RecommendationAnswer = (typeof recommendationAnswers)[number]

export interface RecommendationFacts {
  readonly on: LocalDate
  readonly hasIndividualPlan: boolean
  readonly individualPlanWish: PlanWish | null
  readonly nextOfKin: readonly { readonly needsMapped: boolean }[]
  readonly children: readonly { readonly needsLookedAfter: 'yes' | 'no' | 'not_asked' }[]
  readonly fixedAbode: boolean | null
  /** Admissions agreed in threads, the newest first. `gaps`: what the discharge lacked; null before it. */
  readonly admissions: readonly {
    readonly dischargePlanned: boolean
    readonly gaps: readonly DischargeGuard[] | null
    /** Whether there was a home to return to, as it was answered last. */
    readonly hasHome: HomeAnswer | null
    /** Finding a home has been a task of both, whatever came of it. */
    readonly housingBegun: boolean
  }[]
}

/** What the product's own facts say of each; null: nothing, so somebody answers by hand. */
function derived(item: Recommendation, facts: RecommendationFacts): RecommendationAnswer | null {
  const [last] = facts.admissions
  const left = facts.admissions.find(({ gaps }) => gaps !== null)
  switch (item) {
    case 'individual_plan':
      if (facts.hasIndividualPlan) return 'in_place'
      return mayAsk(facts.individualPlanWish, facts.on) ? null : 'not_wanted'
    case 'next_of_kin_and_children': {
      if (facts.nextOfKin.length + facts.children.length === 0) return null
      const mapped =
        facts.nextOfKin.every(({ needsMapped }) => needsMapped) &&
        facts.children.every(({ needsLookedAfter }) => needsLookedAfter === 'yes')
      return mapped ? 'in_place' : 'missing'
    }
    case 'follow_up_without_break':
      if (!last) return 'does_not_apply'
      if (!left?.gaps) return null
      return left.gaps.includes('follow_up_within_72_hours') ? 'missing' : 'in_place'
    case 'home_from_admission':
      // Who has no home when admitted is helped by both from then on: begun is in place, and a discharge to nowhere undoes it.
      if (left?.gaps?.includes('home_to_return_to')) return 'missing'
      if (last?.housingBegun) return 'in_place'
      if (last?.hasHome === 'no') return 'missing'
      if (last?.hasHome === 'yes') return 'does_not_apply'
      return facts.fixedAbode === true || !last ? 'does_not_apply' : null
    case 'coordinated_intake':
      return last ? 'in_place' : 'does_not_apply'
    case 'cooperation_throughout':
      if (!last) return 'does_not_apply'
      return last.dischargePlanned || last.gaps !== null ? 'in_place' : 'missing'
    default:
      return null
  }
}

export type Answered = { readonly answer: RecommendationAnswer; readonly by: 'facts' | 'hand' | 'nobody' }

/**
 * How one recommendation stands. What the facts say is in place is so; beside that somebody's own answer counts, also over what the
 * facts find missing: the person may have said that they do not want it.
 */
export function standingOf(
  item: Recommendation,
  facts: RecommendationFacts,
  byHand: RecommendationAnswer | null,
): Answered {
  const said = derived(item, facts)
  if (said === 'in_place' || (said === 'not_wanted' && byHand === null)) return { answer: said, by: 'facts' }
  if (byHand !== null && !(said === 'not_wanted' && byHand === 'missing')) return { answer: byHand, by: 'hand' }
  return said === null ? { answer: 'missing', by: 'nobody' } : { answer: said, by: 'facts' }
}
