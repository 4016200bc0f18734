import type { settleTaskInput } from '@samplass/domain/joint-task/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { taskToChange } from './load.ts'
import { changeTask } from './write.ts'

/** Done, or not needed after all: either side says so, and why. */
export async function settleTask(verb: Verb, input: Infer<typeof settleTaskInput>) {
  const found = await taskToChange(verb, input)
  const { outcome, reason } = input
  const by = { settled_role: verb.actor.organisation.role, settled_by_name: verb.actor.name }
  return changeTask(
    verb,
    found,
    { outcome, settled_at: verb.now, settled_reason: reason, ...by },
    { act: outcome, facts: { reason } },
  )
}
