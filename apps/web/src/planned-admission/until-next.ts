import { serverNow } from '../shell/session.ts'

/** After the instant itself, so that the server's clock has passed it too. */
const slackMs = 500
/** The longest that a browser's timer waits: some three weeks. */
const mostMs = 2 ** 31 - 1

/** Milliseconds until the clock alone changes one of these: an answer is late, an offer or the consent ends. What a side does is heard live. */
export function untilNext(rows: readonly { changesAt: string | Date | null }[]): number | false {
  const times = rows.flatMap(({ changesAt }) => (changesAt ? [new Date(changesAt).getTime()] : []))
  if (times.length === 0) return false
  return Math.min(mostMs, Math.max(0, Math.min(...times) - serverNow().getTime()) + slackMs)
}
