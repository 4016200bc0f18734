// The crisis plan, docs/sources.md D5 "Plan" and C2 (kriseplan): made with the person, standing, and no legal document.
import { type Machine, machine, type Table } from '../machine.ts'
import { addMonths, type LocalDate, latest } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export type CrisisPlanState =
  | 'draft'
  | 'reviewed_with_person'
  | 'agreed'
  | 'active'
  | 'review_due'
  | 'renewed'
  | 'ended'

/** What somebody can do to a version, in the order it is listed. */
export const crisisPlanActions = ['review', 'agree', 'give_copy', 'renew', 'end'] as const
export type CrisisPlanAction = (typeof crisisPlanActions)[number]

const transitions = {
  draft: { review: 'reviewed_with_person', end: 'ended' },
  // The last of those who are to agree makes it agreed.
  reviewed_with_person: { agree: 'reviewed_with_person', end: 'ended' },
  // It holds; the person has not got their own copy yet.
  agreed: { give_copy: 'active', renew: 'agreed', end: 'ended' },
  active: { give_copy: 'active', renew: 'active', end: 'ended' },
  // The review is ours to hold: the plan helps as before while it is late.
  review_due: { give_copy: 'review_due', renew: 'active', end: 'ended' },
  renewed: {},
  ended: {},
} as const satisfies Table<CrisisPlanState, CrisisPlanAction>
export const crisisPlanMachine: Machine<CrisisPlanState, CrisisPlanAction> = machine(crisisPlanActions, transitions)

/** Those who agree: the person, the municipality, and the service where one is named (D5). */
export const planParties = ['person', 'municipality', 'service'] as const
export type PlanParty = (typeof planParties)[number]

export interface CrisisPlanFacts {
  readonly serviceName: string | null
  readonly reviewedOn: LocalDate | null
  readonly personAgreedOn: LocalDate | null
  readonly municipalityAgreedOn: LocalDate | null
  readonly serviceAgreedOn: LocalDate | null
  readonly copyOn: LocalDate | null
  readonly reviewOn: LocalDate
  /** A later version took its place on this day. */
  readonly supersededOn: LocalDate | null
  readonly endedOn: LocalDate | null
}

/** Who has not agreed yet, of those who are to. */
export function notAgreed(facts: CrisisPlanFacts): PlanParty[] {
  const missing: Record<PlanParty, boolean> = {
    person: facts.personAgreedOn === null,
    municipality: facts.municipalityAgreedOn === null,
    service: facts.serviceName !== null && facts.serviceAgreedOn === null,
  }
  return planParties.filter((party) => missing[party])
}

/** The day the last one agreed, or null. */
export function agreedOn(facts: CrisisPlanFacts): LocalDate | null {
  const { personAgreedOn, municipalityAgreedOn, serviceAgreedOn } = facts
  if (notAgreed(facts).length > 0 || personAgreedOn === null || municipalityAgreedOn === null) return null
  return latest(latest(personAgreedOn, municipalityAgreedOn), serviceAgreedOn ?? personAgreedOn)
}

/** The state on a day, derived: of what happened, and never of what somebody remembered to set. */
export function stateOfCrisisPlan(facts: CrisisPlanFacts, on: LocalDate): CrisisPlanState {
  if (facts.endedOn !== null && facts.endedOn <= on) return 'ended'
  if (facts.supersededOn !== null && facts.supersededOn <= on) return 'renewed'
  if (facts.reviewedOn === null) return 'draft'
  const agreed = agreedOn(facts)
  if (agreed === null || agreed > on) return 'reviewed_with_person'
  if (facts.reviewOn <= on) return 'review_due'
  return facts.copyOn === null ? 'agreed' : 'active'
}

const inForce: readonly CrisisPlanState[] = ['agreed', 'active', 'review_due']
/** The plan that helps tonight, and that a consent tells: agreed, whether or not its review is late. */
export const holds = (facts: CrisisPlanFacts, on: LocalDate): boolean => inForce.includes(stateOfCrisisPlan(facts, on))

/** Why an act on this version is not open on the day, or null. */
export function whyNotOnCrisisPlan(
  action: CrisisPlanAction,
  facts: CrisisPlanFacts,
  on: LocalDate,
): RefusalCode | null {
  const state = stateOfCrisisPlan(facts, on)
  if (crisisPlanMachine.can(state, action)) return null
  if (state === 'ended' || state === 'renewed') return 'PLAN_OVER'
  if (state === 'draft') return 'PLAN_NOT_REVIEWED'
  return state === 'reviewed_with_person' && action !== 'review' ? 'PLAN_NOT_AGREED' : 'PLAN_ALREADY_SO'
}

/** What the person has said of having a plan; the newest counts. */
export interface PlanWish {
  readonly wish: 'wanted' | 'declined'
  readonly saidOn: LocalDate
  readonly askAgainOn: LocalDate | null
}

/**
 * May anybody be reminded that the plan is missing or late? Who has declined is left in peace, but for the day they named
 * themselves (C2, F 21). Everything that reminds asks here.
 */
export const mayAsk = (wish: PlanWish | null, on: LocalDate): boolean =>
  wish === null || wish.wish === 'wanted' || (wish.askAgainOn !== null && wish.askAgainOn <= on)

/** What a new plan starts with for its review. */
export const reviewFrom = (on: LocalDate, reviewMonths: number): LocalDate => addMonths(on, reviewMonths)
