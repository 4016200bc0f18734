import type { resetPasswordInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { loadMembership, refuseWithoutWhole } from './load.ts'
import { hashPassword, oneTimeUntil } from './password.ts'

/**
 * A one-time password for somebody who has forgotten theirs. Only for an account that works nowhere else: otherwise the
 * administrator of one organisation could walk into another as that person.
 */
export async function resetPassword(verb: Verb, { membershipId, oneTimePassword }: Infer<typeof resetPasswordInput>) {
  refuseWithoutWhole(verb)
  const { membership } = await loadMembership(verb, membershipId)
  const passwordHash = await hashPassword(oneTimePassword)
  const done = await asAccess(verb, async (sql) => {
    // Whoever is just becoming a member elsewhere is waited for.
    await sql`select from platform.account where id = ${membership.accountId} for update`
    const changed = await sql`
      update platform.account a set password_hash = ${passwordHash}, one_time_until = ${oneTimeUntil(verb.now)}
      where id = ${membership.accountId} and not exists (
        select from platform.membership m where m.account_id = a.id and m.ended_at is null and m.id <> ${membershipId}) returning 1 as changed`
    if (changed.length > 0) await sql`delete from platform.session where account_id = ${membership.accountId}`
    return changed.length > 0
  })
  if (!done) refuse('NOT_PERMITTED')
  audit(verb, 'access.password_reset', membershipId)
  return { membershipId }
}
