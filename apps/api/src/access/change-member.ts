import { whyNotChange, whyNotGive } from '@samplass/domain/access/rules'
import type { changeMemberInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { beginMembership } from './begin-membership.ts'
import { loadMembership, refuseForeignHouses, refuseWithoutWhole } from './load.ts'

/** Other roles or another scope, from now. The old row ends and a new one begins, so that the register keeps both. */
export async function changeMember(verb: Verb, input: Infer<typeof changeMemberInput>) {
  const { tx, actor, now } = verb
  refuseWithoutWhole(verb)
  refuse(whyNotGive(actor.organisation.kind, input.roles))
  await refuseForeignHouses(verb, input.houseIds)
  const { membership, others } = await loadMembership(verb, input.membershipId)
  refuse(whyNotChange(membership, { roles: input.roles, whole: input.wholeOrganisation }, others))

  await tx.sql`update platform.membership set ended_at = ${now}, ended_by = ${actor.name} where id = ${membership.id}`
  const membershipId = await beginMembership(verb, { id: membership.accountId, name: membership.accountName }, input)
  if (!membershipId) refuse('VERSION_STALE')
  audit(verb, 'access.member_changed', membershipId, {
    before: membership.id,
    rolesBefore: membership.roles,
    roles: input.roles,
    whole: input.wholeOrganisation,
    houses: input.houseIds.length,
  })
  return { membershipId }
}
