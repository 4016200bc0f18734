import { createHash } from 'node:crypto'
import { accessRole, transaction } from '@samplass/db/tenancy'
import { isEmptyScope, permissionsOf, type Role } from '@samplass/domain/access/roles'
import type { Locale } from '@samplass/domain/fields'
import { localDateOf } from '@samplass/domain/nights'
import type { ActParts } from '../act.ts'
import type { Actor, Verb } from '../trpc.ts'

/** A token of 256 bits needs no key: nobody guesses what it is the hash of. */
export const feedHash = (token: string) => createHash('sha256').update(`calendar:${token}`).digest('hex')

/** Ends the reader's own address here, if there is one. Answers how many. */
export async function endFeed({ tx, actor, now }: Verb): Promise<number> {
  const ended = await tx.sql`
    update platform.calendar_feed set revoked_at = ${now}
    where account_id = ${actor.accountId} and organisation_role = ${actor.organisation.role} and revoked_at is null`
  return ended.count
}

type Row = {
  feedId: string
  accountId: string
  name: string
  locale: Locale
  organisationRole: string
  roles: Role[]
  whole: boolean
  houseIds: string[]
}

/**
 * Whose calendar it is, with what they may do at this very moment. Null, and all the same from outside: never made, revoked, an account that
 * is closed, a membership that has ended or not begun, a role that negotiates nothing.
 */
export async function findFeed(parts: ActParts, token: string, now: Date) {
  const [row] = await transaction(
    parts.pool,
    accessRole,
    ({ sql }) => sql<Row[]>`
      select f.id as "feedId", a.id as "accountId", a.name, a.locale, f.organisation_role as "organisationRole", m.roles,
        m.whole_organisation as whole, m.house_ids as "houseIds"
      from platform.calendar_feed f join platform.account a on a.id = f.account_id
      join platform.membership m on m.account_id = f.account_id and m.organisation_role = f.organisation_role
      where f.token_hash = ${feedHash(token)} and f.revoked_at is null and a.disabled_at is null and m.ended_at is null
        and m.from_on <= ${localDateOf(now)}`,
  )
  if (!row) return null
  const { feedId, accountId, name, locale, roles, whole, houseIds } = row
  const organisation = await parts.directory.byRole(row.organisationRole)
  const can = permissionsOf(roles)
  const scope = { whole, houseIds }
  if (!organisation || !can.has('admission.negotiate') || isEmptyScope(scope)) return null
  const actor: Actor = { accountId, name, organisation, roles, can, scope }
  return { feedId, locale, actor }
}
