import { inScope } from '@samplass/domain/access/roles'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { enterPaperEvaluationInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { keepEvaluation } from './keep-evaluation.ts'

/** An answer on paper, written in by somebody at the house. */
export async function enterPaperEvaluation(
  verb: Verb,
  { houseId, month, answers }: Infer<typeof enterPaperEvaluationInput>,
) {
  const { tx, actor, now } = verb
  if (!inScope(actor.scope, houseId)) refuse('NOT_FOUND')
  const [house] = await tx.sql<{ offered: boolean }[]>`
    select exists (
      select from pool.unit_kind k join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
      where k.house_id = h.id and (p.policy ->> 'evaluation')::boolean) as offered
    from pool.house h where h.id = ${houseId} and h.owner_role = ${actor.organisation.role}`
  if (!house) refuse('NOT_FOUND')
  if (!house.offered) refuse('EVALUATION_NOT_OFFERED')
  if (month > localDateOf(now)) refuse('IN_THE_FUTURE')
  keepEvaluation(verb, houseId, month as LocalDate, 'paper', answers)
  audit(verb, 'stay.evaluation_entered', houseId)
  return { answered: true }
}
