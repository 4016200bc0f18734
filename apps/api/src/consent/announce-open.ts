import { announceThread } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

/** Whoever has a thread about somebody open looks again: what is told beside it has changed. */
export async function announceOpen(verb: Verb, personId: string, toRole: string | null): Promise<void> {
  const { tx, actor } = verb
  const known = await tx.sql<{ id: string }[]>`
    select admission_id as id from person_admission where person_id = ${personId}`
  if (known.length === 0) return
  const open = await tx.sql<{ id: string; specialistRole: string }[]>`
    select id, specialist_role as "specialistRole" from pool.admission
    where id = any (${known.map(({ id }) => id)}::uuid[]) and specialist_role = any (readable_by)
      and (${toRole}::text is null or specialist_role = ${toRole})`
  for (const thread of open) announceThread(verb, { ...thread, municipalityRole: actor.organisation.role })
}
