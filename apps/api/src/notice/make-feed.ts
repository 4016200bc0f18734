import type { makeFeedInput } from '@samplass/domain/notice/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { endFeed, feedHash } from './load-feed.ts'

/** A new secret address for the reader's calendar here. The one before it leads nowhere any more. */
export async function makeFeed(verb: Verb, { token }: Infer<typeof makeFeedInput>) {
  const { tx, actor, now, newId } = verb
  await endFeed(verb)
  const made = await tx.sql`
    insert into platform.calendar_feed (id, account_id, organisation_role, token_hash, made_at)
    values (${newId()}, ${actor.accountId}, ${actor.organisation.role}, ${feedHash(token)}, ${now})
    on conflict do nothing`
  // An address is somebody's once, also when it has been revoked.
  if (made.count === 0) refuse('KEY_USED_FOR_ANOTHER_ACT')
  audit(verb, 'notice.feed_made', null)
  return { madeAt: now }
}
