import type { askQuestionInput } from '@samplass/domain/consultation/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceConsultation } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadConsultation } from './load.ts'
import { linkThread } from './thread-link.ts'

/** A question that waits for the next visit: about how one works, and about nobody. */
export async function askQuestion(verb: Verb, input: Infer<typeof askQuestionInput>) {
  const { tx, actor, now, newId } = verb
  const of = await loadConsultation(verb, input.consultationId)
  if (of.outcome !== null) refuse('CONSULTATION_SETTLED')
  const id = newId()
  const sides = [of.municipalityRole, of.specialistRole]
  await tx.sql`
    insert into pool.consultation_question (id, consultation_id, municipality_role, specialist_role, owner_role, question, asked_at,
      asked_by_name, readable_by)
    values (${id}, ${of.consultationId}, ${of.municipalityRole}, ${of.specialistRole}, ${actor.organisation.role}, ${input.question}, ${now},
      ${actor.name}, ${sides})`
  if (input.admissionId !== null) await linkThread(verb, id, of, input.admissionId)
  announceConsultation(verb, of)
  audit(verb, 'consultation.asked', id)
  return { consultationQuestionId: id }
}
