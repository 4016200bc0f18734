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

/** How what the municipality goes on with alone has ended: in its own schema, so that the service reads no more of it. */
type CarriedRow = Pick<Row, 'settledAt' | 'settledByName' | 'settledReason'> & { taskId: string; outcome: TaskOutcome }

async function loadCarried({ tx, actor }: Verb, rows: readonly Row[]): Promise<Map<string, CarriedRow>> {
  const ids = rows.flatMap(({ id, outcome }) => (outcome === 'goes_on' ? [id] : []))
  if (ids.length === 0) return new Map()
  const carried = await tx.sql<CarriedRow[]>`
    select task_id as "taskId", outcome, settled_at as "settledAt", settled_by_name as "settledByName", reason as "settledReason"
    from task_carried_on where task_id = any (${ids}::uuid[])`
  return new Map(carried.map((row) => [row.taskId, { ...row, settledRole: actor.organisation.role }]))
}

/**
 * The tasks of these threads, the open ones first and of them the nearest. What goes on after an admission is open to the
 * municipality, whose own it is (`own`), until it says how it ended; to the service it is settled.
 */
export async function loadTasks(verb: Verb, admissionIds: readonly string[]) {
  const { tx, actor, now } = verb
  if (admissionIds.length === 0) return []
  const rows = await tx.sql<Row[]>`
    select id, admission_id as "admissionId", kind, due_on as "dueOn", meet_at as "meetAt", made_at as "madeAt", outcome,
      settled_at as "settledAt", settled_role as "settledRole", settled_by_name as "settledByName", settled_reason as "settledReason", version
    from pool.joint_task where admission_id = any (${admissionIds}::uuid[])
    order by outcome is not null, due_on, id`
  const today = localDateOf(now)
  const ours = actor.organisation.schema !== null
  const carried = ours ? await loadCarried(verb, rows) : new Map<string, CarriedRow>()
  const open = { outcome: null, settledAt: null, settledRole: null, settledByName: null, settledReason: '' }
  const tasks = rows.map(({ id, ...row }) => {
    const own = ours && row.outcome === 'goes_on'
    const task = { taskId: id, ...row, own, ...(own ? (carried.get(id) ?? open) : {}) }
    return { ...task, overdue: task.outcome === null && isOverdue(task.dueOn, today) }
  })
  return [...tasks.filter(({ outcome }) => outcome === null), ...tasks.filter(({ outcome }) => outcome !== null)]
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
