import type { Verb } from '../trpc.ts'

export type MergeRow = {
  mergeId: string
  survivorId: string
  duplicateId: string
  givenName: string
  familyName: string
  reason: string
  madeAt: Date
  madeByName: string
  undone: boolean
  /** No later one of the same record has to be taken back first. */
  isLast: boolean
}

/** Merges, newest first: by the one, or of everything that was merged into a record. */
export const loadMerges = ({ tx: { sql } }: Verb, of: { mergeId: string } | { survivorId: string }) =>
  sql<MergeRow[]>`
    select m.id as "mergeId", m.survivor_id as "survivorId", m.duplicate_id as "duplicateId", m.duplicate ->> 'given_name' as "givenName",
      m.duplicate ->> 'family_name' as "familyName", m.reason, m.made_at as "madeAt", m.made_by_name as "madeByName",
      m.undone_at is not null as undone, exists (select from person p where p.id = m.survivor_id) and not exists (
        select from person_merge l where l.survivor_id = m.survivor_id and l.nth > m.nth and l.undone_at is null) as "isLast"
    from person_merge m
    where ${'mergeId' in of ? sql`m.id = ${of.mergeId}` : sql`m.survivor_id = ${of.survivorId} and m.undone_at is null`}
    order by m.nth desc`
