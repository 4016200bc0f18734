import type { Connection } from '@samplass/db/connection'
import type { Verb } from '../trpc.ts'

/** The record that stands for one that was merged into another, and that one perhaps into a third; null where none was. */
export async function mergedInto({ tx }: Pick<Verb, 'tx'>, personId: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }[]>`
    with recursive up (id) as (
      select survivor_id from person_merge where duplicate_id = ${personId} and undone_at is null
      union
      select m.survivor_id from up join person_merge m on m.duplicate_id = up.id and m.undone_at is null)
    select p.id from up join person p on p.id = up.id`
  return row?.id ?? null
}

/** The person and all whose records have been merged into this one: whom the logs speak of. */
export async function recordsOf({ tx }: Pick<Verb, 'tx'>, personId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    with recursive down (id) as (
      select ${personId}::uuid
      union
      select m.duplicate_id from down join person_merge m on m.survivor_id = down.id and m.undone_at is null)
    select id from down`
  return rows.map(({ id }) => id)
}

/** Whether a number is that of a record that was merged: it finds the one that stayed, and is nobody else's. */
export async function isMergedNumber({ tx }: Pick<Verb, 'tx'>, hash: Uint8Array | null | undefined): Promise<boolean> {
  if (!hash) return false
  const rows = await tx.sql`select from person_merge where number_hash = ${hash} and undone_at is null`
  return rows.length > 0
}

/** `now_of (was, id)`, to begin a statement with: the record that stands now for each that was merged. */
export const nowOf = (sql: Connection) => sql`
  with recursive merged_on (was, id) as (
    select duplicate_id, survivor_id from person_merge where undone_at is null
    union
    select m.was, n.survivor_id from merged_on m join person_merge n on n.duplicate_id = m.id and n.undone_at is null),
  now_of as (select m.was, p.id from merged_on m join person p on p.id = m.id)`
