import {
  dwellingDueOn,
  endsMeeting,
  type HomeAnswer,
  needsMeeting,
  type TaskKind,
  taskOfHome,
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

/** Settles the open task of a kind, if there is one, as fallen away. */
async function takeAway(verb: Verb, thread: Thread, kind: TaskKind): Promise<void> {
  const { tx, actor, now } = verb
  const [gone] = await tx.sql<{ id: string }[]>`
    update pool.joint_task set outcome = 'fell_away', settled_at = ${now}, settled_role = ${actor.organisation.role},
      settled_by_name = ${actor.name}, version = version + 1
    where admission_id = ${thread.id} and kind = ${kind} and outcome is null returning id`
  if (gone) appendEvent(verb, thread, { kind: 'task_fell_away', facts: { taskId: gone.id, task: kind } })
}

/** What an act in the thread takes away. */
export async function keepTasks(verb: Verb, thread: Thread, { kind, facts }: ThreadEvent): Promise<void> {
  if (needsMeeting(thread.proposals.length) && endsMeeting(kind, facts?.answer))
    await takeAway(verb, thread, 'joint_meeting')
}

/** Three rounds have gone: the two sides meet on the next working day. */
export const makeMeeting = (verb: Verb, thread: Thread): Promise<void> =>
  makeTask(verb, thread, 'joint_meeting', nextWorkingDay(localDateOf(verb.now)))

/** What follows from whether there is a home to return to: housing of both at once, or the question again on the next working day. */
export async function keepHome(verb: Verb, thread: Thread, answer: HomeAnswer): Promise<void> {
  const kind = taskOfHome(answer)
  if (answer !== 'unknown') await takeAway(verb, thread, 'ask_home')
  if (kind) await makeTask(verb, thread, kind, nextWorkingDay(localDateOf(verb.now)))
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
