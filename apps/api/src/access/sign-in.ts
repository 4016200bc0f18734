import { accessRole, transaction } from '@samplass/db/tenancy'
import { changePasswordInput, logInInput } from '@samplass/domain/access/schema'
import { Refusal } from '@samplass/domain/refusal'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import type { AppEnv, AppParts } from '../parts.ts'
import { addressOf } from './address.ts'
import { type Attempt, beginAttempt, forgiveAttempt, tooMany } from './attempts.ts'
import { knownDevice, rememberDevice } from './device.ts'
import { acceptInvitation, findInvitation } from './invitation.ts'
import { hashPassword, isPassword } from './password.ts'
import { recordLater } from './record.ts'
import { absoluteLimit, cookieName, hashOf, sessions } from './sessions.ts'

type AccountRow = { id: string; name: string; passwordHash: string; oneTime: boolean }

/** POST /api/sign-in, /api/sign-out, /api/password. Outside tRPC: they set the cookie, and a failed try must outlive its refusal. */
export function signInRoutes(parts: AppParts) {
  const routes = new Hono<AppEnv>()
  const { pool, keys } = parts
  const asAccess = <T>(work: Parameters<typeof transaction<T>>[2]) => transaction(pool, accessRole, work)
  routes.use(bodyLimit({ maxSize: 8 * 1024, onError: (c) => c.json({ message: 'INPUT_NOT_VALID', fields: [] }, 413) }))

  routes.post('/sign-in', async (c) => {
    const input = logInInput.safeParse(await jsonOf(c))
    if (!input.success) return invalid(c, input.error.issues)
    const { email, password, newPassword } = input.data
    const attempt: Attempt = { address: addressOf(c, parts.proxies ?? 0), email, device: knownDevice(c, keys, email) }
    const wait = await beginAttempt(pool, keys, attempt)
    if (wait) return tooMany(c, wait)

    const now = parts.clock()
    const [[known], [invitation]] = await asAccess(({ sql }) =>
      Promise.all([
        sql<AccountRow[]>`
          select id, name, password_hash as "passwordHash", one_time_until is not null as "oneTime" from platform.account
          where email = ${email} and disabled_at is null and (one_time_until is null or one_time_until > ${now})`.execute(),
        findInvitation(sql, keys, email, password, now),
      ]),
    )
    const right = await isPassword(known?.passwordHash, password)
    // Whoever has no account yet begins with the code that they were given; whoever has one says yes to it once signed in.
    const begins = known ? undefined : invitation
    if (!begins && (!known || !right)) {
      if (known) recordLater(parts, known, 'access.sign_in_failed')
      return c.json({ message: 'LOGIN_FAILED' }, 401)
    }
    await forgiveAttempt(pool, keys, attempt)
    if (begins || known?.oneTime) {
      if (!newPassword || newPassword === password) return c.json({ message: 'PASSWORD_ONE_TIME' }, 403)
    }
    const account = begins ? await begin(begins, email, newPassword ?? '') : known
    if (!account) return c.json({ message: 'LOGIN_FAILED' }, 401)
    if (known?.oneTime && !(await choosePassword(known, newPassword ?? '')))
      return c.json({ message: 'LOGIN_FAILED' }, 401)
    await openSession(c, account.id)
    rememberDevice(c, keys, email)
    recordLater(parts, account, 'access.signed_in')
    return c.json({ signedIn: true })
  })

  routes.post('/sign-out', async (c) => {
    const lucia = sessions(pool)
    const sessionId = getCookie(c, cookieName)
    if (sessionId) await lucia.invalidateSession(sessionId)
    sendCookie(c, lucia.createBlankSessionCookie())
    return c.json({ signedIn: false })
  })

  routes.post('/password', async (c) => {
    const sessionId = getCookie(c, cookieName)
    const { user } = sessionId ? await sessions(pool).validateSession(sessionId) : { user: null }
    if (!user || !sessionId) return c.json({ message: 'SESSION_MISSING' }, 401)
    const input = changePasswordInput.safeParse(await jsonOf(c))
    if (!input.success) return invalid(c, input.error.issues)
    const attempt: Attempt = { address: 'password', email: user.id, device: user.id }
    const wait = await beginAttempt(pool, keys, attempt)
    if (wait) return tooMany(c, wait)
    const [account] = await asAccess(
      ({ sql }) => sql<AccountRow[]>`
        select id, name, password_hash as "passwordHash", false as "oneTime" from platform.account where id = ${user.id}`,
    )
    if (!account || !(await isPassword(account.passwordHash, input.data.current)))
      return c.json({ message: 'PASSWORD_WRONG' }, 422)
    await forgiveAttempt(pool, keys, attempt)
    await choosePassword(account, input.data.next, sessionId)
    recordLater(parts, account, 'access.password_changed')
    return c.json({ changed: true })
  })

  /** The first sign-in of somebody invited: account and membership at once. Null when the offer has gone in between. */
  async function begin(invitation: { id: string; role: string }, email: string, password: string) {
    const passwordHash = await hashPassword(password)
    const invited = { kind: 'new', email, passwordHash } as const
    return acceptInvitation(parts, parts.clock(), invitation, invited).catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    })
  }

  /** Every other session of the account ends with its old password. False when the password had been changed in between. */
  async function choosePassword(
    { id, passwordHash }: AccountRow,
    password: string,
    keepSessionId = '',
  ): Promise<boolean> {
    const next = await hashPassword(password)
    return asAccess(async ({ sql, last }) => {
      const changed = await sql`
        update platform.account set password_hash = ${next}, one_time_until = null
        where id = ${id} and password_hash = ${passwordHash} returning id`
      if (changed.length > 0)
        last(sql`delete from platform.session where account_id = ${id} and id_hash <> ${hashOf(keepSessionId)}`)
      return changed.length > 0
    })
  }

  async function openSession(c: Context, accountId: string): Promise<void> {
    const lucia = sessions(pool)
    // A session that is already in this browser does not live on beside the new one.
    const before = getCookie(c, cookieName)
    if (before) await lucia.invalidateSession(before)
    const device = (c.req.header('user-agent') ?? '').slice(0, 200)
    const session = await lucia.createSession(accountId, { device, absoluteExpiresAt: absoluteLimit(new Date()) })
    sendCookie(c, lucia.createSessionCookie(session.id))
  }
  return routes
}

const jsonOf = (c: Context): Promise<unknown> => c.req.json().catch(() => null)

type Issues = readonly { path: readonly PropertyKey[]; code?: string }[]
const invalid = (c: Context, issues: Issues) =>
  c.json(
    {
      message: 'INPUT_NOT_VALID',
      fields: issues.map(({ path, code }) => ({ path: path.join('.'), code: code ?? 'invalid' })),
    },
    400,
  )

function sendCookie(c: Context, cookie: ReturnType<ReturnType<typeof sessions>['createSessionCookie']>) {
  setCookie(c, cookie.name, cookie.value, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    // Ends with the browser; signing out clears it at once. The server's own limits decide in any case.
    ...(cookie.value === '' ? { maxAge: 0 } : {}),
  })
}
