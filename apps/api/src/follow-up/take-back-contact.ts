import type { takeBackContactInput } from '@samplass/domain/follow-up/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadEnrolment, seesNobody } from './load.ts'

/** It was wrong: on the wrong person, or not so. It stays where it was, struck out, and counts for nothing any more. */
export async function takeBackContact(verb: Verb, { contactId, words }: Infer<typeof takeBackContactInput>) {
  const { tx, actor, now } = verb
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ enrolmentId: string }[]>`
    select enrolment_id as "enrolmentId" from follow_up_contact where id = ${contactId}`
  if (!row) refuse('NOT_FOUND')
  const { personId, enrolmentId } = await loadEnrolment(verb, row.enrolmentId)
  const changed = await tx.sql`
    update follow_up_contact set taken_back_at = ${now}, taken_back_by_name = ${actor.name}, taken_back_words = ${words}
    where id = ${contactId} and taken_back_at is null returning id`
  if (changed.length === 0) refuse('CONTACT_TAKEN_BACK')
  audit(verb, 'follow-up.contact_taken_back', personId, { contactId, enrolmentId })
  return { contactId }
}
