import { quietSince } from '../audit/quiet.ts'
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
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const told = of.filter(({ ownerRole }) => ownerRole !== role)
  if (told.length === 0) return new Map()
  const rows = await tx.sql<Row[]>`
    select subject_id as "subjectId", content from pool.shared_part
    where subject_id = any (${told.map(({ subjectId }) => subjectId)}::uuid[]) and to_role = ${role} and category = ${category}
      and ended_at is null and readable_until > ${now}`
  const seen = new Map(rows.map(({ subjectId, content }) => [subjectId, content as SharedContent[Category]]))
  for (const { subjectId, ownerRole } of told) {
    if (!seen.has(subjectId)) continue
    tx.last(tx.sql`
      insert into pool.shared_look (id, owner_role, of_role, subject_id, categories, purpose, at, by_account, by_name, by_roles)
      select ${newId()}, ${role}, ${ownerRole}, ${subjectId}, ${[category]}, ${purpose}, ${now}, ${actor.accountId}, ${actor.name},
        ${actor.roles}
      where not exists (
        select from pool.shared_look where of_role = ${ownerRole} and subject_id = ${subjectId} and at > ${quietSince(now)}
          and owner_role = ${role} and by_account is not distinct from ${actor.accountId}::uuid and purpose = ${purpose}
          and categories = ${[category]}::text[])`)
  }
  return seen
}
