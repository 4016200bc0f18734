import type { withdrawInvitationInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { refuseWithoutWhole } from './load.ts'

/** The offer is taken back before anybody has said yes. */
export async function withdrawInvitation(verb: Verb, { invitationId }: Infer<typeof withdrawInvitationInput>) {
  const { tx, actor, now } = verb
  refuseWithoutWhole(verb)
  const withdrawn = await tx.sql`
    update platform.invitation set withdrawn_at = ${now}
    where id = ${invitationId} and organisation_role = ${actor.organisation.role} and accepted_at is null and withdrawn_at is null
    returning id`
  if (withdrawn.length === 0) refuse('NOT_FOUND')
  audit(verb, 'access.invitation_withdrawn', invitationId)
  return { invitationId }
}
