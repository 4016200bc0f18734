import type { MiddlewareHandler } from 'hono'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every write must come from our own pages: the Origin header has to be the address that was asked for, scheme and port too
 * where the public address is known. A browser that says by itself that the page is another's is believed.
 */
export function sameOrigin(origin?: string): MiddlewareHandler {
  const known = origin ? new URL(origin).origin : null
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const sent = c.req.header('origin')
    const given = sent && URL.canParse(sent) ? new URL(sent) : null
    const own = known ? given?.origin === known : given !== null && given.host === c.req.header('host')
    const site = c.req.header('sec-fetch-site') ?? 'same-origin'
    if (!own || site !== 'same-origin') return c.json({ message: 'ORIGIN_NOT_ALLOWED' }, 403)
    return next()
  }
}
