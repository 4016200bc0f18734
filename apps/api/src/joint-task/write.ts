import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import { announceThread } from '../live/announce.ts'
import { tellOtherSide } from '../notice/tell-side.ts'
import { appendEvent } from '../planned-admission/append-event.ts'
import type { Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'
import type { Task } from './load.ts'

type Columns = Partial<{
  meet_at: Date
  outcome: string
  settled_at: Date
  settled_role: string
  settled_by_name: string
  settled_reason: string
}>

/** Changes a task if nobody has since it was read, says so in the thread's history, and tells both sides. */
export async function changeTask(
  verb: Verb,
  { task, thread }: { task: Task; thread: Thread },
  columns: Columns,
  { act, facts = {} }: { act: string; facts?: Record<string, unknown> },
) {
  const { tx } = verb
  const { taskId, kind } = task
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.joint_task set ${tx.sql({ ...columns, version: task.version + 1 })}
    where id = ${taskId} and version = ${task.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  appendEvent(verb, thread, { kind: `task_${act}`, facts: { taskId, task: kind, ...facts } })
  announceThread(verb, thread)
  tellOtherSide(verb, thread, `task_${act}`, Math.floor(verb.now.getTime() / 1000))
  audit(verb, `joint-task.${act}`, taskId, { task: kind })
  return { taskId, version: changed.version }
}
