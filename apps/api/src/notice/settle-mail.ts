import type { Verb } from '../trpc.ts'
import type { Claimed } from './claim-mail.ts'
import type { Sent } from './mailer.ts'

const MINUTE_MS = 60_000
const pausesMinutes = [1, 5, 15, 60, 240] as const
/** An address that nobody could be reached at for so long is given up, and its owner told in the product. */
const GIVE_UP_AFTER_MS = 5 * 86_400_000

/** Keeps what came of an attempt: sent, dropped as nothing is sent to its reader, to be tried again after a pause that grows, or given up. */
export async function settleMail({ tx, now }: Verb, mail: Claimed, outcome: Sent): Promise<void> {
  const pause = pausesMinutes[Math.min(mail.attempts, pausesMinutes.length) - 1] ?? 240
  const over = outcome === 'address_refused' || now.getTime() - mail.madeAt.getTime() >= GIVE_UP_AFTER_MS
  // Tried by another meanwhile, and settled there: left as it is.
  const mine = tx.sql`id = ${mail.mailId} and sent_at is null and dropped_at is null and given_up_at is null`
  if (outcome === 'sent') {
    await tx.sql`update pool.notice_mail set sent_at = ${now}, trying_until = null, failure = null where ${mine}`
  } else if (outcome === 'withheld') {
    await tx.sql`update pool.notice_mail set dropped_at = ${now}, trying_until = null, failure = null where ${mine}`
  } else if (over) {
    await tx.sql`update pool.notice_mail set given_up_at = ${now}, trying_until = null, failure = ${outcome} where ${mine}`
  } else {
    await tx.sql`
      update pool.notice_mail set due_at = ${new Date(now.getTime() + pause * MINUTE_MS)}, trying_until = null, failure = ${outcome}
      where ${mine} and attempts = ${mail.attempts}`
  }
}
