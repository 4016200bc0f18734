import { logSharedLook } from '../audit/log-shared-look.ts'
import type { Verb } from '../trpc.ts'
import type { SharedCategory, SharedContent } from './share-parts.ts'

type Of = { subjectId: string; ownerRole: string }
type Row = { subjectId: string; content: unknown }

/**
 * The only place where one organisation's request reads what another has told it about a person. Row security decides at the
 * read what may be seen; who looked, and at what, is written for the owner in the same transaction, once in a quarter of an
 * hour (ADR 16). Answers by subject; nothing for those of whom nothing may be read.
 */
export async function readShared<Category extends SharedCategory>(
  verb: Verb,
  of: readonly Of[],
  category: Category,
  purpose: string,
): Promise<Map<string, SharedContent[Category]>> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const told = of.filter(({ ownerRole }) => ownerRole !== role)
  if (told.length === 0) return new Map()
  const rows = await tx.sql<Row[]>`
    select subject_id as "subjectId", content from pool.shared_part
    where subject_id = any (${told.map(({ subjectId }) => subjectId)}::uuid[]) and to_role = ${role} and category = ${category}
      and ended_at is null and readable_until > ${now}`
  const seen = new Map(rows.map(({ subjectId, content }) => [subjectId, content as SharedContent[Category]]))
  for (const one of told) if (seen.has(one.subjectId)) logSharedLook(verb, one, [category], purpose)
  return seen
}
