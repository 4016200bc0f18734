import type { Verb } from '../trpc.ts'

/** When the calendar was last fetched, for its owner to see: an address that somebody else has got shows. */
export function noteFeedRead({ tx, now }: Verb, feedId: string): void {
  tx.last(tx.sql`update platform.calendar_feed set read_at = ${now} where id = ${feedId}`)
}
