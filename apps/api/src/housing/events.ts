import type { DwellingEvent } from '@samplass/domain/housing/kinds'
import type { Verb } from '../trpc.ts'

/** A line in the dwelling's history, in the same transaction. */
export function tellHistory(
  { tx, actor, now, newId }: Verb,
  dwellingId: string,
  kind: DwellingEvent,
  facts: Record<string, unknown> = {},
): void {
  tx.last(tx.sql`
    insert into dwelling_event (id, dwelling_id, kind, at, by_account, by_name, facts)
    values (${newId()}, ${dwellingId}, ${kind}, ${now}, ${actor.accountId}, ${actor.name}, ${JSON.stringify(facts)}::jsonb)`)
}
