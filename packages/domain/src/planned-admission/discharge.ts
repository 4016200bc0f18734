// Going home, planned from the first day: the guards of a discharge and the milestone of a home. docs/sources.md D5, A3, A4.
import { addMonths, type LocalDate, latest } from '../nights.ts'

/** What a discharge should have in place, in the order it is asked (D5 "Discharge", A4 recommendations). */
export const dischargeGuards = ['home_to_return_to', 'follow_up_within_72_hours', 'crisis_plan_updated'] as const
export type DischargeGuard = (typeof dischargeGuards)[number]

export interface DischargeFacts {
  readonly hasHome: boolean | null
  readonly dischargeAt: Date
  readonly firstFollowUpAt: Date | null
  readonly admittedAt: Date
  readonly crisisPlanUpdatedAt: Date | null
  /** The person wants no plan: its missing is no gap. */
  readonly crisisPlanDeclined?: boolean
}

const FOLLOW_UP_WITHIN_MS = 72 * 3_600_000

/** The guards that do not hold, in order. A discharge with gaps needs a reason for each, and is counted. */
export function dischargeGaps(facts: DischargeFacts): DischargeGuard[] {
  const { dischargeAt, firstFollowUpAt, admittedAt, crisisPlanUpdatedAt } = facts
  const wait = firstFollowUpAt === null ? null : firstFollowUpAt.getTime() - dischargeAt.getTime()
  const holds: Record<DischargeGuard, boolean> = {
    home_to_return_to: facts.hasHome === true,
    follow_up_within_72_hours: wait !== null && wait >= 0 && wait <= FOLLOW_UP_WITHIN_MS,
    crisis_plan_updated:
      facts.crisisPlanDeclined === true || (crisisPlanUpdatedAt !== null && crisisPlanUpdatedAt >= admittedAt),
  }
  return dischargeGuards.filter((guard) => !holds[guard])
}

/** A home is agreed this many months before the end of a long stay (A3). */
const MONTHS_BEFORE_END = 6

/**
 * The day by which a dwelling should be agreed: six months before the planned end, or the day of admission when the stay is
 * shorter than that, "in place and in use during treatment" (A3).
 */
export function dwellingAgreedBy(admittedOn: LocalDate, plannedEndOn: LocalDate): LocalDate {
  return latest(admittedOn, addMonths(plannedEndOn, -MONTHS_BEFORE_END))
}
