import { whyNotChange } from '@samplass/domain/consultation/rules'
import type { changeConsultationInput } from '@samplass/domain/consultation/schema'
import { instantAt } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceConsultation } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadConsultation } from './load.ts'

/** One day of a round on another day or hour, or with somebody else: that day alone, and what it was agreed to be is kept. */
export async function changeConsultation(verb: Verb, input: Infer<typeof changeConsultationInput>) {
  const { tx, actor, now } = verb
  const of = await loadConsultation(verb, input.consultationId)
  const startsAt = instantAt(input.on, input.time)
  refuse(whyNotChange(of, startsAt, now))
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.consultation set starts_at = ${startsAt}, minutes = ${input.minutes}, comes = ${input.comes}, changed_at = ${now},
      changed_by_name = ${actor.name}, version = version + 1
    where id = ${of.consultationId} and version = ${input.version} returning version`.catch(refuseSecond)
  if (!changed) refuse('VERSION_STALE')
  announceConsultation(verb, of)
  audit(verb, 'consultation.changed', of.consultationId, { from: of.startsAt, to: startsAt })
  return { consultationId: of.consultationId, version: changed.version }
}

/** Somebody is to come there at that very hour already. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'consultation_once') refuse('CONSULTATION_THERE')
  throw error
}
