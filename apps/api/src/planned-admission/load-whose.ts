import { logList } from '../audit/log-list.ts'
import { readShared } from '../consent/read-shared.ts'
import { type Guest, guestOf, personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import type { Thread } from './load.ts'

type Row = Parameters<typeof guestOf>[2] & { admissionId: string; personId: string }

/** Whose admission it is, as the reader may know: from the municipality's own records, or as it was told; else a reference. */
export async function loadWhose(verb: Verb, threads: readonly Thread[]): Promise<Map<string, Guest>> {
  const { tx, actor } = verb
  const whose = new Map<string, Guest>(threads.map(({ id, reference }) => [id, { kind: 'unknown', reference }]))
  if (threads.length === 0) return whose
  const told = await readShared(
    verb,
    threads.map(({ subjectId, municipalityRole }) => ({ subjectId, ownerRole: municipalityRole })),
    'identity',
    'planned_admission',
  )
  for (const { id, subjectId } of threads) {
    const identity = told.get(subjectId)
    if (identity) whose.set(id, guestOf(verb, null, identity))
  }
  if (actor.organisation.schema === null) return whose
  const rows = await tx.sql<Row[]>`
    select a.admission_id as "admissionId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      p.birth_year as "birthYear", p.address_protection as protection
    from person_admission a join person p on p.id = a.person_id
    where a.admission_id = any (${threads.map(({ id }) => id)}::uuid[])`
  for (const row of rows) whose.set(row.admissionId, guestOf(verb, row.personId, row))
  logList(verb, 'planned_admission', personsIn(whose.values()))
  return whose
}
