import { isEmptyScope } from '@samplass/domain/access/roles'
import type { writeTextInput } from '@samplass/domain/consent/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { retellParts } from './share-parts.ts'

/**
 * What one organisation is told of somebody's dwelling, health, use or economy: short words, written for it. Where it may read
 * that already, it reads these from now on. Writing tells nobody by itself.
 */
export async function writeText(verb: Verb, input: Infer<typeof writeTextInput>) {
  const { tx, actor, now, newId, directory } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [person, to] = await Promise.all([
    loadKnowable(verb, input.personId, 'consent'),
    directory.byRole(input.toRole),
  ])
  if (to?.kind !== 'specialist') refuse('NOT_FOUND')
  const { personId, toRole, category, body } = input
  const [newest] = await tx.sql<{ version: number }[]>`
    select version from shared_text where person_id = ${personId} and to_role = ${toRole} and category = ${category}
    order by version desc limit 1`
  const before = newest?.version ?? 0
  if (before !== input.version) refuse('VERSION_STALE', { version: before })
  const [made] = await tx.sql`
    insert into shared_text (id, person_id, to_role, category, version, body, written_at, written_by, written_by_name)
    values (${newId()}, ${personId}, ${toRole}, ${category}, ${before + 1}, ${body}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict do nothing returning 1 as made`
  if (!made) refuse('VERSION_STALE')
  await retellParts(verb, person, [category])
  audit(verb, 'consent.text_written', personId, { to: toRole, category, version: before + 1 })
  return { version: before + 1 }
}
