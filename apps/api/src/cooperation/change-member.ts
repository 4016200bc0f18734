import type { changeMemberInput } from '@samplass/domain/cooperation/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadCooperation, loadMembers } from './load.ts'
import { narrowOffers } from './narrow-offers.ts'

/**
 * The host adds a member or changes its period, quota and lending. Houses stay as their owners have opened them; who has
 * left a cooperation is taken off each house's readers by its owner's job within a minute, and off dwellings that are offered now.
 */
export async function changeMember(verb: Verb, { cooperationId, version, member }: Infer<typeof changeMemberInput>) {
  const { tx, actor, now, directory } = verb
  const { role } = actor.organisation
  const cooperation = await loadCooperation(verb, cooperationId)
  refuse(cooperation.hostRole === role ? null : 'NOT_HOST')
  refuse(actor.scope.whole ? null : 'NOT_PERMITTED')
  const today = localDateOf(now)
  refuse(cooperation.toOn !== null && cooperation.toOn <= today ? 'COOPERATION_OVER' : null)
  const { organisationRole, fromOn, toOn, quotaNights, quotaPeriod, lendsUnused } = member
  if (!(await directory.byRole(organisationRole))) refuse('NOT_A_MEMBER', { field: 'organisationRole' })
  // The host carries the cooperation: it cannot leave it.
  refuse(organisationRole === role && toOn !== null ? 'NOT_HOST' : null, { field: 'toOn' })
  const [raised] = await tx.sql<{ version: number }[]>`
    update platform.cooperation set version = version + 1 where id = ${cooperationId} and version = ${version} returning version`
  if (!raised) refuse('VERSION_STALE')
  const known = (await loadMembers(verb, [cooperationId])).filter((row) => row.organisationRole !== organisationRole)
  const readers = [
    ...new Set([
      role,
      ...[...known, member].filter((row) => row.toOn === null || row.toOn > today).map((row) => row.organisationRole),
    ]),
  ].sort()
  await tx.sql`
    insert into platform.cooperation_member (cooperation_id, host_role, organisation_role, from_on, to_on, quota_nights, quota_period,
      lends_unused, readable_by)
    values (${cooperationId}, ${role}, ${organisationRole}, ${fromOn}, ${toOn}, ${quotaNights}, ${quotaPeriod}, ${lendsUnused}, ${readers})
    on conflict (cooperation_id, organisation_role) do update set from_on = excluded.from_on, to_on = excluded.to_on,
      quota_nights = excluded.quota_nights, quota_period = excluded.quota_period, lends_unused = excluded.lends_unused`
  tx.last(tx.sql`update platform.cooperation set readable_by = ${readers} where id = ${cooperationId}`)
  tx.last(
    tx.sql`update platform.cooperation_member set readable_by = ${readers} where cooperation_id = ${cooperationId}`,
  )
  await narrowOffers(verb, cooperationId)
  audit(verb, 'cooperation.member_changed', cooperationId, {
    organisationRole,
    fromOn,
    toOn,
    quotaNights,
    quotaPeriod,
    lendsUnused,
  })
  return { cooperationId, version: raised.version }
}
