import { logSharedLook } from '../audit/log-shared-look.ts'
import type { Verb } from '../trpc.ts'
import { isShared, type SharedCategory, type SharedContent } from './load-contents.ts'

type Of = { subjectId: string; ownerRole: string }
type Row = { subjectId: string; content: unknown }

/** What a part says at the read: the days of stays are those of the stays. */
const contentOf = ({ tx }: Verb) => tx.sql`case category when 'stay_dates' then pool.told_stays(id) else content end`

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
    select subject_id as "subjectId", ${contentOf(verb)} as content from pool.shared_part
    where subject_id = any (${told.map(({ subjectId }) => subjectId)}::uuid[]) and to_role = ${role} and category = ${category}
      and ended_at is null and readable_until > ${now}`
  const seen = new Map(rows.map(({ subjectId, content }) => [subjectId, content as SharedContent[Category]]))
  for (const one of told) if (seen.has(one.subjectId)) logSharedLook(verb, one, [category], purpose)
  return seen
}

export type SharedPart = {
  subjectId: string
  ownerRole: string
  category: SharedCategory
  content: SharedContent[SharedCategory]
  basis: 'consent' | 'emergency' | 'law' | 'cooperating_personnel'
  note: string
  madeAt: Date
  readableUntil: Date
}
type PartRow = Omit<SharedPart, 'category'> & { category: string }

/** Everything that may be read now of one subject, or of all who were told of in an emergency, category by category. */
export async function readParts(
  verb: Verb,
  of: Of | 'emergencies',
  categories: readonly SharedCategory[],
  purpose: string,
): Promise<SharedPart[]> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const which =
    of === 'emergencies'
      ? tx.sql`basis = 'emergency'`
      : tx.sql`subject_id = ${of.subjectId} and owner_role = ${of.ownerRole}`
  const rows = await tx.sql<PartRow[]>`
    select subject_id as "subjectId", owner_role as "ownerRole", category, ${contentOf(verb)} as content, basis, basis_note as note, made_at as "madeAt",
      readable_until as "readableUntil"
    from pool.shared_part where to_role = ${role} and ${which} and category = any (${categories as string[]}) and ended_at is null and readable_until > ${now} order by made_at desc, id`
  const parts = rows.filter((row): row is SharedPart => isShared(row.category))
  for (const [, seen] of Map.groupBy(parts, ({ subjectId }) => subjectId)) {
    const [first] = seen
    if (first) logSharedLook(verb, first, seen.map(({ category }) => category).sort(), purpose)
  }
  return parts
}
