import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { cookieName } from '../access/sessions.ts'
import type { AppEnv, AppParts } from '../parts.ts'
import { listenerOf } from './listener.ts'
import type { Change } from './relay.ts'

const recheckMs = 15_000
const encoder = new TextEncoder()

const eventOf = (event: string, message: unknown) =>
  encoder.encode(`event: ${event}\ndata: ${JSON.stringify(message)}\n\n`)

/** The same changes go to every listener of an organisation: written out once for all of them. */
const written = new WeakMap<Change[], Uint8Array>()
function changeOf(changes: Change[], version: number): Uint8Array {
  const event =
    written.get(changes) ?? eventOf('change', { version, changes: changes.map(({ readableBy, ...change }) => change) })
  written.set(changes, event)
  return event
}

/**
 * GET /api/live/:slug, server-sent events. An event says that a house changed, by its name, or a thread, by its id; the client
 * refetches under its own rights. Membership is checked again every 15 s, so that a revoked session stops hearing.
 */
export function liveRoute(parts: AppParts) {
  const routes = new Hono<AppEnv>()

  routes.get('/live/:slug', async (c) => {
    const organisation = await parts.directory.find(c.req.param('slug'))
    const sessionId = getCookie(c, cookieName)
    if (!organisation || !sessionId || !(await listenerOf(parts.pool, sessionId, organisation.role)))
      return c.json({ message: 'NOT_FOUND' }, 404)
    return streamSSE(c, async (stream) => {
      const send = (event: Uint8Array) => stream.write(event).catch(() => {})
      const leave = parts.relay.listen(organisation.role, (changes, version) => {
        void send(changeOf(changes, version))
      })
      stream.onAbort(() => void leave())
      await send(eventOf('hello', { version: parts.relay.version(organisation.role), now: parts.clock() }))
      while (!stream.aborted) {
        await stream.sleep(recheckMs)
        if (stream.aborted) break
        if (!(await listenerOf(parts.pool, sessionId, organisation.role).catch(() => true))) break
        await send(eventOf('alive', { version: parts.relay.version(organisation.role) }))
      }
      leave()
    })
  })
  return routes
}
