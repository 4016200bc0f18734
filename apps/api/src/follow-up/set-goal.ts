import type { setGoalInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** What the person wants, in the person's words, and what the person has to do it with. */
export async function setGoal(verb: Verb, input: Infer<typeof setGoalInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, goalId, version, words, strengths } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (goalId === null) {
    const id = newId()
    await tx.sql`
      insert into follow_up_goal (id, person_id, words, strengths, set_on, by_name)
      values (${id}, ${personId}, ${words}, ${strengths}, ${localDateOf(now)}, ${actor.name})`
    audit(verb, 'follow-up.goal_set', personId, { goalId: id })
    return { goalId: id, version: 1 }
  }
  const [changed] = await tx.sql<{ version: number }[]>`
    update follow_up_goal set words = ${words}, strengths = ${strengths}, by_name = ${actor.name}, version = version + 1
    where id = ${goalId} and person_id = ${personId} and version = ${version} and num_nonnulls(reached_on, dropped_on) = 0
    returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'follow-up.goal_set', personId, { goalId })
  return { goalId, version: changed.version }
}
