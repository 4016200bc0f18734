import { isEmptyScope, permissionsOf, type Scope } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'

/**
 * Colleagues who may say yes where one person is not enough: to a rule set aside, or to a stay beyond the longest. `houseIds`: the
 * houses of one's own that they may say it for; null for every one.
 */
export async function listApprovers({ tx, actor }: Verb) {
  const members = await tx.sql<({ accountId: string; name: string; roles: string[] } & Scope)[]>`
    select account_id as "accountId", account_name as name, roles, whole_organisation as whole, house_ids as "houseIds" from platform.membership
    where organisation_role = ${actor.organisation.role} and ended_at is null and account_id is distinct from ${actor.accountId}
    order by account_name, account_id`
  return members
    .filter((member) => !isEmptyScope(member))
    .map(({ accountId, name, roles, whole, houseIds }) => {
      const can = permissionsOf(roles)
      return {
        accountId,
        name,
        houseIds: whole ? null : houseIds,
        mayOverride: can.has('stay.override'),
        mayExtendBeyond: can.has('stay.extend_beyond'),
      }
    })
    .filter((member) => member.mayOverride || member.mayExtendBeyond)
}
