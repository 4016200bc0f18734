import type { EmergencyState, reviewEmergencyInput } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { whyNotReview } from './why-not-review.ts'

/** The leader's word on an emergency: right or not, and why. Given once, and never by whoever met it. */
export async function reviewEmergency(verb: Verb, { emergencyId, outcome, words }: Infer<typeof reviewEmergencyInput>) {
  const { tx, actor, now } = verb
  if (!actor.organisation.schema || !actor.scope.whole) refuse('NOT_FOUND')
  const [known] = await tx.sql<{ personId: string; openedBy: string | null; state: EmergencyState }[]>`
    select person_id as "personId", opened_by as "openedBy", coalesce(review, 'open') as state from emergency_disclosure where id = ${emergencyId} for update`
  if (!known) refuse('NOT_FOUND')
  refuse(whyNotReview(actor, known))
  await tx.sql`
    update emergency_disclosure set review = ${outcome}, review_words = ${words}, reviewed_at = ${now}, reviewed_by = ${actor.accountId},
      reviewed_by_name = ${actor.name}
    where id = ${emergencyId}`
  audit(verb, 'emergency.reviewed', known.personId, { emergencyId, outcome })
  return { emergencyId }
}
