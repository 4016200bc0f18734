import { announceThread } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import type { loadGrounds } from './load-grounds.ts'
import { shareParts } from './share-parts.ts'

type Consent = Awaited<ReturnType<typeof loadGrounds>>['consents'][number]
type ThreadRow = { id: string; specialistRole: string; subjectId: string }

/**
 * A new consent to what an admission is negotiated on takes the place of the one that ends sooner: the other side reads the
 * threads that stand as long as it holds, and no longer. What was closed to the other side stays closed. Answers how many.
 */
export async function renewThreads(
  verb: Verb,
  person: Parameters<typeof shareParts>[1],
  consent: Consent,
): Promise<number> {
  const { tx, actor } = verb
  const known = await tx.sql<{ id: string }[]>`
    select admission_id as id from person_admission where person_id = ${person.id}`
  const threads = await tx.sql<ThreadRow[]>`
    select id, specialist_role as "specialistRole", subject_id as "subjectId"
    from pool.read_threads_until(${known.map(({ id }) => id)}::uuid[], ${consent.toRole}, ${consent.until})`
  await tx.sql`
    update person_admission set consent_id = ${consent.id} where admission_id = any (${threads.map(({ id }) => id)}::uuid[])`
  for (const thread of threads) announceThread(verb, { ...thread, municipalityRole: actor.organisation.role })
  // What it names besides, or now for another time, is told anew where the other side has a thread to read it in.
  const [open] = await tx.sql<{ subjectId: string }[]>`
    select a.subject_id as "subjectId" from pool.admission a join person_admission p on p.admission_id = a.id
    where p.consent_id = ${consent.id} and a.specialist_role = ${consent.toRole} and ${consent.toRole} = any (a.readable_by) limit 1`
  if (open) await shareParts(verb, person, open.subjectId, consent)
  return threads.length
}
