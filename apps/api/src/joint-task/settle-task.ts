import type { settleTaskInput } from '@samplass/domain/joint-task/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { type Task, taskToChange } from './load.ts'
import { changeTask } from './write.ts'

type Input = Infer<typeof settleTaskInput>

/** Done, or not needed after all: either side says so, and why. Of what goes on after the admission, the municipality. */
export async function settleTask(verb: Verb, input: Input) {
  const found = await taskToChange(verb, input)
  if (found.task.own) return settleOwn(verb, found.task, input)
  const { outcome, reason } = input
  const by = { settled_role: verb.actor.organisation.role, settled_by_name: verb.actor.name }
  return changeTask(
    verb,
    found,
    { outcome, settled_at: verb.now, settled_reason: reason, ...by },
    { act: outcome, facts: { reason } },
  )
}

/** Said in the municipality's own schema and to nobody else. */
async function settleOwn(verb: Verb, { taskId, kind, version }: Task, { outcome, reason }: Input) {
  const { tx, actor, now } = verb
  const said = await tx.sql`
    insert into task_carried_on (task_id, outcome, settled_at, settled_by, settled_by_name, reason)
    values (${taskId}, ${outcome}, ${now}, ${actor.accountId}, ${actor.name}, ${reason})
    on conflict do nothing returning task_id`
  if (said.length === 0) refuse('TASK_SETTLED')
  audit(verb, `joint-task.${outcome}`, taskId, { task: kind })
  return { taskId, version }
}
