import { feedToken } from '@samplass/domain/notice/schema'
import { Hono } from 'hono'
import { comesFrom, giveBackAttempt, limitAttempts } from '../access/limit-attempts.ts'
import { act } from '../act.ts'
import type { AppEnv, AppParts } from '../parts.ts'
import { writeCalendar } from './calendar.ts'
import { findFeed } from './load-feed.ts'
import { noteFeedRead } from './note-feed-read.ts'

/** Addresses that lead nowhere, from one place. */
const misses = { name: 'calendarmiss', free: 30, forgetMinutes: 15 }
/** One calendar: it asks every few minutes, and is forgotten in between. */
const reads = { name: 'calendar', free: 60, forgetMinutes: 1 }

/**
 * GET /api/calendar/:token.ics, for a calendar that cannot sign in: the address is the secret. One that was never made, is revoked, or whose
 * owner may not negotiate any more answers the same.
 */
export function calendarRoute(parts: AppParts) {
  const routes = new Hono<AppEnv>()
  routes.get('/calendar/:file{[A-Za-z0-9_-]+\\.ics}', async (c) => {
    const tooMany = ({ retryAfterSeconds }: { retryAfterSeconds: number }) =>
      c.json({ message: 'TOO_MANY_ATTEMPTS' }, 429, { 'Retry-After': String(retryAfterSeconds) })
    const guess = { ...misses, whom: comesFrom(c, parts) }
    const wait = await limitAttempts(parts, guess)
    if (wait) return tooMany(wait)
    const token = feedToken.safeParse(c.req.param('file').slice(0, -'.ics'.length))
    const now = parts.clock()
    const feed = token.success ? await findFeed(parts, token.data, now) : null
    if (!feed) return c.json({ message: 'NOT_FOUND' }, 404)
    await giveBackAttempt(parts, guess)
    const often = await limitAttempts(parts, { ...reads, whom: feed.feedId })
    if (often) return tooMany(often)
    const text = await act(parts, feed.actor, now, async (verb) => {
      noteFeedRead(verb, feed.feedId)
      return writeCalendar(verb, feed.locale)
    })
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="samplass.ics"',
    })
  })
  return routes
}
