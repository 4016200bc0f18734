import { usualWishes } from '@samplass/domain/notice/due'
import type { Verb } from '../trpc.ts'
import { type WishRow, wishesOf } from './load-negotiators.ts'

type Feed = { madeAt: Date; readAt: Date | null }

/** How the reader is told here, whether their address took the last e-mail, and their calendar's address if they have one. */
export async function getWishes({ tx, actor, now }: Verb) {
  const { accountId, organisation } = actor
  const [wishes, feeds, mails] = await Promise.all([
    tx.sql<WishRow[]>`
      select mail, daily_at as "dailyAt", quiet_from as "quietFrom", quiet_to as "quietTo", on_call_until as "onCallUntil"
      from platform.notice_wish where account_id = ${accountId} and organisation_role = ${organisation.role}`,
    tx.sql<Feed[]>`
      select made_at as "madeAt", read_at as "readAt" from platform.calendar_feed
      where account_id = ${accountId} and organisation_role = ${organisation.role} and revoked_at is null`,
    tx.sql<{ givenUpAt: Date | null; failure: string | null }[]>`
      select given_up_at as "givenUpAt", failure from pool.notice_mail
      where account_id = ${accountId} and organisation_role = ${organisation.role} and num_nonnulls(sent_at, given_up_at) = 1
      order by coalesce(sent_at, given_up_at) desc limit 1`,
  ])
  const [wish] = wishes
  const { onCallUntil, ...chosen } = wish ? wishesOf(wish) : usualWishes
  const [last] = mails
  return {
    ...chosen,
    onCallUntil: onCallUntil !== null && onCallUntil > now ? onCallUntil : null,
    failed: last?.givenUpAt ? { at: last.givenUpAt, refused: last.failure === 'address_refused' } : null,
    feed: feeds[0] ?? null,
  }
}
