import { whyNotChange } from '@samplass/domain/access/rules'
import type { endMemberInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { loadMembership, refuseWithoutWhole } from './load.ts'

/** Ends at once: every request looks the membership up. Whoever has no other organisation is signed out as well. */
export async function endMember(verb: Verb, { membershipId }: Infer<typeof endMemberInput>) {
  const { tx, actor, now } = verb
  refuseWithoutWhole(verb)
  const { membership, others } = await loadMembership(verb, membershipId)
  refuse(whyNotChange(membership, null, others))

  await tx.sql`update platform.membership set ended_at = ${now}, ended_by = ${actor.name} where id = ${membershipId}`
  await asAccess(
    verb,
    (sql) => sql`
      delete from platform.session s where account_id = ${membership.accountId}
        and not exists (select from platform.membership m where m.account_id = s.account_id and m.ended_at is null)`,
  )
  audit(verb, 'access.member_ended', membershipId, { roles: membership.roles })
  return { membershipId }
}
