import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import { keepTasks } from '../joint-task/keep-tasks.ts'
import { announceThread } from '../live/announce.ts'
import { tellOtherSide } from '../notice/tell-side.ts'
import type { Verb } from '../trpc.ts'
import { appendEvent, type ThreadEvent } from './append-event.ts'
import type { Thread } from './load.ts'
import { settleBeds } from './settle-beds.ts'

type Columns = Partial<{
  proposal_version: number
  accepted_version: number | null
  accepted_at: Date | null
  question_version: number
  question_respond_by: Date
  question_answered: boolean
  person_answer: string
  person_answer_version: number
  person_answer_reason: string
  declined_at: Date
  withdrawn_at: Date
  bed_confirmed_at: Date | null
  bed_lapses_at: Date | null
  bed_elsewhere: string
  offer_id: string | null
  stay_id: string
  admitted_at: Date
  discharge_planned_at: Date
  discharge_on: string
  discharged_at: Date
  closed_at: Date
  converted_at: Date
  end_reason: string
  has_home: string
  ready_for_discharge_at: Date | null
  discharge_gaps: string[]
  discharge_gap_reason: string
}>

/**
 * Changes the thread if nobody has since it was read, and appends what happened. Of two sides that act at once the second
 * finds the version gone, and looks again. Both are told. Answers the new version.
 */
export async function changeThread(verb: Verb, thread: Thread, columns: Columns, event: ThreadEvent) {
  const { tx } = verb
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.admission set ${tx.sql({ ...columns, version: thread.version + 1 })}
    where id = ${thread.id} and version = ${thread.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  appendEvent(verb, thread, event)
  await keepTasks(verb, thread, event)
  announceThread(verb, thread)
  tellOtherSide(verb, thread, event.kind, changed.version)
  audit(verb, `planned-admission.${event.kind}`, thread.id)
  return { admissionId: thread.id, version: changed.version }
}

/** The same, and the beds that the thread does not want after it are let go in the same transaction. */
export async function changeAndSettle(...[verb, thread, columns, event]: Parameters<typeof changeThread>) {
  const changed = await changeThread(verb, thread, columns, event)
  await settleBeds(verb, [thread.id])
  return changed
}
