import type { takeBackAcuteInput } from '@samplass/domain/acute-admission/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** It was not so after all: the line stays, and counts no more. */
export async function takeBackAcute(verb: Verb, { acuteAdmissionId }: Infer<typeof takeBackAcuteInput>) {
  const { tx, actor, now } = verb
  const [row] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from acute_admission where id = ${acuteAdmissionId} and taken_back_at is null`
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  await tx.sql`
    update acute_admission set taken_back_at = ${now}, taken_back_by_name = ${actor.name}
    where id = ${acuteAdmissionId} and taken_back_at is null`
  audit(verb, 'acute-admission.taken_back', acuteAdmissionId)
  return { acuteAdmissionId }
}
