// Who to visit today: what was promised first, then whoever has been out of sight for longest against what was agreed.
import { type LocalDate, nightsBetween } from '../nights.ts'
import type { ContactResult } from './contact.ts'
import { type EnrolmentFacts, stateOf } from './machine.ts'

/** Why somebody is on the day's list, the most pressing first. */
export const visitNeeds = ['appointment', 'planned', 'silent', 'soon', 'later'] as const
export type VisitNeed = (typeof visitNeeds)[number]

/** How long somebody may be out of sight. */
export interface SilenceFacts extends EnrolmentFacts {
  /** Days without being seen that the team accepts. */
  readonly silenceDays: number
  /** What the person has said, in a pause or with less follow-up. */
  readonly keepInTouchDays: number | null
}

export interface VisitFacts extends SilenceFacts {
  readonly seenOn: LocalDate | null
  readonly lastOn: LocalDate | null
  /** The day that was set last, and by which outcome. */
  readonly nextOn: LocalDate | null
  readonly nextBy: ContactResult | null
  readonly nextSetOn: LocalDate | null
}

export interface Visit {
  readonly need: VisitNeed
  /** Days since anybody saw the person, or since the team was asked. */
  readonly days: number
  /** Nobody in the team has seen the person yet. */
  readonly never: boolean
  readonly limitDays: number
  /** The day that is set and has not been kept yet. */
  readonly nextOn: LocalDate | null
}

/** The person's own interval goes before the team's number. */
export function limitOf(facts: SilenceFacts, today: LocalDate): number {
  const state = stateOf(facts, today)
  const own = state === 'paused' || state === 'stepped_down' ? facts.keepInTouchDays : null
  return own ?? facts.silenceDays
}

/** The day that was set, until somebody has been there on it or after it. */
function openNext({ nextOn, nextSetOn, lastOn }: VisitFacts): LocalDate | null {
  if (nextOn === null) return null
  const kept = lastOn !== null && lastOn >= nextOn && lastOn !== nextSetOn
  return kept ? null : nextOn
}

export function visitOf(facts: VisitFacts, today: LocalDate): Visit {
  const limitDays = limitOf(facts, today)
  const days = Math.max(0, nightsBetween(facts.seenOn ?? facts.referredOn, today))
  const nextOn = openNext(facts)
  const due = nextOn !== null && nextOn <= today
  const need: VisitNeed =
    due && facts.nextBy === 'appointment_made'
      ? 'appointment'
      : due
        ? 'planned'
        : days > limitDays
          ? 'silent'
          : days === limitDays
            ? 'soon'
            : 'later'
  return { need, days, never: facts.seenOn === null, limitDays, nextOn }
}

/** The more pressing first; of the same need, whoever is furthest past what was agreed. */
export function byNeed(a: Visit, b: Visit): number {
  const rank = visitNeeds.indexOf(a.need) - visitNeeds.indexOf(b.need)
  if (rank !== 0) return rank
  return b.days - b.limitDays - (a.days - a.limitDays)
}
