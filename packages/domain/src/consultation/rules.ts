// Specialists who come to a house, with questions queued beforehand (docs/sources.md A3, slide 18). No person is named here.
import { addNights, instantAt, type LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export const consultationKinds = ['round', 'supervision'] as const
export const consultationOutcomes = ['held', 'cancelled'] as const
export type ConsultationOutcome = (typeof consultationOutcomes)[number]

/** The days of a series: every so many weeks, at the same time of day, also across the change of the clock. */
export function seriesOf(firstOn: LocalDate, time: string, everyWeeks: number, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => instantAt(addNights(firstOn, index * everyWeeks * 7), time))
}

interface Settled {
  readonly outcome: ConsultationOutcome | null
  readonly startsAt: Date
}

/** Why it cannot be said to be held or called off now, or null. */
export function whyNotSettle({ outcome, startsAt }: Settled, to: ConsultationOutcome, now: Date): RefusalCode | null {
  if (outcome !== null) return 'CONSULTATION_SETTLED'
  return to === 'held' && startsAt > now ? 'IN_THE_FUTURE' : null
}

/** Why one visit cannot be put to another day or hour, or another be said to come, or null. What is past is left as it was. */
export function whyNotChange({ outcome }: Settled, startsAt: Date, now: Date): RefusalCode | null {
  if (outcome !== null) return 'CONSULTATION_SETTLED'
  return startsAt <= now ? 'PERIOD_OVER' : null
}

// Eleven figures, also with a space between: what an identity number looks like.
const NUMBER = /(?<!\d)\d{6}[ .]?\d{5}(?!\d)/
/** A question is about how one works: a number that is somebody's has no place in it. */
export const namesNobody = (text: string): boolean => !NUMBER.test(text)
