import { serverNow } from '../shell/session.ts'

/** After the instant itself, so that the server's clock has passed it too. */
const slackMs = 500
/** A timer that is longer than this is set again on the way. */
const mostMs = 3_600_000

/** Milliseconds until the clock alone changes one of these: an answer is late, an offer ends. What a side does is heard live. */
export function untilNext(rows: readonly { changesAt: string | Date | null }[]): number | false {
  const times = rows.flatMap(({ changesAt }) => (changesAt ? [new Date(changesAt).getTime()] : []))
  if (times.length === 0) return false
  return Math.min(mostMs, Math.max(0, Math.min(...times) - serverNow().getTime()) + slackMs)
}
