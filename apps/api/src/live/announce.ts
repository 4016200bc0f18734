import type { Verb } from '../trpc.ts'

/**
 * Tells every board that a house changed. A row in the outbox, in the same transaction; the relay turns it into one
 * notification. Carries the house's name and nothing about whom: not even which municipality acted, since a claim on behalf
 * of somebody with a protected address would tell where they come from. Who hears it is whoever reads the house when it is told;
 * `readableBy` counts for one's own house only; `ownerRole` is named for a house that one may not see any more.
 */
export function announce(
  { tx, actor, now, newId }: Verb,
  house: { id: string; readableBy: string[]; ownerRole?: string },
  kind: string,
): void {
  tx.last(tx.sql`
    insert into pool.outbox (id, owner_role, house_id, house_role, kind, at, readable_by)
    select ${newId()}, ${actor.organisation.role}, ${house.id}, h.role, ${kind}, ${now},
      case when h.role = ${actor.organisation.role} then ${house.readableBy}::text[] end
    from (select coalesce(${house.ownerRole ?? null}::text, (select owner_role from pool.house where id = ${house.id})) as role) h
    where h.role is not null`)
}
