import {
  afterAdmission,
  dwellingDueOn,
  endsTasks,
  type HomeAnswer,
  needsMeeting,
  type TaskKind,
  type TaskOutcome,
  taskKinds,
  taskOfHome,
  tasksAnswered,
} from '@samplass/domain/joint-task/rules'
import { nextWorkingDay } from '@samplass/domain/joint-task/working-day'
import { addNights, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { appendEvent, type ThreadEvent } from '../planned-admission/append-event.ts'
import type { Thread } from '../planned-admission/load.ts'
import type { Verb } from '../trpc.ts'

type Open = { id: string; dueOn: LocalDate }

/**
 * Makes a task of a thread, as the act that it follows from makes it. One of the kind that is open stays, and is moved to the
 * new day: where it stood before is in the thread's history.
 */
export async function makeTask(verb: Verb, thread: Thread, kind: TaskKind, dueOn: LocalDate): Promise<void> {
  const { tx, actor, now, newId } = verb
  const id = newId()
  const made = await tx.sql`
    insert into pool.joint_task (id, admission_id, municipality_role, specialist_role, owner_role, kind, due_on, made_at, made_by,
      made_by_name, readable_by, readable_until)
    select ${id}, a.id, a.municipality_role, a.specialist_role, ${actor.organisation.role}, ${kind}, ${dueOn}, ${now}, ${actor.accountId},
      ${actor.name}, a.readable_by, a.readable_until
    from pool.admission a where a.id = ${thread.id}
    on conflict (admission_id, kind) where outcome is null do nothing returning id`
  if (made.length > 0) {
    appendEvent(verb, thread, { kind: 'task_made', facts: { taskId: id, task: kind, dueOn } })
    return
  }
  const [before] = await tx.sql<Open[]>`
    select id, due_on as "dueOn" from pool.joint_task where admission_id = ${thread.id} and kind = ${kind} and outcome is null`
  if (!before || before.dueOn === dueOn || kind !== 'dwelling_agreed') return
  await tx.sql`update pool.joint_task set due_on = ${dueOn}, version = version + 1 where id = ${before.id}`
  const facts = { taskId: before.id, task: kind, fromOn: before.dueOn, dueOn }
  appendEvent(verb, thread, { kind: 'task_moved', facts })
}

type Ended = Parameters<typeof appendEvent>[1]

/** Ends the open tasks of these kinds, and says so in the thread's history. */
async function end(
  verb: Verb,
  thread: Ended,
  kinds: readonly TaskKind[],
  outcome: Extract<TaskOutcome, 'fell_away' | 'goes_on'>,
): Promise<void> {
  const { tx, actor, now } = verb
  const gone = await tx.sql<{ id: string; kind: TaskKind }[]>`
    update pool.joint_task set outcome = ${outcome}, settled_at = ${now}, settled_role = ${actor.organisation.role},
      settled_by_name = ${actor.name}, version = version + 1
    where admission_id = ${thread.id} and kind = any (${kinds as TaskKind[]}) and outcome is null returning id, kind`
  for (const { id, kind } of gone.sort((a, b) => taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind)))
    appendEvent(verb, thread, { kind: `task_${outcome}`, facts: { taskId: id, task: kind } })
}

/** The two sides have nothing together any more: what was about the admission ends, and what the municipality goes on with is its own. */
export async function endTasks(verb: Verb, thread: Ended, becomes = afterAdmission): Promise<void> {
  for (const outcome of ['fell_away', 'goes_on'] as const)
    await end(
      verb,
      thread,
      taskKinds.filter((kind) => becomes[kind] === outcome),
      outcome,
    )
}

/** What an act in the thread does to what both have to do. */
export async function keepTasks(verb: Verb, thread: Thread, { kind, facts }: ThreadEvent): Promise<void> {
  if (endsTasks(kind, facts?.answer)) await endTasks(verb, thread)
  else if (kind === 'accepted' && needsMeeting(thread.proposals.length))
    await end(verb, thread, ['joint_meeting'], 'fell_away')
}

/** Three rounds have gone: the two sides meet on the next working day. */
export const makeMeeting = (verb: Verb, thread: Thread): Promise<void> =>
  makeTask(verb, thread, 'joint_meeting', nextWorkingDay(localDateOf(verb.now)))

/** What follows from whether there is a home to return to: housing of both at once, or the question again on the next working day. */
export async function keepHome(verb: Verb, thread: Thread, answer: HomeAnswer): Promise<void> {
  const kind = taskOfHome(answer)
  await end(verb, thread, tasksAnswered(answer), 'fell_away')
  if (kind) await makeTask(verb, thread, kind, nextWorkingDay(localDateOf(verb.now)))
}

/** Home: the milestone was to come before. Whether there is a home by now is answered, and housing is looked for where there is none. */
export async function leaveHome(verb: Verb, thread: Thread, hasHome: boolean): Promise<void> {
  await end(verb, thread, ['dwelling_agreed'], 'fell_away')
  await keepHome(verb, thread, hasHome ? 'yes' : 'no')
}

/** "A dwelling is agreed", for a long stay at an addiction unit: made and moved with the planned end. */
export async function keepDwelling(verb: Verb, thread: Thread, admittedAt: Date, end: LocalDate | null): Promise<void> {
  const current = thread.proposals.at(-1)
  const service = await verb.directory.byRole(thread.specialistRole)
  if (!current || !service) return
  const admittedOn = localDateOf(admittedAt)
  const dueOn = dwellingDueOn({
    specialistKind: service.specialistKind,
    bedOf: current.bedOf,
    admittedOn,
    endOn: end ?? addNights(admittedOn, current.terms.nights),
  })
  if (dueOn) await makeTask(verb, thread, 'dwelling_agreed', dueOn)
}
