import { accessRole, transaction } from '@samplass/db/tenancy'
import type { Role } from '@samplass/domain/access/roles'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AppEnv, AppParts } from '../parts.ts'
import { cookieName, sessions } from './sessions.ts'

type MembershipRow = { role: string; roles: Role[]; whole: boolean; houseIds: string[] }

/** GET /api/me: who is signed in, and where they may work. GET /api/demo-logins: only while this is a demonstration. */
export function meRoutes(parts: AppParts) {
  const routes = new Hono<AppEnv>()

  routes.get('/me', async (c) => {
    const about = { now: parts.clock(), mode: parts.mode, mails: parts.mails ?? false }
    const sessionId = getCookie(c, cookieName)
    const { session, user } = sessionId
      ? await sessions(parts.pool).validateSession(sessionId)
      : { session: null, user: null }
    if (!session) return c.json({ signedIn: false, ...about })
    const rows = await transaction(
      parts.pool,
      accessRole,
      ({ sql }) => sql<MembershipRow[]>`
        select organisation_role as role, roles, whole_organisation as whole, house_ids as "houseIds"
        from platform.membership where account_id = ${user.id} and ended_at is null order by created_at, id`,
    )
    const memberships = await Promise.all(rows.map((row) => membershipOf(parts, row)))
    const { id, name, email, locale, colorScheme, singleKeyShortcuts } = user
    return c.json({
      signedIn: true,
      ...about,
      account: { id, name, email, locale, colorScheme, singleKeyShortcuts },
      memberships: memberships.filter((membership) => membership !== null),
    })
  })

  routes.get('/demo-logins', async (c) => {
    const logins = parts.mode === 'demo' ? (parts.demoLogins ?? []) : []
    if (logins.length === 0) return c.json({ message: 'NOT_FOUND' }, 404)
    return c.json(await Promise.all(logins.map((login) => describeLogin(parts, login))))
  })
  return routes
}

/** The names of the houses that the scope names, for the line under the organisation's name. */
async function membershipOf(parts: AppParts, { role, roles, whole, houseIds }: MembershipRow) {
  const organisation = await parts.directory.byRole(role)
  if (!organisation) return null
  const houses =
    whole || houseIds.length === 0
      ? []
      : await transaction(
          parts.pool,
          organisation,
          ({ sql }) => sql<{ id: string; name: string }[]>`
            select id, name from pool.house where id = any(${houseIds}) and owner_role = ${role} order by name`,
        )
  const { id, slug, name, kind } = organisation
  return { id, slug, name, kind, roles, whole, houseIds, houses: houses.map((house) => house.name) }
}

/** Whom one would be, in data: the sign-in screen says it in the reader's language. */
async function describeLogin({ pool, directory }: AppParts, { email, password }: { email: string; password: string }) {
  const rows = await transaction(
    pool,
    accessRole,
    ({ sql }) => sql<{ name: string; role: string; roles: Role[] }[]>`
      select a.name, m.organisation_role as role, m.roles from platform.account a join platform.membership m on m.account_id = a.id
      where a.email = ${email} and m.ended_at is null order by m.created_at, m.id`,
  )
  const memberships = await Promise.all(
    rows.map(async ({ role, roles }) => {
      const organisation = await directory.byRole(role)
      return organisation && { organisation: organisation.name, roles }
    }),
  )
  return {
    email,
    password,
    name: rows[0]?.name ?? email,
    memberships: memberships.filter((membership) => membership !== null),
  }
}
