import { isOverdue, type TaskKind, type TaskOutcome, whyNotTask } from '@samplass/domain/joint-task/rules'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { loadThread, type Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'

type Row = {
  id: string
  admissionId: string
  kind: TaskKind
  dueOn: LocalDate
  meetAt: Date | null
  madeAt: Date
  outcome: TaskOutcome | null
  settledAt: Date | null
  settledRole: string | null
  settledByName: string | null
  settledReason: string
  version: number
}

/** The tasks of these threads, the open ones first and of them the nearest. */
export async function loadTasks({ tx, now }: Verb, admissionIds: readonly string[]) {
  if (admissionIds.length === 0) return []
  const rows = await tx.sql<Row[]>`
    select id, admission_id as "admissionId", kind, due_on as "dueOn", meet_at as "meetAt", made_at as "madeAt", outcome,
      settled_at as "settledAt", settled_role as "settledRole", settled_by_name as "settledByName", settled_reason as "settledReason", version
    from pool.joint_task where admission_id = any (${admissionIds}::uuid[])
    order by outcome is not null, due_on, id`
  const today = localDateOf(now)
  return rows.map(({ id, ...row }) => ({
    taskId: id,
    ...row,
    overdue: row.outcome === null && isOverdue(row.dueOn, today),
  }))
}
export type Task = Awaited<ReturnType<typeof loadTasks>>[number]

/** The open task that is about to be changed, as it was seen, and its thread; NOT_FOUND for whoever does not read the thread. */
export async function taskToChange(
  verb: Verb,
  { taskId, version }: { taskId: string; version: number },
): Promise<{ task: Task; thread: Thread }> {
  const [row] = await verb.tx.sql<{ admissionId: string }[]>`
    select admission_id as "admissionId" from pool.joint_task where id = ${taskId}`
  if (!row) refuse('NOT_FOUND')
  const thread = await loadThread(verb, row.admissionId)
  const task = (await loadTasks(verb, [thread.id])).find((one) => one.taskId === taskId)
  if (!task) refuse('NOT_FOUND')
  refuse(whyNotTask(task))
  if (task.version !== version) refuse('VERSION_STALE', { version: task.version })
  return { task, thread }
}
