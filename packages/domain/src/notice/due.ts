// When an e-mail may be sent to somebody, by what they have chosen. Hours are the wall clock in Norway.
import { addNights, instantAt, type LocalDate, localDateOf } from '../nights.ts'

export const mailChoices = ['at_once', 'daily', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

export interface MailWishes {
  readonly mail: MailChoice
  /** 'HH:MM' of the daily e-mail. */
  readonly dailyAt: string
  /** No e-mail between these; may cross midnight. */
  readonly quiet: { readonly from: string; readonly to: string } | null
  /** On call until then: told at once, whatever else is chosen. */
  readonly onCallUntil: Date | null
}

/** What holds until somebody has chosen. */
export const usualWishes: MailWishes = { mail: 'at_once', dailyAt: '08:00', quiet: null, onCallUntil: null }

/** When what happens now may be told by e-mail; null: not at all. */
export function mailDueAt(wishes: MailWishes, now: Date): Date | null {
  if (wishes.onCallUntil !== null && now < wishes.onCallUntil) return now
  if (wishes.mail === 'none') return null
  return afterQuiet(wishes.quiet, wishes.mail === 'daily' ? nextAt(wishes.dailyAt, now) : now)
}

/** The next time that the clock shows this, at or after now. */
function nextAt(time: string, now: Date): Date {
  const today = localDateOf(now)
  const at = instantAt(today, time)
  return at >= now ? at : instantAt(addNights(today, 1), time)
}

/** The instant itself, or the end of the quiet hours that it falls in. Hours are from instant to instant: an hour that comes twice is quiet once. */
function afterQuiet(quiet: MailWishes['quiet'], at: Date): Date {
  if (quiet === null) return at
  const today = localDateOf(at)
  for (const from of [addNights(today, -1), today]) {
    const end = endOfQuiet(quiet, from)
    if (instantAt(from, quiet.from) <= at && at < end) return end
  }
  return at
}

const endOfQuiet = (quiet: { from: string; to: string }, from: LocalDate): Date =>
  instantAt(quiet.to > quiet.from ? from : addNights(from, 1), quiet.to)
