import type { withdrawFiguresInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'

/** From now on nobody else reads them. What was taken out as a file meanwhile is out. */
export async function withdrawFigures(verb: Verb, { cooperationId, year }: Infer<typeof withdrawFiguresInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { tx, actor, now } = verb
  const { count } = await tx.sql`
    update pool.outcome_figure set withdrawn_at = ${now}
    where owner_role = ${actor.organisation.role} and cooperation_id = ${cooperationId} and year = ${year} and withdrawn_at is null`
  if (count === 0) refuse('FIGURES_NOT_PUBLISHED')
  audit(verb, 'outcome.figures_withdrawn', null, { cooperationId, year })
  return { figures: count }
}
