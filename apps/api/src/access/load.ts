import { inScope, isEmptyScope, type Permission, permissionsOf, type Role } from '@samplass/domain/access/roles'
import { administers } from '@samplass/domain/access/rules'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type MembershipRow = {
  id: string
  accountId: string
  accountName: string
  roles: Role[]
  whole: boolean
  houseIds: string[]
}

/** Members are the whole organisation's matter: whoever reaches only some houses, or nothing, sees none of them. */
export function refuseWithoutWhole({ actor }: Verb): void {
  if (!actor.scope.whole) refuse('NOT_PERMITTED')
}

/**
 * One current membership of the organisation, and how many others administer it. Every administrator's row is locked, always in
 * the same order: two who take each other out at the same time cannot both be right.
 */
export async function loadMembership({ tx, actor }: Verb, membershipId: string) {
  const rows = await tx.sql<MembershipRow[]>`
    select id, account_id as "accountId", account_name as "accountName", roles, whole_organisation as whole, house_ids as "houseIds"
    from platform.membership
    where organisation_role = ${actor.organisation.role} and ended_at is null
      and (id = ${membershipId} or 'tenant_administrator' = any(roles))
    order by id for update`
  const membership = rows.find(({ id }) => id === membershipId)
  if (!membership) refuse('NOT_FOUND')
  const others = rows.filter((row) => row.id !== membershipId && administers(row)).length
  return { membership, others }
}

/** A scope names houses of one's own organisation, and no others. */
export async function refuseForeignHouses({ tx, actor }: Verb, houseIds: readonly string[]): Promise<void> {
  if (houseIds.length === 0) return
  const [found] = await tx.sql<{ n: number }[]>`
    select count(*) as n from pool.house where id = any(${[...houseIds]}) and owner_role = ${actor.organisation.role}`
  if (found?.n !== new Set(houseIds).size) refuse('NOT_FOUND')
}

export type Colleague = { accountId: string; name: string; permissions: ReadonlySet<Permission> }

/**
 * Somebody of the organisation who is named for a yes, with what they may. Null: no member, or one who does not reach the house
 * themselves. Whoever claims in another municipality's house needs a reach at all, as the one who asks does.
 */
export async function loadColleague(
  { tx, actor }: Verb,
  accountId: string,
  house: { id: string; own: boolean },
): Promise<Colleague | null> {
  const [member] = await tx.sql<Pick<MembershipRow, 'accountName' | 'roles' | 'whole' | 'houseIds'>[]>`
    select account_name as "accountName", roles, whole_organisation as whole, house_ids as "houseIds" from platform.membership
    where account_id = ${accountId} and organisation_role = ${actor.organisation.role} and ended_at is null`
  if (!member || !(house.own ? inScope(member, house.id) : !isEmptyScope(member))) return null
  return { accountId, name: member.accountName, permissions: permissionsOf(member.roles) }
}
