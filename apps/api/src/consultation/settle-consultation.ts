import { whyNotSettle } from '@samplass/domain/consultation/rules'
import type { settleConsultationInput } from '@samplass/domain/consultation/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceConsultation } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadConsultation } from './load.ts'

/** Held, or called off and why. */
export async function settleConsultation(verb: Verb, input: Infer<typeof settleConsultationInput>) {
  const { tx, actor, now } = verb
  const of = await loadConsultation(verb, input.consultationId)
  refuse(whyNotSettle(of, input.outcome, now))
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.consultation set outcome = ${input.outcome}, settled_at = ${now}, settled_by_name = ${actor.name},
      settled_reason = ${input.reason}, version = version + 1
    where id = ${of.consultationId} and version = ${input.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  announceConsultation(verb, of)
  audit(verb, 'consultation.settled', of.consultationId, { outcome: input.outcome })
  return { consultationId: of.consultationId, version: changed.version }
}
