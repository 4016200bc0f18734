import { invariant } from '@samplass/domain/invariant'
import { addNights, instantAt, type LocalDate } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../act.ts'
import type { Organisation } from '../directory.ts'
import { at, type Counts, countByHistory, countByReport, countByStays } from './count.ts'
import { HouseLife } from './live-through.ts'
import { openHouses } from './open-houses.ts'
import { closed, type Figures, figuresOf, type Published } from './published.ts'

export const ways = { report: countByReport, stays: countByStays, history: countByHistory } as const
export type Way = keyof typeof ways

export type Difference = { way: Way; house: string; night: LocalDate; published: Figures; counted: Figures }
export type Replayed = {
  verbs: number
  beds: number
  compared: number
  bedNights: number
  livedMs: number
  countedMs: Record<Way, number>
  differences: Difference[]
}

const housesAtOnce = 6

/**
 * Lives through the published nights in an empty municipality, by verbs only and with the clock passed in, and counts
 * afterwards in three ways that share no query.
 */
export async function replay(
  parts: ActParts,
  organisation: Organisation,
  published: Published,
  tell: (house: string) => void = () => {},
): Promise<Replayed> {
  const begun = performance.now()
  const { houses, nights } = published
  const open = await openHouses(parts, organisation, published)
  let persons = 0
  let verbs = houses.length + 1
  const queue = [...houses]
  await Promise.all(
    Array.from({ length: housesAtOnce }, async () => {
      for (let house = queue.shift(); house; house = queue.shift()) {
        const opened = open.get(house.name)
        invariant(opened, `${house.name} is taken in`)
        const life = new HouseLife(parts, organisation, opened, house, () => persons++)
        for (const night of nights) {
          await life.liveThrough(night)
          tell(house.name)
        }
        verbs += life.verbs
      }
    }),
  )
  const livedMs = performance.now() - begun
  return { verbs, livedMs, ...(await countAndCompare(parts, organisation, published)) }
}

/** The day after the last night: counts in every way and says where one is not as published. */
export async function countAndCompare(parts: ActParts, organisation: Organisation, published: Published) {
  const { houses, nights } = published
  const now = instantAt(addNights(nights.at(-1) as LocalDate, 1), '12:00')
  const actor = systemActor(organisation)
  const rows = await act(
    parts,
    actor,
    now,
    ({ tx }) => tx.sql<{ id: string; name: string; beds: number }[]>`
    select h.id, h.name, (select count(*) from pool.bed b where b.house_id = h.id) as beds from pool.house h`,
  )
  const idByName = new Map(rows.map(({ id, name }) => [name, id]))
  const countedMs = {} as Record<Way, number>
  const differences: Difference[] = []
  for (const way of Object.keys(ways) as Way[]) {
    const begun = performance.now()
    const counts = await act(parts, actor, now, (verb) => ways[way](verb, nights))
    countedMs[way] = performance.now() - begun
    differences.push(...compare(way, counts, published, (name) => idByName.get(name) ?? ''))
  }
  const occupied = houses.flatMap((house) => nights.map((night) => figuresOf(house, night).occupied))
  return {
    beds: rows.reduce((sum, row) => sum + row.beds, 0),
    compared: occupied.length,
    bedNights: occupied.reduce((sum, count) => sum + count, 0),
    countedMs,
    differences,
  }
}

function compare(
  way: Way,
  counts: Counts,
  { houses, nights }: Published,
  idOf: (house: string) => string,
): Difference[] {
  return houses.flatMap((house) =>
    nights.flatMap((night) => {
      const published = figuresOf(house, night)
      const counted = counts.get(at(idOf(house.name), night)) ?? closed
      const same = (Object.keys(closed) as (keyof Figures)[]).every((figure) => counted[figure] === published[figure])
      return same ? [] : [{ way, house: house.name, night, published, counted }]
    }),
  )
}
