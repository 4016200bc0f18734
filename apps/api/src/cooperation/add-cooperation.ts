import type { addCooperationInput } from '@samplass/domain/cooperation/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'

/** A cooperation hosted by the organisation that adds it; the host is a member too. No house is opened by this. */
export async function addCooperation(verb: Verb, input: Infer<typeof addCooperationInput>) {
  const { tx, actor, newId, directory } = verb
  const { role } = actor.organisation
  refuse(actor.scope.whole ? null : 'NOT_PERMITTED')
  const given = input.members.map((member) => member.organisationRole)
  for (const organisationRole of given) {
    if (!(await directory.byRole(organisationRole))) refuse('NOT_A_MEMBER', { field: 'members', organisationRole })
  }
  const { name, form, fromOn, toOn } = input
  const [same] =
    await tx.sql`select 1 from platform.cooperation where host_role = ${role} and name = ${name} and (to_on is null or to_on > ${fromOn})`
  if (same) refuse('NAME_TAKEN', { field: 'name' })
  const id = newId()
  const readers = [...new Set([role, ...given])].sort()
  await tx.sql`
    insert into platform.cooperation (id, name, form, host_role, from_on, to_on, readable_by)
    values (${id}, ${name}, ${form}, ${role}, ${fromOn}, ${toOn}, ${readers})`
  const host = {
    organisationRole: role,
    fromOn,
    toOn,
    quotaNights: null,
    quotaPeriod: 'month' as const,
    lendsUnused: false,
  }
  for (const member of given.includes(role) ? input.members : [host, ...input.members]) {
    tx.last(tx.sql`
      insert into platform.cooperation_member (cooperation_id, host_role, organisation_role, from_on, to_on, quota_nights, quota_period,
        lends_unused, readable_by)
      values (${id}, ${role}, ${member.organisationRole}, ${member.fromOn}, ${member.toOn}, ${member.quotaNights}, ${member.quotaPeriod},
        ${member.lendsUnused}, ${readers})`)
  }
  audit(verb, 'cooperation.added', id, { members: readers })
  return { cooperationId: id }
}
