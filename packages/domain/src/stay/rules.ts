// Why an act on a stay is refused, with what was typed. Each asks machine.ts first whether the act is open at all.
import type { Permission } from '../access/roles.ts'
import { isBeyondLongest, type Policy } from '../bed-pool/policy.ts'
import {
  addNights,
  instantAt,
  type LocalDate,
  latest,
  localDateOf,
  type NightRange,
  nightsBetween,
  tonight,
  weekday,
} from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Outcome, StayFacts } from './facts.ts'
import { homeNightsUsed, stateOf, whyNotNow } from './machine.ts'

/** Something that happened may be written down up to this many days later. */
const WRITTEN_DOWN_WITHIN_DAYS = 31
const HOUR_MS = 3_600_000

/** Why the time given for something that happened cannot be, or null. */
export function whyNotAt(at: Date, now: Date): RefusalCode | null {
  if (at > now) return 'IN_THE_FUTURE'
  return now.getTime() - at.getTime() > WRITTEN_DOWN_WITHIN_DAYS * 24 * HOUR_MS ? 'TOO_LONG_AGO' : null
}

/** Arrival at `at`, at most now. The claim must live, and its night must have come. */
export function whyNotArrive(facts: StayFacts, policy: Policy, at: Date, now: Date): RefusalCode | null {
  return whyNotNow('arrive', facts, policy, now) ?? whyNotAt(at, now)
}

/**
 * The nights of a stay once the person is there: the first is the night of the arrival, earlier or later than claimed, and
 * the length agreed is kept ("expected departure = arrival + normal_length", D2). Where the bed is promised to somebody
 * else by then, the verb keeps the departure as claimed.
 */
export function nightsAfterArrival(facts: Pick<StayFacts, 'arriveOn' | 'departOn'>, arrivedAt: Date): NightRange {
  const fromOn = tonight(arrivedAt)
  return { fromOn, toOn: addNights(fromOn, nightsBetween(facts.arriveOn, facts.departOn)) }
}

/** Home for the nights [fromOn, untilOn) with the bed kept; all trials of a stay share the policy's nights (A0, D2). */
export function whyNotStartHomeTrial(
  facts: StayFacts,
  policy: Policy,
  trial: { readonly fromOn: LocalDate; readonly untilOn: LocalDate },
  now: Date,
): RefusalCode | null {
  const closed = whyNotNow('start_home_trial', facts, policy, now)
  if (closed !== null) return closed
  const nights = nightsBetween(trial.fromOn, trial.untilOn)
  if (nights < 1 || trial.fromOn < tonight(now) || trial.fromOn >= facts.departOn || trial.untilOn > facts.departOn) {
    return 'HOME_TRIAL_OUTSIDE_STAY'
  }
  return homeNightsUsed(facts) + nights > policy.trialNights ? 'HOME_TRIAL_NIGHTS_USED' : null
}

/** A second person who has been asked, and what they may do. */
export interface SecondPerson {
  readonly accountId: string
  readonly permissions: ReadonlySet<Permission>
}

/** New departure. Beyond the longest stay a second person decides, who is not the one who asks (D2). */
export function whyNotExtend(
  facts: StayFacts,
  policy: Policy,
  extension: { readonly departOn: LocalDate; readonly actorId: string; readonly secondPerson: SecondPerson | null },
  now: Date,
): RefusalCode | null {
  const closed = whyNotNow('extend', facts, policy, now)
  if (closed !== null) return closed
  const { departOn, secondPerson } = extension
  if (departOn <= facts.departOn) return 'DEPARTURE_NOT_LATER'
  if (departOn <= tonight(now)) return 'DEPARTURE_PASSED'
  // Denmark's §82c: one night at a time, counted from tonight when the review is late. [A2]
  if (policy.nightlyReview && departOn > addNights(latest(facts.departOn, tonight(now)), 1))
    return 'NIGHTLY_REVIEW_ONE_NIGHT'
  if (!isBeyondLongest(policy, facts.arriveOn, departOn)) return null
  if (secondPerson === null) return 'SECOND_PERSON_MISSING'
  if (secondPerson.accountId === extension.actorId) return 'SECOND_PERSON_SAME'
  return secondPerson.permissions.has('stay.extend_beyond') ? null : 'SECOND_PERSON_NOT_PERMITTED'
}

/** What an ending says, as far as a rule looks at it. Empty texts count as not said. */
export interface Ending {
  readonly at: Date
  readonly outcome: Outcome
  readonly incidentId?: string | null
  readonly reason?: string | null
  readonly whereTo?: string | null
  readonly complaintRightTold?: boolean
}

/** "asked_to_leave requires incident ref + reason + where-to; right to complain noted" (D2). */
export function whyNotEnd(facts: StayFacts, policy: Policy, ending: Ending, now: Date): RefusalCode | null {
  const refused = whyNotNow('end', facts, policy, now) ?? whyNotAt(ending.at, now)
  if (refused !== null) return refused
  if (facts.arrivedAt !== null && ending.at < facts.arrivedAt) return 'END_BEFORE_ARRIVAL'
  if (ending.outcome !== 'asked_to_leave') return null
  if (!ending.incidentId?.trim()) return 'INCIDENT_MISSING'
  if (!ending.reason?.trim()) return 'REASON_MISSING'
  if (!ending.whereTo?.trim()) return 'WHERE_TO_MISSING'
  return ending.complaintRightTold ? null : 'COMPLAINT_RIGHT_NOT_TOLD'
}

/** A bed as far as a move looks at it. */
export interface MoveTarget {
  readonly bedId: string
  readonly houseId: string
  /** Free on every night left, tonight included; the database has the last word. */
  readonly free: boolean
  readonly archived: boolean
}

/** To another bed of the same house, of any kind: the policy that the stay began under goes with it. */
export function whyNotMove(
  facts: StayFacts,
  policy: Policy,
  from: { readonly bedId: string; readonly houseId: string },
  to: MoveTarget,
  now: Date,
): RefusalCode | null {
  const closed = whyNotNow('move_bed', facts, policy, now)
  if (closed !== null) return closed
  if (to.bedId === from.bedId) return 'SAME_BED'
  if (to.houseId !== from.houseId) return 'BED_IN_ANOTHER_HOUSE'
  if (to.archived) return 'BED_ARCHIVED'
  return to.free ? null : 'BED_TAKEN'
}

/** When the person should have left: `departAt` on the agreed day. */
export function departureAt(facts: Pick<StayFacts, 'departOn'>, policy: Policy): Date {
  return instantAt(facts.departOn, policy.departAt)
}

/**
 * Overstay: in the house past the agreed departure. `since` is that departure, `nights` the nights beyond it, tonight
 * included. An alarm, never an eviction (D2).
 */
export function overstay(facts: StayFacts, policy: Policy, now: Date): { since: Date; nights: number } | null {
  const state = stateOf(facts, now)
  if (state !== 'in_house' && state !== 'home_trial') return null
  const since = departureAt(facts, policy)
  if (now < since) return null
  return { since, nights: Math.max(0, nightsBetween(facts.departOn, addNights(tonight(now), 1))) }
}

/** The half-open end that pool.occupancy must have for somebody in the house: tonight is theirs, whatever was agreed. */
export function occupiedToOn(facts: StayFacts, now: Date): LocalDate {
  return latest(facts.departOn, addNights(tonight(now), 1))
}

/** The half-open end of the nights used when a stay ends: leaving before midnight gives the night back. */
export function endedToOn(facts: Pick<StayFacts, 'arriveOn'>, endedAt: Date): LocalDate {
  return latest(facts.arriveOn, localDateOf(endedAt))
}

/** True when the agreed departure falls on Friday, Saturday or Sunday, when help at home is thinnest (A0). */
export function departsAtWeekend(departOn: LocalDate): boolean {
  return weekday(departOn) >= 5
}

/** When the intake conversation is due; null when the policy asks for none, or before arrival. */
export function intakeDueAt(facts: StayFacts, policy: Policy): Date | null {
  if (policy.intakeWithinHours === 0 || facts.arrivedAt === null) return null
  return new Date(facts.arrivedAt.getTime() + policy.intakeWithinHours * HOUR_MS)
}
