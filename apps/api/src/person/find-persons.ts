import { matchRank } from '@samplass/domain/person/name'
import type { PendingQuery, Row } from 'postgres'
import type { Verb } from '../trpc.ts'
import { hiddenGrades, type PersonRow, personColumns } from './load.ts'
import type { Sought } from './search-text.ts'

export const hitsMax = 20

/** Below this many hits the search also looks for slips of the finger. */
const hitsEnough = 5

/**
 * Two letters swapped within a word change four of its trigrams, of which it has one more than letters: of those that either
 * spelling has, so many are in both. What is as near is fetched; matchRank then says which of them are meant.
 */
function similarityLeast(words: readonly string[]): string {
  const trigrams = words.reduce((sum, word) => sum + word.length + 1, 0)
  const changed = 4 * words.length
  return Math.max(0.25, (trigrams - changed) / (trigrams + changed) - 0.02).toFixed(2)
}
const nearMax = 200

type Found = PersonRow & { known: boolean; rank: number }

/** Records that answer the search, best first, one more than are shown. A full number also finds whom the reader may not know. */
export async function findPersons(verb: Verb, sought: Sought): Promise<PersonRow[]> {
  const { sql } = verb.tx
  switch (sought.kind) {
    case 'number': {
      const hash = verb.keys.numberHash(verb.actor.organisation.role, sought.digits)
      // The number that a merged record had finds the record that stayed.
      return await sql<PersonRow[]>`
        with recursive up (id) as (
          select survivor_id from person_merge where number_hash = ${hash} and undone_at is null
          union
          select m.survivor_id from up join person_merge m on m.duplicate_id = up.id and m.undone_at is null)
        select ${personColumns(sql)} from person p where p.number_hash = ${hash} or p.id in (select id from up)`
    }
    case 'phone': {
      const patterns = sought.prefixes.map((prefix) => `${prefix}%`)
      const any = patterns.map((pattern) => sql`p.phone like ${pattern}`)
      return await select(verb, sql`(${any.reduce((all, one) => sql`${all} or ${one}`)})`, sql`0`)
    }
    case 'name': {
      if (sought.words.length === 0) return []
      const found = await byBeginnings(verb, sought)
      if (found.length >= hitsEnough || sought.folded.length < 4) return found
      return [...found, ...(await bySlips(verb, sought, found))].slice(0, hitsMax + 1)
    }
  }
}

type Name = Extract<Sought, { kind: 'name' }>

/** Each word begins a part of the name. */
function byBeginnings(verb: Verb, { folded, words }: Name): Promise<Found[]> {
  const { sql } = verb.tx
  const each = words.map((word) => sql`(p.name_folded like ${`${word}%`} or p.name_folded like ${`% ${word}%`})`)
  const rank = sql`case when p.name_folded = ${folded} then 0 when p.name_folded like ${`${folded}%`} then 1 else 2 end`
  return select(
    verb,
    each.reduce((all, one) => sql`${all} and ${one}`),
    rank,
  )
}

/** Near in trigrams, and by matchRank no more than one slip in each word. */
async function bySlips(verb: Verb, { folded, words }: Name, found: Found[]): Promise<Found[]> {
  const { sql } = verb.tx
  const [, near] = await Promise.all([
    sql`select set_config('pg_trgm.word_similarity_threshold', ${similarityLeast(words)}, true)`.execute(),
    sql<(Found & { folded: string })[]>`
      select ${personColumns(sql)}, p.name_folded as folded, ${known(verb)} as known, 4 as rank from person p
      where ${folded} <% p.name_folded and not (p.address_protection = any (${hiddenGrades(verb.actor)}))
      order by word_similarity(${folded}, p.name_folded) desc limit ${nearMax}`.execute(),
  ])
  const already = new Set(found.map(({ id }) => id))
  return near
    .flatMap((row) => {
      const rank = already.has(row.id) ? null : matchRank(folded, row.folded)
      return rank === null ? [] : [{ ...row, rank }]
    })
    .sort((a, b) => Number(b.known) - Number(a.known) || a.rank - b.rank || byName(a, b))
}

const nb = new Intl.Collator('nb')
const byName = (a: Found, b: Found) => nb.compare(a.familyName, b.familyName) || nb.compare(a.givenName, b.givenName)

type Fragment = PendingQuery<Row[]>

/** Those whom the reader's houses know come first, then the better answers, then Norwegian order. */
function select(verb: Verb, condition: Fragment, rank: Fragment): Promise<Found[]> {
  const { sql } = verb.tx
  return sql<Found[]>`
    select ${personColumns(sql)}, ${known(verb)} as known, ${rank} as rank from person p
    where ${condition} and not (p.address_protection = any (${hiddenGrades(verb.actor)}))
    order by known desc, rank, p.family_name collate "nb-x-icu", p.given_name collate "nb-x-icu", p.id
    limit ${hitsMax + 1}`.execute() as unknown as Promise<Found[]>
}

function known({ tx: { sql }, actor: { scope } }: Verb): Fragment {
  const here = scope.whole ? sql`` : sql`and k.house_id = any (${[...scope.houseIds]}::uuid[])`
  return sql`exists (select from known_user k where k.person_id = p.id and k.ended_on is null ${here})`
}
