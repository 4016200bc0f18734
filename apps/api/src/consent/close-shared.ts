import { afterConsent } from '@samplass/domain/joint-task/rules'
import { endTasks } from '../joint-task/keep-tasks.ts'
import { announceThread } from '../live/announce.ts'
import { settleBeds } from '../planned-admission/settle-beds.ts'
import type { Verb } from '../trpc.ts'

/** What is closed: to whom (null: everybody), of what (empty: everything), and on one consent only where it is named. */
type Closing = { toRole: string | null; categories: readonly string[]; consentId?: string }

/**
 * Takes back what others could read of a person on consent or as cooperating personnel: parts, and threads about an
 * admission. In the same transaction as the word that closes it, so that the next read finds nothing. What is told on law
 * or in danger stays. Answers how many parts and threads were closed.
 */
export async function closeShared(verb: Verb, personId: string, closing: Closing): Promise<number> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const { toRole, categories, consentId = null } = closing
  const subjects = await tx.sql<{ id: string }[]>`
    select id from subject where person_id = ${personId} and (${toRole}::text is null or to_role = ${toRole})`
  const threads = await tx.sql<{ id: string }[]>`
    select admission_id as id from person_admission
    where person_id = ${personId} and (${consentId}::uuid is null or consent_id = ${consentId})`
  const parts = await tx.sql<{ toRole: string }[]>`
    update pool.shared_part set ended_at = ${now}, readable_by = '{}'
    where owner_role = ${role} and subject_id = any (${subjects.map(({ id }) => id)}::uuid[]) and ended_at is null
      and basis in ('consent', 'cooperating_personnel')
      and (${consentId}::uuid is null or consent_id = ${consentId})
      and (cardinality(${categories}::text[]) = 0 or category = any (${categories})) returning to_role as "toRole"`
  if (categories.length > 0 && !categories.includes('admission')) {
    await lookAgain(verb, personId, parts)
    return parts.length
  }
  const closed = await tx.sql<{ id: string; specialistRole: string; readableUntil: Date }[]>`
    update pool.admission set readable_by = ${[role]}, version = version + 1,
      withdrawn_at = case when admitted_at is null and num_nonnulls(declined_at, withdrawn_at, expired_at, converted_at) = 0
        then ${now}::timestamptz else withdrawn_at end,
      end_reason = coalesce(end_reason, 'consent_withdrawn')
    where municipality_role = ${role} and id = any (${threads.map(({ id }) => id)}::uuid[]) and specialist_role = any (readable_by)
      and (${toRole}::text is null or specialist_role = ${toRole}) 
    returning id, specialist_role as "specialistRole", readable_until as "readableUntil"`
  const closedIds = closed.map(({ id }) => id)
  await tx.sql`update pool.proposal set readable_by = ${[role]} where admission_id = any (${closedIds}::uuid[])`
  await tx.sql`update pool.proposal_offer set readable_by = ${[role]} where admission_id = any (${closedIds}::uuid[])`
  await tx.sql`update pool.admission_event set readable_by = ${[role]} where admission_id = any (${closedIds}::uuid[])`
  await settleBeds(verb, closedIds)
  for (const thread of closed) {
    await endTasks(verb, { ...thread, municipalityRole: role, readers: [role] }, afterConsent)
    announceThread(verb, { ...thread, municipalityRole: role }, { closedTo: thread.specialistRole })
  }
  await lookAgain(verb, personId, parts)
  return parts.length + closed.length
}

/** Threads that stand while something that is told in them was closed: whoever has one open looks again, and does not find it. */
async function lookAgain(verb: Verb, personId: string, closed: readonly { toRole: string }[]): Promise<void> {
  if (closed.length === 0) return
  const { tx, actor } = verb
  const known = await tx.sql<{ id: string }[]>`
    select admission_id as id from person_admission where person_id = ${personId}`
  const open = await tx.sql<{ id: string; specialistRole: string }[]>`
    select id, specialist_role as "specialistRole" from pool.admission
    where id = any (${known.map(({ id }) => id)}::uuid[]) and specialist_role = any (readable_by)
      and specialist_role = any (${closed.map(({ toRole }) => toRole)}::text[])`
  for (const thread of open) announceThread(verb, { ...thread, municipalityRole: actor.organisation.role })
}
