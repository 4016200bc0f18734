import { createHash } from 'node:crypto'
import { beside } from '@samplass/db/alone'
import type { Connection } from '@samplass/db/connection'
import { accessRole, transaction } from '@samplass/db/tenancy'
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import { uuidv7 } from 'uuidv7'

/** The only file that knows Lucia; ADR 0004 says how to leave it. */

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, AccountAttributes>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: AccountAttributes
  }
}
type SessionAttributes = { device: string; absoluteExpiresAt: Date }
type AccountAttributes = {
  name: string
  email: string
  locale: 'nb' | 'nn' | 'en'
  colorScheme: 'auto' | 'light' | 'dark'
  singleKeyShortcuts: boolean
}

export const cookieName = '__Host-samplass'
const idleHours = 2
const absoluteHours = 12
/** Use is written down at most this often, so that most requests read and nothing more. */
const seenEverySeconds = 60

export const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

export type SessionRow = {
  idHash: string
  accountId: string
  device: string
  /** Seconds since it was last seen to be in use. */
  unseenSeconds: number
  idleExpiresAt: Date
  absoluteExpiresAt: Date
} & AccountAttributes

/** Sent at once, not when awaited: the request's opening round trip depends on the order. */
export const sessionRow = (sql: Connection, sessionId: string) =>
  sql<SessionRow[]>`
    select s.id_hash as "idHash", s.account_id as "accountId", s.device, s.idle_expires_at as "idleExpiresAt",
      s.absolute_expires_at as "absoluteExpiresAt", extract(epoch from now() - s.last_seen_at)::float8 as "unseenSeconds", a.name, a.email, a.locale, a.color_scheme as "colorScheme",
      a.single_key_shortcuts as "singleKeyShortcuts"
    from platform.session s join platform.account a on a.id = s.account_id
    where s.id_hash = ${hashOf(sessionId)} and a.disabled_at is null`.execute()

const toSession = (row: SessionRow, id: string): DatabaseSession => ({
  id,
  userId: row.accountId,
  expiresAt: new Date(Math.min(row.idleExpiresAt.getTime(), row.absoluteExpiresAt.getTime())),
  attributes: { device: row.device, absoluteExpiresAt: row.absoluteExpiresAt },
})

const toUser = ({ accountId, name, email, locale, colorScheme, singleKeyShortcuts }: SessionRow): DatabaseUser => ({
  id: accountId,
  attributes: { name, email, locale, colorScheme, singleKeyShortcuts },
})

/** Stores only the SHA-256 of a session id: a copy of the table opens nothing. `found` is a row that was already read. */
function adapter(pool: Connection, found?: SessionRow): Adapter {
  const asAccess = <T>(work: (sql: Connection) => Promise<T>) => transaction(pool, accessRole, ({ sql }) => work(sql))
  const seen = (id: string) =>
    asAccess(
      (sql) => sql`
        update platform.session set last_seen_at = now(), idle_expires_at = now() + make_interval(hours => ${idleHours})
        where id_hash = ${hashOf(id)} and least(idle_expires_at, absolute_expires_at) > now()`,
    )
  return {
    async getSessionAndUser(id) {
      const row = found ?? (await asAccess((sql) => sessionRow(sql, id)))[0]
      if (!row) return [null, null]
      // Whoever asks may hold a connection already.
      if (row.unseenSeconds > seenEverySeconds) beside(() => seen(id))
      return [toSession(row, id), toUser(row)]
    },
    async getUserSessions(accountId) {
      const rows = await asAccess(
        (sql) => sql<SessionRow[]>`
          select id_hash as "idHash", account_id as "accountId", device, idle_expires_at as "idleExpiresAt",
            absolute_expires_at as "absoluteExpiresAt" from platform.session where account_id = ${accountId}`,
      )
      return rows.map((row) => toSession(row, row.idHash))
    },
    async setSession(session) {
      const { device, absoluteExpiresAt } = session.attributes
      await asAccess(
        (sql) => sql`
          insert into platform.session (id_hash, public_id, account_id, device, created_at, last_seen_at, idle_expires_at, absolute_expires_at)
          values (${hashOf(session.id)}, ${uuidv7()}, ${session.userId}, ${device}, now(), now(), ${session.expiresAt}, ${absoluteExpiresAt})`,
      )
    },
    // Lucia would prolong a session only in the second half of its life, so that an hour and a minute of quiet could end it.
    async updateSessionExpiration() {},
    async deleteSession(id) {
      const end = () => asAccess((sql) => sql`delete from platform.session where id_hash = ${hashOf(id)}`)
      if (found) beside(end)
      else await end()
    },
    async deleteUserSessions(accountId) {
      await asAccess((sql) => sql`delete from platform.session where account_id = ${accountId}`)
    },
    async deleteExpiredSessions() {
      await asAccess(
        (sql) => sql`delete from platform.session where least(idle_expires_at, absolute_expires_at) <= now()`,
      )
    },
  }
}

/** Lucia over our own adapter. It alone decides whether a session is valid, and makes and ends them. */
export function sessions(pool: Connection, found?: SessionRow) {
  return new Lucia(adapter(pool, found), {
    sessionExpiresIn: new TimeSpan(idleHours, 'h'),
    sessionCookie: { name: cookieName, expires: false, attributes: { secure: true, sameSite: 'strict', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}
export type SignedIn = Extract<Awaited<ReturnType<ReturnType<typeof sessions>['validateSession']>>, { session: object }>

export const absoluteLimit = (from: Date) => new Date(from.getTime() + absoluteHours * 3_600_000)
