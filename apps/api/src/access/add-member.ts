import { whyNotGive } from '@samplass/domain/access/rules'
import type { addMemberInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { codeHash } from './invitation.ts'
import { refuseForeignHouses, refuseWithoutWhole } from './load.ts'
import { oneTimeUntil } from './password.ts'

/**
 * Somebody is offered access to the organisation. Whether the address has an account already is nobody's to learn here: the answer
 * is the same, and nothing begins before whoever has the address says yes with the code (ADR 5). An earlier offer is replaced.
 */
export async function addMember(verb: Verb, input: Infer<typeof addMemberInput>) {
  const { tx, actor, now, newId, keys } = verb
  const { role, kind } = actor.organisation
  refuseWithoutWhole(verb)
  refuse(whyNotGive(kind, input.roles))
  await refuseForeignHouses(verb, input.houseIds)
  const [member] = await asAccess(
    verb,
    (sql) => sql`
      select 1 as found from platform.membership m join platform.account a on a.id = m.account_id
      where a.email = ${input.email} and m.organisation_role = ${role} and m.ended_at is null`,
  )
  // Of one's own members only.
  if (member) refuse('ALREADY_MEMBER')
  const id = newId()
  const until = oneTimeUntil(now)
  await tx.sql`
    update platform.invitation set withdrawn_at = ${now}
    where organisation_role = ${role} and email = ${input.email} and accepted_at is null and withdrawn_at is null`
  const made = await tx.sql`
    insert into platform.invitation (id, organisation_role, email, name, code_hash, roles, whole_organisation, house_ids, given_by, made_at, until)
    values (${id}, ${role}, ${input.email}, ${input.name}, ${codeHash(keys, input.oneTimePassword)}, ${[...new Set(input.roles)]},
      ${input.wholeOrganisation}, ${input.wholeOrganisation ? [] : [...new Set(input.houseIds)]}, ${actor.name}, ${now}, ${until})
    on conflict do nothing returning id`
  if (made.length === 0) refuse('VERSION_STALE')
  audit(verb, 'access.member_invited', id, {
    roles: input.roles,
    whole: input.wholeOrganisation,
    houses: input.houseIds.length,
  })
  return { invitationId: id, name: input.name, until }
}
