// Contacts and attempts are data, docs/sources.md A3: nobody is given up because a door stayed shut, and a no is not an end.
import { addNights, type LocalDate, localDateOf, weekday } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

/** How it went. The first four mean that somebody answered. */
export const contactResults = ['met', 'short', 'refused', 'appointment_made', 'not_home', 'no_answer'] as const
export type ContactResult = (typeof contactResults)[number]
const unanswered: ReadonlySet<ContactResult> = new Set(['not_home', 'no_answer'])

export const contactPlaces = ['home', 'outside', 'phone', 'office', 'institution', 'other'] as const
export type ContactPlace = (typeof contactPlaces)[number]

/** Somebody answered, if only with a no. */
export const isReached = (outcome: ContactResult) => !unanswered.has(outcome)
/** How long after it happened a contact can still be written down: a phone may be without a signal for days. */
export const CONTACT_DAYS_AFTER_MAX = 31
/** A phone's clock may be ahead of the server's. */
const clockAheadMs = 5 * 60_000

export function whyNotWhen(occurredAt: Date, now: Date): RefusalCode | null {
  if (occurredAt.getTime() > now.getTime() + clockAheadMs) return 'IN_THE_FUTURE'
  return localDateOf(occurredAt) < addNights(localDateOf(now), -CONTACT_DAYS_AFTER_MAX) ? 'TOO_LONG_AGO' : null
}

/**
 * Days on which somebody was looked for in vain, since anybody last got an answer. Five rings in an hour are one attempt; a no is
 * an answer, so that it begins the count anew and never counts towards an end.
 */
export function attemptsInVain(contacts: readonly { outcome: ContactResult; occurredAt: Date }[]): number {
  const reached = contacts.filter(({ outcome }) => isReached(outcome)).map(({ occurredAt }) => occurredAt.getTime())
  const last = Math.max(Number.NEGATIVE_INFINITY, ...reached)
  const after = contacts.filter(({ outcome, occurredAt }) => !isReached(outcome) && occurredAt.getTime() > last)
  return new Set(after.map(({ occurredAt }) => localDateOf(occurredAt))).size
}

/** The two days that are one press away: tomorrow, and the first working day after it. */
export function nextDays(today: LocalDate): { tomorrow: LocalDate; workday: LocalDate } {
  let workday = addNights(today, 2)
  while (weekday(workday) > 5) workday = addNights(workday, 1)
  return { tomorrow: addNights(today, 1), workday }
}
