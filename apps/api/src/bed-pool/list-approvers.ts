import { permissionsOf } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'

/** Colleagues who may say yes where one person is not enough: to a rule set aside, or to a stay beyond the longest. */
export async function listApprovers({ tx, actor }: Verb) {
  const members = await tx.sql<{ accountId: string; name: string; roles: string[] }[]>`
    select account_id as "accountId", account_name as name, roles from platform.membership
    where organisation_role = ${actor.organisation.role} and ended_at is null and account_id is distinct from ${actor.accountId}
    order by account_name, account_id`
  return members
    .map(({ accountId, name, roles }) => {
      const can = permissionsOf(roles)
      return { accountId, name, mayOverride: can.has('stay.override'), mayExtendBeyond: can.has('stay.extend_beyond') }
    })
    .filter((member) => member.mayOverride || member.mayExtendBeyond)
}
