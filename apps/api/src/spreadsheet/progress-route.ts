import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { cookieName } from '../access/sessions.ts'
import { listenerOf } from '../live/listener.ts'
import type { AppEnv, AppParts } from '../parts.ts'
import type { Followers } from './progress.ts'

const roundMs = 5_000
/** Longer than any file may take. */
const roundsMax = 24

/** GET /api/import/:slug/:progressId, server-sent events: counts of rows of one's own import, and nothing of what is in them. */
export function progressRoute(parts: AppParts, followers: Followers) {
  const routes = new Hono<AppEnv>()
  routes.get('/import/:slug/:progressId', async (c) => {
    const organisation = await parts.directory.find(c.req.param('slug'))
    const sessionId = getCookie(c, cookieName)
    const accountId = organisation && sessionId ? await listenerOf(parts.pool, sessionId, organisation.role) : null
    if (!accountId) return c.json({ message: 'NOT_FOUND' }, 404)
    return streamSSE(c, async (stream) => {
      const leave = followers.listen(accountId, c.req.param('progressId'), (progress) => {
        void stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) }).catch(() => {})
      })
      stream.onAbort(leave)
      await stream.writeSSE({ event: 'hello', data: '{}' })
      for (let round = 0; round < roundsMax && !stream.aborted; round++) await stream.sleep(roundMs)
      leave()
    })
  })
  return routes
}
