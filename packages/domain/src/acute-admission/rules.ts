// Who has been admitted acutely again and again (docs/sources.md A3): so that a plan is offered. Never a penalty.
import { addNights, type LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export const acuteKinds = ['mental_health', 'addiction', 'somatic', 'unknown'] as const
export const acuteSources = ['person', 'next_of_kin', 'hospital', 'own_staff'] as const
export const acuteReasons = [
  'crisis',
  'lack_of_housing',
  'substance_use',
  'medication',
  'conflict_or_loss',
  'unknown',
  'other',
] as const

/** How often in how many months makes a plan worth offering, until the reader says otherwise. */
export const repeatedDefault = { times: 3, months: 12 } as const

/**
 * The admissions there have been, of what several sources tell: a night between two of them is one told twice (a stay that ended
 * so in the evening, and the admission written down the day after).
 */
export function distinctAdmissions(dates: readonly LocalDate[]): LocalDate[] {
  const told: LocalDate[] = []
  for (const date of [...dates].sort()) {
    const last = told.at(-1)
    if (last === undefined || date > addNights(last, 1)) told.push(date)
  }
  return told
}

const DAYS_BACK_MAX = 730
/** Why an acute admission cannot be written down on this day, or null. */
export function whyNotWrittenDown(admittedOn: LocalDate, today: LocalDate): RefusalCode | null {
  if (admittedOn > today) return 'IN_THE_FUTURE'
  return admittedOn < addNights(today, -DAYS_BACK_MAX) ? 'TOO_LONG_AGO' : null
}
