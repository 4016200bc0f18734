import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { endFeed } from './load-feed.ts'

/** The calendar's address leads nowhere from now on. */
export async function revokeFeed(verb: Verb) {
  const ended = await endFeed(verb)
  if (ended > 0) audit(verb, 'notice.feed_revoked', null)
  return { ended }
}
