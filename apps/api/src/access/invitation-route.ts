import { accessRole, transaction } from '@samplass/db/tenancy'
import { acceptInvitationInput } from '@samplass/domain/access/schema'
import { Refusal } from '@samplass/domain/refusal'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import type { AppEnv, AppParts } from '../parts.ts'
import { type Attempt, beginAttempt, forgiveAttempt, tooMany } from './attempts.ts'
import { acceptInvitation, findInvitation } from './invitation.ts'
import { cookieName, sessions } from './sessions.ts'

/** POST /api/invitation: somebody who has an account says yes to another organisation, with the code they were given. */
export function invitationRoute(parts: AppParts) {
  const routes = new Hono<AppEnv>()
  const { pool, keys } = parts
  const limit = bodyLimit({ maxSize: 2048, onError: (c) => c.json({ message: 'INPUT_NOT_VALID', fields: [] }, 413) })

  routes.post('/invitation', limit, async (c) => {
    const sessionId = getCookie(c, cookieName)
    const { user } = sessionId ? await sessions(pool).validateSession(sessionId) : { user: null }
    if (!user || !sessionId) return c.json({ message: 'SESSION_MISSING' }, 401)
    const input = acceptInvitationInput.safeParse(await c.req.json().catch(() => null))
    if (!input.success) return c.json({ message: 'INPUT_NOT_VALID', fields: [{ path: 'code', code: 'invalid' }] }, 400)
    const attempt: Attempt = { address: 'invitation', email: user.id, device: user.id }
    const wait = await beginAttempt(pool, keys, attempt)
    if (wait) return tooMany(c, wait)
    const now = parts.clock()
    const { email, id, name } = user
    const [invitation] = await transaction(pool, accessRole, ({ sql }) =>
      findInvitation(sql, keys, email, input.data.code, now),
    )
    const accepted =
      invitation &&
      (await acceptInvitation(parts, now, invitation, { kind: 'account', id, name, sessionId }).catch(
        (error: unknown) => {
          if (error instanceof Refusal) return null
          throw error
        },
      ))
    if (!accepted) return c.json({ message: 'NOT_FOUND' }, 404)
    await forgiveAttempt(pool, keys, attempt)
    return c.json({ accepted: true })
  })
  return routes
}
