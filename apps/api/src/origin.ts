import type { MiddlewareHandler } from 'hono'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every write must come from our own pages: the Origin header has to be the address that was asked for. */
export function sameOrigin(origin?: string): MiddlewareHandler {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    const sent = c.req.header('origin')
    const expected = origin ? new URL(origin).host : c.req.header('host')
    if (!sent || !URL.canParse(sent) || new URL(sent).host !== expected)
      return c.json({ message: 'ORIGIN_NOT_ALLOWED' }, 403)
    return next()
  }
}
