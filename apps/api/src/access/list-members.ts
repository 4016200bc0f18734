import { type Role, rolesFor } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import type { MembershipRow } from './load.ts'

type Row = MembershipRow & { fromOn: string; givenBy: string | null }
/** Offered and not answered. Says nothing of whether the address has an account. */
type InvitationRow = {
  invitationId: string
  name: string
  email: string
  roles: Role[]
  whole: boolean
  houseIds: string[]
  until: Date
}
type AccountRow = { id: string; email: string; oneTime: boolean; elsewhere: boolean }

/** Who has access now, with what the screen needs to change it. Empty for whoever does not reach the whole organisation. */
export async function listMembers(verb: Verb) {
  const { tx, actor } = verb
  const { kind, role } = actor.organisation
  const offered = rolesFor[kind]
  if (!actor.scope.whole) return { members: [], invitations: [], houses: [], roles: offered }
  const [rows, houses, invitations] = await Promise.all([
    tx.sql<Row[]>`
      select id, account_id as "accountId", account_name as "accountName", roles, whole_organisation as whole, house_ids as "houseIds",
        from_on as "fromOn", given_by as "givenBy"
      from platform.membership where organisation_role = ${role} and ended_at is null order by account_name, id`,
    tx.sql<{ id: string; name: string }[]>`
      select id, name from pool.house where owner_role = ${role} and archived_at is null order by name`,
    tx.sql<InvitationRow[]>`
      select id as "invitationId", name, email, roles, whole_organisation as whole, house_ids as "houseIds", until
      from platform.invitation
      where organisation_role = ${role} and accepted_at is null and withdrawn_at is null and until > ${verb.now} order by name, id`,
  ])
  const accountIds = rows.map(({ accountId }) => accountId)
  const accounts = await asAccess(
    verb,
    (sql) => sql<AccountRow[]>`
      select id, email, one_time_until is not null as "oneTime", exists (
        select from platform.membership m where m.account_id = a.id and m.ended_at is null and m.organisation_role <> ${role}) as elsewhere
      from platform.account a where id = any(${accountIds})`,
  )
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const members = rows.map(({ id, accountId, accountName, ...row }) => {
    const account = byId.get(accountId)
    return {
      membershipId: id,
      name: accountName,
      email: account?.email ?? '',
      ...row,
      me: accountId === actor.accountId,
      /** Has not chosen a password of their own yet. */
      oneTime: account?.oneTime ?? false,
      /** Works in another organisation too: their password is not ours to reset. */
      elsewhere: account?.elsewhere ?? false,
    }
  })
  return { members, invitations: [...invitations], houses, roles: offered }
}
