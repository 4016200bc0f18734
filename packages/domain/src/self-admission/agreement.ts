// The user-controlled agreement, domain.md D8: the person decides when, within what was agreed in calm weather.
import { type Machine, machine, type Table } from '../machine.ts'
import { addNights, earliest, type LocalDate, latest, nightsBetween } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export type AgreementState = 'draft' | 'active' | 'suspended' | 'review_due' | 'ended'

/** What somebody can do to an agreement, in the order it is listed. */
export const agreementActions = ['sign', 'use', 'suspend', 'lift_suspension', 'renew', 'end'] as const
export type AgreementAction = (typeof agreementActions)[number]

const transitions = {
  // The second signature makes it active; with one it is still a draft.
  draft: { sign: 'draft', end: 'ended' },
  active: { use: 'active', suspend: 'suspended', renew: 'active', end: 'ended' },
  suspended: { lift_suspension: 'active', end: 'ended' },
  // The review is the unit's duty: its being late takes no bed from the person.
  review_due: { use: 'review_due', suspend: 'suspended', renew: 'active', end: 'ended' },
  ended: {},
} as const satisfies Table<AgreementState, AgreementAction>
export const agreementMachine: Machine<AgreementState, AgreementAction> = machine(agreementActions, transitions)

/** What was agreed. Nights and days are counts. */
export interface AgreementTerms {
  /** Nights that one stay may last. Jæren: 5, Region Sjælland: 7 (domain.md C1). */
  readonly nightsMax: number
  /** Days from the actual end of a stay to the next; 0: none. Jæren: 14. */
  readonly restDays: number
  /** Stays that may begin in a calendar year; null: no limit. Region Sjælland: 10. */
  readonly staysPerYear: number | null
  /** Nights that may be slept in a calendar year; null: no limit. */
  readonly nightsPerYear: number | null
}

export interface AgreementFacts extends AgreementTerms {
  readonly personSignedOn: LocalDate | null
  readonly unitSignedOn: LocalDate | null
  readonly suspendedOn: LocalDate | null
  readonly reviewOn: LocalDate
  /** The agreement holds until this date (exclusive). */
  readonly untilOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** The state on a day, derived: an agreement past its last day has ended whether or not a job has noticed. */
export function stateOfAgreement(facts: AgreementFacts, on: LocalDate): AgreementState {
  if ((facts.endedOn !== null && facts.endedOn <= on) || facts.untilOn <= on) return 'ended'
  if (facts.personSignedOn === null || facts.unitSignedOn === null) return 'draft'
  if (latest(facts.personSignedOn, facts.unitSignedOn) > on) return 'draft'
  if (facts.suspendedOn !== null && facts.suspendedOn <= on) return 'suspended'
  return facts.reviewOn <= on ? 'review_due' : 'active'
}

/** Why an act on the agreement is not open on the day, or null. */
export function whyNotOnAgreement(action: AgreementAction, facts: AgreementFacts, on: LocalDate): RefusalCode | null {
  const state = stateOfAgreement(facts, on)
  if (agreementMachine.can(state, action)) return null
  if (state === 'ended') return 'AGREEMENT_OVER'
  if (state === 'draft') return 'AGREEMENT_NOT_SIGNED'
  return state === 'suspended' ? 'AGREEMENT_SUSPENDED' : 'AGREEMENT_ALREADY_SO'
}

/** A stay under the agreement. `endedOn` is the actual day of departure; while it is null, `departOn` is what is planned. */
export interface StayUnderAgreement {
  readonly arrivedOn: LocalDate
  readonly departOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** What the unit's beds can do from the day asked for: a bed is free, or the first day one is expected; null: not known. */
export interface BedsFrom {
  readonly freeNights: number
  readonly nextFreeOn: LocalDate | null
}

export type AgreementAnswer =
  /** Comes at once, for as many nights as the agreement, the quota and the bed give. */
  | { readonly can: 'available'; readonly nights: number }
  | { readonly can: 'not_in_force'; readonly state: Exclude<AgreementState, 'active' | 'review_due'> }
  | { readonly can: 'already_in' }
  | { readonly can: 'in_rest_period'; readonly nextOn: LocalDate | null }
  | { readonly can: 'yearly_quota_used'; readonly nextOn: LocalDate | null }
  | { readonly can: 'no_bed_now'; readonly nextOn: LocalDate | null }

// Also of the year after the last that can be typed.
const newYear = (on: LocalDate, years = 0) => `${Number(on.slice(0, 4)) + years}-01-01` as LocalDate

/** Nights slept in the calendar year of `on`. Going home early is never punished: nights not slept are not counted. */
export function nightsUsed(stays: readonly StayUnderAgreement[], on: LocalDate): number {
  const [from, to] = [newYear(on), newYear(on, 1)]
  return stays.reduce((sum, { arrivedOn, departOn, endedOn }) => {
    const last = endedOn ?? departOn
    const nights = nightsBetween(latest(arrivedOn, from), earliest(last, to))
    return sum + Math.max(0, nights)
  }, 0)
}

/** Stays begun in the calendar year of `on`. */
export function staysUsed(stays: readonly StayUnderAgreement[], on: LocalDate): number {
  return stays.filter(({ arrivedOn }) => arrivedOn >= newYear(on) && arrivedOn < newYear(on, 1)).length
}

/** The first day after the rest: counted from the actual end, never from the planned one. Null: has never stayed. */
export function restOverOnAfter(stays: readonly StayUnderAgreement[], restDays: number): LocalDate | null {
  const ends = stays.flatMap(({ endedOn }) => (endedOn === null ? [] : [endedOn]))
  return ends.length === 0 ? null : addNights(ends.reduce(latest), restDays)
}

// Nights left of the year's on a day, or null where the agreement counts none.
function nightsLeft(facts: AgreementFacts, stays: readonly StayUnderAgreement[], on: LocalDate): number | null {
  if (facts.staysPerYear !== null && staysUsed(stays, on) >= facts.staysPerYear) return 0
  return facts.nightsPerYear === null ? null : Math.max(0, facts.nightsPerYear - nightsUsed(stays, on))
}

// A day in the future on which the agreement still holds, else null: "from Saturday" must be true when it is said.
function promised(facts: AgreementFacts, on: LocalDate): LocalDate | null {
  const state = stateOfAgreement(facts, on)
  return state === 'active' || state === 'review_due' ? on : null
}

/**
 * May the person come on the day, and if not, why and when next? The order is the one that helps on the phone: what holds
 * whatever day it is, then what passes by itself, then the bed. Source: domain.md D8, "derived availability".
 */
export function availabilityOn(
  facts: AgreementFacts,
  stays: readonly StayUnderAgreement[],
  beds: BedsFrom,
  on: LocalDate,
): AgreementAnswer {
  const state = stateOfAgreement(facts, on)
  if (state !== 'active' && state !== 'review_due') return { can: 'not_in_force', state }
  if (stays.some(({ arrivedOn, endedOn }) => endedOn === null && arrivedOn <= on)) return { can: 'already_in' }
  const restOverOn = restOverOnAfter(stays, facts.restDays)
  const rested = restOverOn === null || restOverOn <= on ? on : restOverOn
  const left = nightsLeft(facts, stays, rested)
  if (left === 0) return { can: 'yearly_quota_used', nextOn: promised(facts, latest(newYear(rested, 1), rested)) }
  if (rested > on) return { can: 'in_rest_period', nextOn: promised(facts, rested) }
  if (beds.freeNights === 0) {
    return { can: 'no_bed_now', nextOn: beds.nextFreeOn === null ? null : promised(facts, beds.nextFreeOn) }
  }
  return { can: 'available', nights: Math.min(facts.nightsMax, left ?? facts.nightsMax, beds.freeNights) }
}
