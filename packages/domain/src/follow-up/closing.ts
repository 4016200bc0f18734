// How follow-up ends, domain.md D4: never by silence alone, never by one person alone, never by a no, and with a way back.
import type { LocalDate } from '../nights.ts'
import type { Facts, RefusalCode } from '../refusal.ts'
import { type EnrolmentFacts, whyNotOnEnrolment } from './machine.ts'

export const closingReasons = ['goals_reached', 'own_wish', 'moved_away', 'other_team', 'not_reached', 'died'] as const
export type ClosingReason = (typeof closingReasons)[number]

/** A decision of a team has at least two in it. */
export const PRESENT_LEAST = 2

export interface Closing {
  readonly reason: ClosingReason
  /** Members of the team who were in the meeting that decided; null: none has been named. */
  readonly present: readonly string[] | null
  readonly wayBack: string
  /** Days of looking in vain since anybody answered, and the team's number. */
  readonly attempts: number
  readonly attemptsNeeded: number
}

type No = { code: RefusalCode; facts: Facts }

/** Why the follow-up cannot be closed so, or null. A death needs nobody's decision. */
export function whyNotClose(enrolment: EnrolmentFacts, closing: Closing, today: LocalDate): No | null {
  const over = whyNotOnEnrolment('close', enrolment, today)
  if (over) return { code: over, facts: {} }
  if (closing.reason === 'died') return null
  if (closing.reason === 'not_reached' && closing.attempts < closing.attemptsNeeded)
    return { code: 'ATTEMPTS_TOO_FEW', facts: { attempts: closing.attempts, needed: closing.attemptsNeeded } }
  if (closing.present === null || new Set(closing.present).size < PRESENT_LEAST)
    return { code: 'TEAM_DECISION_MISSING', facts: {} }
  return closing.wayBack === '' ? { code: 'WAY_BACK_MISSING', facts: {} } : null
}
