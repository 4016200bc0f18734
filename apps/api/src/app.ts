import { serveStatic } from '@hono/node-server/serve-static'
import { isConnectionLost } from '@samplass/db/tenancy'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { invitationRoute } from './access/invitation-route.ts'
import { meRoutes } from './access/me.ts'
import { cookieName } from './access/sessions.ts'
import { signInRoutes } from './access/sign-in.ts'
import { liveRoute } from './live/stream.ts'
import { calendarRoute } from './notice/calendar-route.ts'
import { sameOrigin } from './origin.ts'
import type { AppEnv, AppParts } from './parts.ts'
import { appRouter } from './router.ts'
import { progressFollowers } from './spreadsheet/progress.ts'
import { progressRoute } from './spreadsheet/progress-route.ts'
import { evaluationRoute } from './stay/evaluation-route.ts'
import type { RequestContext } from './trpc.ts'

/** Room for a file of beds, which is the largest that anybody sends. */
const bodyMax = 4 * 1024 * 1024
/** More calls than any screen makes at once. */
const batchMax = 40

/** The whole HTTP surface: headers, Origin check, sign-in, tRPC, live stream, health, the built web application. */
export function makeApp(parts: AppParts) {
  const app = new Hono<AppEnv>()
  const followers = progressFollowers()

  app.use(async (c, next) => {
    c.set('requestId', parts.newId())
    await next()
    c.header('X-Request-Id', c.get('requestId'))
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  )
  app.get('/health/live', (c) => c.json({ live: true }))
  app.get('/health/ready', async (c) => {
    const ready = await parts.ready()
    return c.json({ ready }, ready ? 200 : 503)
  })
  app.use('/trpc/*', noStore)
  app.use('/api/*', noStore)
  app.use(sameOrigin(parts.origin))
  app.route('/api', evaluationRoute(parts))
  app.route('/api', signInRoutes(parts))
  app.route('/api', invitationRoute(parts))
  app.route('/api', meRoutes(parts))
  app.route('/api', liveRoute(parts))
  app.route('/api', calendarRoute(parts))
  app.route('/api', progressRoute(parts, followers))
  app.use(
    '/trpc/*',
    bodyLimit({ maxSize: bodyMax, onError: (c) => c.json({ message: 'INPUT_NOT_VALID', fields: [] }, 413) }),
  )
  app.use('/trpc/*', byPost)
  app.all('/trpc/:slug/*', (c) => {
    const slug = c.req.param('slug')
    return fetchRequestHandler({
      endpoint: `/trpc/${slug}`,
      req: c.req.raw,
      router: appRouter,
      // Reads are sent as POST too: see byPost.
      allowMethodOverride: true,
      maxBatchSize: batchMax,
      createContext: (): RequestContext => ({
        ...parts,
        followers,
        slug,
        sessionId: getCookie(c, cookieName) ?? null,
        idempotencyKey: c.req.header('idempotency-key') ?? null,
        requestId: c.get('requestId'),
      }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          parts.log.error({ err: error.cause ?? error, path, requestId: c.get('requestId') }, 'bug')
      },
    })
  })
  if (parts.web) {
    app.use(
      '/assets/*',
      serveStatic({
        root: parts.web,
        onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
      }),
    )
    app.get('*', serveStatic({ root: parts.web }))
    app.get('*', serveStatic({ root: parts.web, path: 'index.html' }))
  }
  app.notFound((c) => c.json({ message: 'NOT_FOUND' }, 404))
  app.onError((error, c) => {
    if (isConnectionLost(error)) {
      parts.log.warn({ err: error, requestId: c.get('requestId') }, 'the database cannot be reached')
      return c.json({ message: 'UNAVAILABLE' }, 503)
    }
    parts.log.error({ err: error, requestId: c.get('requestId') }, 'bug')
    return c.json({ message: 'INTERNAL', requestId: c.get('requestId') }, 500)
  })
  return app
}

async function noStore(c: { header: (name: string, value: string) => void }, next: () => Promise<void>) {
  await next()
  c.header('Cache-Control', 'no-store')
}

/** Everything is asked by POST, reads too: a name that somebody searches for must not stand in an address, a log or a history. */
const byPost: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'POST') return next()
  return c.json({ message: 'METHOD_NOT_SUPPORTED' }, 405, { Allow: 'POST' })
}
