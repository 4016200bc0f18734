import { whyNotGive } from '@samplass/domain/access/rules'
import type { addMemberInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { beginMembership } from './begin-membership.ts'
import { refuseForeignHouses, refuseWithoutWhole } from './load.ts'
import { hashPassword, oneTimeUntil } from './password.ts'

/** Somebody gets access to the organisation. An address that has an account keeps it, with its own name and password. */
export async function addMember(verb: Verb, input: Infer<typeof addMemberInput>) {
  const { actor, now, newId } = verb
  refuseWithoutWhole(verb)
  refuse(whyNotGive(actor.organisation.kind, input.roles))
  await refuseForeignHouses(verb, input.houseIds)

  const passwordHash = await hashPassword(input.oneTimePassword)
  const accountId = newId()
  const account = await asAccess(verb, async (sql) => {
    await sql`
      insert into platform.account (id, email, name, password_hash, one_time_until, created_at)
      values (${accountId}, ${input.email}, ${input.name}, ${passwordHash}, ${oneTimeUntil(now)}, ${now})
      on conflict (email) do nothing`
    const [found] = await sql<{ id: string; name: string; disabled: boolean }[]>`
      select id, name, disabled_at is not null as disabled from platform.account where email = ${input.email}`
    return found
  })
  if (!account || account.disabled) refuse('EMAIL_TAKEN')
  const membershipId = await beginMembership(verb, account, input)
  if (!membershipId) refuse('ALREADY_MEMBER')
  const made = account.id === accountId
  audit(verb, 'access.member_added', membershipId, {
    roles: input.roles,
    whole: input.wholeOrganisation,
    houses: input.houseIds.length,
    newAccount: made,
  })
  return { membershipId, name: account.name, account: made ? ('new' as const) : ('known' as const) }
}
