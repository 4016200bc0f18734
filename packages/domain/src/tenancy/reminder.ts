// What is due of a tenancy, derived from its dates (docs/sources.md C3, D4). Nothing here ends anything.
import { addMonths, addNights, type LocalDate } from '../nights.ts'
import type { RentPayer } from './kinds.ts'

export interface ReminderFacts {
  readonly fromOn: LocalDate
  readonly movedInOn: LocalDate | null
  readonly untilOn: LocalDate | null
  readonly rentAdjustedOn: LocalDate | null
  readonly guarantees: readonly { readonly expiresOn: LocalDate; readonly claimBy: LocalDate | null }[]
  /** The absence of the day, if any. */
  readonly absence: { readonly fromOn: LocalDate; readonly whoPays: RentPayer } | null
  /** The notice that stands and is not protested against. */
  readonly protestUntil: LocalDate | null
  /** Days by which somebody was to do something about a risk. */
  readonly actionsBy: readonly LocalDate[]
}

export interface ReminderLimits {
  readonly leaseEndDays: number
  readonly guaranteeEndDays: number
  readonly absenceWeeks: number
}

export const reminderKinds = [
  'protest',
  'risk_action',
  'who_pays',
  'lease_end',
  'claim_by',
  'guarantee_end',
  'rent_adjustment',
] as const
export type ReminderKind = (typeof reminderKinds)[number]
export type Reminder = { readonly kind: ReminderKind; readonly due: LocalDate }

/** The rent may be adjusted a year after it was last (leieregulering [K]). */
const adjustableAfterMonths = 12

/** What is due, the earliest first. A day that has passed stays until somebody has done something. */
export function remindersOf(facts: ReminderFacts, limits: ReminderLimits, on: LocalDate): Reminder[] {
  const found: Reminder[] = []
  const dueWithin = (kind: ReminderKind, due: LocalDate | null, days: number) => {
    if (due !== null && due <= addNights(on, days)) found.push({ kind, due })
  }
  // A day to protest by is told as long as it lasts.
  if (facts.protestUntil !== null && facts.protestUntil >= on) found.push({ kind: 'protest', due: facts.protestUntil })
  for (const by of facts.actionsBy) dueWithin('risk_action', by, 0)
  if (facts.absence) {
    const asked = facts.absence.whoPays === 'unknown' ? 0 : limits.absenceWeeks * 7
    dueWithin('who_pays', addNights(facts.absence.fromOn, asked), 0)
  }
  dueWithin('lease_end', facts.untilOn, limits.leaseEndDays)
  for (const { expiresOn, claimBy } of facts.guarantees) {
    dueWithin('claim_by', claimBy, limits.guaranteeEndDays)
    dueWithin('guarantee_end', expiresOn, limits.guaranteeEndDays)
  }
  if (facts.movedInOn !== null)
    dueWithin('rent_adjustment', addMonths(facts.rentAdjustedOn ?? facts.fromOn, adjustableAfterMonths), 0)
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** From the call until somebody answered, against what was promised. */
export function answerTime(
  call: { readonly calledAt: Date; readonly answeredAt: Date | null },
  promisedHours: number | null,
  now: Date,
): { minutes: number; isLate: boolean } {
  const minutes = Math.max(0, Math.floor(((call.answeredAt ?? now).getTime() - call.calledAt.getTime()) / 60_000))
  return { minutes, isLate: promisedHours !== null && minutes > promisedHours * 60 }
}
