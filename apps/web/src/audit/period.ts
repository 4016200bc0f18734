import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'

export const periods = ['day', 'week', 'month', 'year', 'all'] as const
export type Period = (typeof periods)[number]

const daysBack = { day: 0, week: 6, month: 29, year: 365 } as const

/** The first day of the period; nothing for all of time. */
export const fromOnOf = (period: Period, now: Date): LocalDate | undefined =>
  period === 'all' ? undefined : addNights(localDateOf(now), -daysBack[period])
