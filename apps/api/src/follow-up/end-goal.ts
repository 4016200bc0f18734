import type { endGoalInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { seesNobody } from './load.ts'

/** Reached, or the person wants something else now. Neither counts against anybody. */
export async function endGoal(verb: Verb, { goalId, version, how }: Infer<typeof endGoalInput>) {
  const { tx, now } = verb
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [goal] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from follow_up_goal where id = ${goalId}`
  if (!goal) refuse('NOT_FOUND')
  await loadKnowable(verb, goal.personId, 'follow_up')
  const on = localDateOf(now)
  const [changed] = await tx.sql<{ version: number }[]>`
    update follow_up_goal set reached_on = ${how === 'reached' ? on : null}, dropped_on = ${how === 'dropped' ? on : null},
      version = version + 1
    where id = ${goalId} and version = ${version} and num_nonnulls(reached_on, dropped_on) = 0 returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'follow-up.goal_ended', goal.personId, { goalId, how })
  return { goalId, version: changed.version }
}
