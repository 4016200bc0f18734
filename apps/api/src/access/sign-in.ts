import { verify } from '@node-rs/argon2'
import { accessRole, transaction } from '@samplass/db/tenancy'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { AppEnv, AppParts } from '../app.ts'
import { absoluteLimit, cookieName, type sessions as Sessions, sessions } from './sessions.ts'

const signInInput = z.object({ email: z.string().trim().toLowerCase().min(3).max(200), password: z.string().min(1).max(200) })

/** A hash of nothing, so that an unknown address costs as much time as a wrong password. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$c2FtcGxhc3MtZGVjb3k$cRWSQZc0bqMgWQfxZ0hL5F0hUVPAWJ3NVSkgU4Bd1nE'

/** POST /api/sign-in, POST /api/sign-out, GET /api/me. Outside tRPC because they set and clear the cookie. */
export function signInRoutes(parts: AppParts) {
  const routes = new Hono<AppEnv>()

  routes.post('/sign-in', async (c) => {
    const input = signInInput.safeParse(await c.req.json().catch(() => null))
    if (!input.success) return c.json({ message: 'INPUT_NOT_VALID' }, 400)
    const [account] = await transaction(
      parts.pool,
      accessRole,
      ({ sql }) => sql<{ id: string; passwordHash: string }[]>`
        select id, password_hash as "passwordHash" from platform.account where email = ${input.data.email} and disabled_at is null`,
    )
    const right = await verify(account?.passwordHash ?? decoy, input.data.password).catch(() => false)
    if (!account || !right) return c.json({ message: 'SIGN_IN_WRONG' }, 401)
    const device = (c.req.header('user-agent') ?? '').slice(0, 200)
    const lucia = sessions(parts.pool)
    const session = await lucia.createSession(account.id, { device, absoluteExpiresAt: absoluteLimit(new Date()) })
    sendCookie(c, lucia.createSessionCookie(session.id))
    return c.json({ signedIn: true })
  })

  routes.post('/sign-out', async (c) => {
    const lucia = sessions(parts.pool)
    const sessionId = getCookie(c, cookieName)
    if (sessionId) await lucia.invalidateSession(sessionId)
    sendCookie(c, lucia.createBlankSessionCookie())
    return c.json({ signedIn: false })
  })

  routes.get('/me', async (c) => {
    const sessionId = getCookie(c, cookieName)
    const { session, user } = sessionId ? await sessions(parts.pool).validateSession(sessionId) : { session: null, user: null }
    if (!session) return c.json({ signedIn: false, now: parts.clock(), mode: parts.mode })
    const rows = await transaction(
      parts.pool,
      accessRole,
      ({ sql }) => sql<{ role: string; roles: string[]; whole: boolean; houseIds: string[] }[]>`
        select organisation_role as role, roles, whole_organisation as whole, house_ids as "houseIds"
        from platform.membership where account_id = ${user.id} and ended_at is null`,
    )
    const memberships = await Promise.all(
      rows.map(async ({ role, ...row }) => {
        const organisation = await parts.directory.byRole(role)
        return organisation && { slug: organisation.slug, name: organisation.name, kind: organisation.kind, ...row }
      }),
    )
    const { id, name, email, locale, colorScheme, singleKeyShortcuts } = user
    return c.json({
      signedIn: true,
      now: parts.clock(),
      mode: parts.mode,
      account: { id, name, email, locale, colorScheme, singleKeyShortcuts },
      memberships: memberships.filter((membership) => membership !== null),
    })
  })
  return routes
}

function sendCookie(c: Parameters<typeof setCookie>[0], cookie: ReturnType<ReturnType<typeof Sessions>['createSessionCookie']>) {
  setCookie(c, cookie.name, cookie.value, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    // Ends with the browser; signing out clears it at once. The server's own limits decide in any case.
    ...(cookie.value === '' ? { maxAge: 0 } : {}),
  })
}
