import type { answerPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceThread } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadThread } from './load.ts'

/**
 * The service's own yes or no to the version of the crisis plan that it reads now. Of another version, or one that it may not read any
 * more, nothing is said: it looks again. Given once for each version.
 */
export async function answerPlan(verb: Verb, input: Infer<typeof answerPlanInput>) {
  const { tx, actor, now, newId } = verb
  const { admissionId, planId, answer, words } = input
  const thread = await loadThread(verb, admissionId)
  if (thread.side !== 'specialist') refuse('NOT_PERMITTED')
  const [said] = await tx.sql<{ made: boolean }[]>`
    select pool.answer_plan(${newId()}, ${thread.subjectId}, ${planId}, ${answer}, ${words}, ${now}, ${actor.accountId}, ${actor.name}) as made`.catch(
    refuseSecond,
  )
  if (!said?.made) refuse('VERSION_STALE')
  announceThread(verb, thread)
  audit(verb, 'planned-admission.plan_answered', admissionId, { planId, answer })
  return { planId, answer }
}

/** A colleague answered a moment before. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'plan_answer_once') refuse('PLAN_ALREADY_SO')
  throw error
}
