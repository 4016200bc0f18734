import { permissionsOf } from '@samplass/domain/access/roles'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

/** The named person who sets a rule aside: a member who may, and not the one who asks. */
export async function approver({ tx, actor }: Verb, given: { approvedBy: string; reason: string }) {
  if (given.approvedBy === actor.accountId) refuse('SECOND_PERSON_SAME')
  const [member] = await tx.sql<{ name: string; roles: string[] }[]>`
    select account_name as name, roles from platform.membership
    where account_id = ${given.approvedBy} and organisation_role = ${actor.organisation.role} and ended_at is null`
  if (!member || !permissionsOf(member.roles).has('stay.override')) refuse('SECOND_PERSON_NOT_PERMITTED')
  return { approvedBy: given.approvedBy, approvedByName: member.name, reason: given.reason }
}
