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

/** What the two sides of a thread are found by. */
type ThreadSides = { id: string; municipalityRole: string; specialistRole: string }

/**
 * Tells both sides of a thread that it changed, and nobody else: its id, and neither what was done nor about whom. Heard by whoever
 * reads it when it is told; `closedTo` is told a last time that it is not theirs to read any more, in the same words.
 */
export function announceThread(
  { tx, actor, now, newId }: Verb,
  { id, municipalityRole, specialistRole }: ThreadSides,
  { closedTo }: { closedTo?: string } = {},
): void {
  tx.last(tx.sql`
    insert into pool.outbox (id, owner_role, admission_id, municipality_role, specialist_role, kind, at, readable_by)
    values (${newId()}, ${actor.organisation.role}, ${id}, ${municipalityRole}, ${specialistRole}, 'changed', ${now},
      ${closedTo ? [municipalityRole, closedTo] : null})`)
}

/** Tells both sides that something is new about a day on which specialists come: its id, and neither what nor by whom. */
export function announceConsultation(
  { tx, actor, now, newId }: Verb,
  { consultationId, municipalityRole, specialistRole }: Omit<ThreadSides, 'id'> & { consultationId: string },
): void {
  tx.last(tx.sql`
    insert into pool.outbox (id, owner_role, consultation_id, municipality_role, specialist_role, kind, at)
    values (${newId()}, ${actor.organisation.role}, ${consultationId}, ${municipalityRole}, ${specialistRole}, 'changed', ${now})`)
}

/** Tells one's own organisation that a team's board changed: its id, and neither what was done nor about whom. */
export function announceBoard({ tx, actor, now, newId }: Verb, teamId: string): void {
  tx.last(tx.sql`
    insert into pool.outbox (id, owner_role, team_id, kind, at)
    values (${newId()}, ${actor.organisation.role}, ${teamId}, 'changed', ${now})`)
}
