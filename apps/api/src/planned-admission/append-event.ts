import type { Verb } from '../trpc.ts'
import type { Thread } from './load.ts'

export type ThreadEvent = { kind: string; occurredAt?: Date; facts?: Record<string, unknown> }

/** What happened in a thread, in order: appended, never changed. Read by whoever reads the thread. */
export function appendEvent(
  { tx, actor, now, newId }: Verb,
  thread: Pick<Thread, 'id' | 'municipalityRole' | 'specialistRole' | 'readers' | 'readableUntil'>,
  event: ThreadEvent,
): void {
  tx.last(tx.sql`
    insert into pool.admission_event (id, admission_id, municipality_role, specialist_role, owner_role, kind, occurred_at, recorded_at,
      recorded_by, recorded_by_name, facts, readable_by, readable_until)
    values (${newId()}, ${thread.id}, ${thread.municipalityRole}, ${thread.specialistRole}, ${actor.organisation.role}, ${event.kind},
      ${event.occurredAt ?? now}, ${now}, ${actor.accountId}, ${actor.name}, ${JSON.stringify(event.facts ?? {})}::jsonb,
      ${thread.readers}, ${thread.readableUntil})`)
}
