import type { Verb } from '../trpc.ts'

/**
 * Tells every board that a house changed. A row in the outbox, in the same transaction; the relay turns it into one
 * notification. Carries who (the organisation or house, never a person served) and nothing about whom.
 */
export function announce({ tx, actor, now, newId }: Verb, house: { id: string; readableBy: string[] }, kind: string): void {
  tx.last(tx.sql`
    insert into pool.outbox (id, owner_role, house_id, kind, by_name, at, readable_by)
    values (${newId()}, ${actor.organisation.role}, ${house.id}, ${kind}, ${actor.organisation.name}, ${now}, ${house.readableBy})`)
}
