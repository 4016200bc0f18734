import { isEmptyScope } from '@samplass/domain/access/roles'
import { narrowing } from '@samplass/domain/consent/given'
import type { previewChangeInput } from '@samplass/domain/consent/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { standing } from './standing.ts'

/** What a change would close at once, counted from what can be read now: shown before anything is saved. */
export async function previewChange(verb: Verb, input: Infer<typeof previewChangeInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [before] = await standing(verb, tx.sql`id = ${input.consentId} and not to_self`)
  if (!before) refuse('NOT_FOUND')
  await loadKnowable(verb, before.personId, 'consent')
  const { dropped, sooner } = narrowing(before, { ...input, purpose: before.purpose })
  const { role } = actor.organisation
  const [known, stays] = await Promise.all([
    tx.sql<{ id: string }[]>`select admission_id as id from person_admission where consent_id = ${before.consentId}`,
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${before.personId}`,
  ])
  const [parts, threads, told] = await Promise.all([
    tx.sql<{ category: string }[]>`
      select category from pool.shared_part
      where owner_role = ${role} and consent_id = ${before.consentId} and ended_at is null and readable_until > ${now}
        and category = any (${dropped})`,
    tx.sql<{ reference: string }[]>`
      select reference from pool.admission
      where id = any (${known.map(({ id }) => id)}::uuid[]) and specialist_role = any (readable_by) and ${dropped.includes('admission')}`,
    tx.sql<{ category: string; stayId: string }[]>`
      select category, stay_id as "stayId" from pool.disclosure
      where owner_role = ${role} and house_role = ${before.toRole} and stay_id = any (${stays.map(({ id }) => id)}::uuid[])
        and ended_at is null and readable_until > ${now} and basis = 'consent' and category = any (${dropped})`,
  ])
  return {
    dropped,
    sooner,
    parts: parts.length,
    threads: threads.map(({ reference }) => reference),
    told: told.length,
  }
}
