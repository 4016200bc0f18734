import type { answerQuestionInput, carryQuestionInput } from '@samplass/domain/consultation/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceConsultation } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadConsultation, questionToChange } from './load.ts'
import { carryThread } from './thread-link.ts'

/** What came of a question, in a few words, so that those who were not there have it too. */
export async function answerQuestion(verb: Verb, input: Infer<typeof answerQuestionInput>) {
  const { tx, actor, now } = verb
  const { consultationId } = await questionToChange(verb, input)
  const answered = await tx.sql`
    update pool.consultation_question set answer = ${input.answer}, answered_at = ${now}, answered_by_name = ${actor.name}, version = version + 1
    where id = ${input.consultationQuestionId} and version = ${input.version} returning id`
  // Somebody answered it, or carried it over, a moment before.
  if (answered.length === 0) refuse('VERSION_STALE')
  announceConsultation(verb, await loadConsultation(verb, consultationId))
  audit(verb, 'consultation.answered', input.consultationQuestionId)
  return { consultationQuestionId: input.consultationQuestionId }
}

/** Not reached: it stands on the next visit at the same place, as it was asked. */
export async function carryQuestion(verb: Verb, input: Infer<typeof carryQuestionInput>) {
  const { tx, now, newId } = verb
  const { consultationId } = await questionToChange(verb, input)
  const of = await loadConsultation(verb, consultationId)
  const [next] = await tx.sql<{ id: string }[]>`
    select id from pool.consultation where municipality_role = ${of.municipalityRole} and specialist_role = ${of.specialistRole}
      and place = ${of.place} and outcome is null and starts_at > ${of.startsAt} and starts_at > ${now} order by starts_at limit 1`
  if (!next) refuse('NO_CONSULTATION_AFTER')
  const carried = await tx.sql`
    update pool.consultation_question set carried_to = ${next.id}, version = version + 1
    where id = ${input.consultationQuestionId} and version = ${input.version} returning id`
  if (carried.length === 0) refuse('VERSION_STALE')
  const id = newId()
  await tx.sql`
    insert into pool.consultation_question (id, consultation_id, municipality_role, specialist_role, owner_role, question, asked_at,
      asked_by_name, readable_by)
    select ${id}, ${next.id}, municipality_role, specialist_role, ${verb.actor.organisation.role}, question, asked_at, asked_by_name, readable_by
    from pool.consultation_question where id = ${input.consultationQuestionId}`
  await carryThread(verb, input.consultationQuestionId, id)
  announceConsultation(verb, of)
  audit(verb, 'consultation.carried', input.consultationQuestionId)
  return { consultationQuestionId: id }
}
