import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import { announceThread } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
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
  bed_confirmed_at: Date
  bed_lapses_at: Date | null
  offer_id: string | null
  stay_id: string
  admitted_at: Date
  discharge_planned_at: Date
  discharge_on: string
  discharged_at: Date
  closed_at: Date
  converted_at: Date
  end_reason: string
}>

/**
 * Changes the thread if nobody has since it was read, and appends what happened. Of two sides that act at once the second
 * finds the version gone, and looks again. Both are told. Answers the new version.
 */
export async function changeThread(
  verb: Verb,
  thread: Thread,
  columns: Columns,
  event: { kind: string; occurredAt?: Date; facts?: Record<string, unknown> },
) {
  const { tx, actor, now, newId } = verb
  const [changed] = await tx.sql<{ version: number }[]>`
    update pool.admission set ${tx.sql(columns)}, version = version + 1
    where id = ${thread.id} and version = ${thread.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  tx.last(tx.sql`
    insert into pool.admission_event (id, admission_id, municipality_role, specialist_role, owner_role, kind, occurred_at, recorded_at,
      recorded_by, recorded_by_name, facts, readable_by, readable_until)
    values (${newId()}, ${thread.id}, ${thread.municipalityRole}, ${thread.specialistRole}, ${actor.organisation.role}, ${event.kind},
      ${event.occurredAt ?? now}, ${now}, ${actor.accountId}, ${actor.name}, ${JSON.stringify(event.facts ?? {})}::jsonb,
      ${thread.readers}, ${thread.readableUntil})`)
  announceThread(verb, thread)
  audit(verb, `planned-admission.${event.kind}`, thread.id)
  return { admissionId: thread.id, version: changed.version }
}

/** The same, and the beds that the thread does not want after it are let go in the same transaction. */
export async function changeAndSettle(...[verb, thread, columns, event]: Parameters<typeof changeThread>) {
  const changed = await changeThread(verb, thread, columns, event)
  await settleBeds(verb, [thread.id])
  return changed
}
