import { addNights, instantAt, type LocalDate, localDateOf } from '@samplass/domain/nights'
import { asSeen, yearsToShare } from '@samplass/domain/outcome/shared-figures'
import { offerOut } from '../src/housing/offer-out.ts'
import { loadYear } from '../src/outcome/load-frozen.ts'
import { publishFigures } from '../src/outcome/publish-figures.ts'
import { avoidNeighbour } from '../src/placement/avoid-neighbour.ts'
import type { Verb } from '../src/trpc.ts'
import { townOf } from './steps.ts'
import type { Town } from './town.ts'

const offered: readonly { slug: string; contact: string; terms: { shareOf: 'places' | 'time'; share: number }[] }[] = [
  {
    slug: '3101',
    contact: 'Boligkontoret i Halden, 69 17 45 00',
    terms: [
      { shareOf: 'places', share: 1 },
      { shareOf: 'time', share: 50 },
    ],
  },
  {
    slug: '3107',
    contact: 'Silje Rød, boligkontoret i Fredrikstad',
    terms: [
      { shareOf: 'places', share: 1 },
      { shareOf: 'places', share: 1 },
    ],
  },
]
const avoided: Record<string, readonly string[]> = {
  '3105': [
    'Vold mellom dem før.',
    'Kjøper og selger til hverandre. Vil begynne på nytt.',
    'Var gift. Det gikk ikke bra.',
  ],
  '3107': ['Skremte naboen ut forrige gang.', 'Skylder penger.'],
}
const published = [
  { slug: '3105', name: 'Hilde Aas' },
  { slug: '3107', name: 'Silje Rød' },
]

/** What the municipalities let each other use and read: homes that stand empty, and figures of two years. And who should not be neighbours. */
export async function addShared(towns: readonly Town[], now: Date): Promise<void> {
  const today = localDateOf(now)
  const at = instantAt(addNights(today, -1), '10:30')
  for (const { slug, contact, terms } of offered) {
    const cooperationId = await cooperationOf(townOf(towns, slug), at)
    for (const term of terms)
      await townOf(towns, slug).must(at, async (verb) => {
        const dwelling = await emptyHome(verb, today)
        const days = { fromOn: addNights(today, 10), untilOn: addNights(today, 375) }
        return dwelling && offerOut(verb, { ...dwelling, cooperationId, ...days, ...term, contact })
      })
  }
  for (const [slug, reasons] of Object.entries(avoided))
    await townOf(towns, slug).must(at, async (verb) => {
      const people = await whoSeek(verb, reasons.length * 2)
      for (const [index, reason] of reasons.entries()) {
        const [personId, otherPersonId] = people.slice(index * 2)
        if (personId && otherPersonId) await avoidNeighbour(verb, { personId, otherPersonId, reason })
      }
    })
  for (const { slug, name } of published) {
    const cooperationId = await cooperationOf(townOf(towns, slug), at)
    for (const year of yearsToShare(today).slice(0, 2))
      await townOf(towns, slug).must(at, async (made) => {
        const verb = { ...made, actor: { ...made.actor, name } }
        const { figures } = await loadYear(verb, year)
        return publishFigures(verb, { cooperationId, year, seen: asSeen(figures) })
      })
  }
}

const cooperationOf = (town: Town, at: Date) =>
  town.must(at, async ({ tx }) => {
    const [row] = await tx.sql<{ id: string }[]>`select id from platform.cooperation order by name, id`
    return row?.id ?? ''
  })

/** Nobody lives there, nobody is promised it, and it is not closed. */
async function emptyHome({ tx }: Verb, today: LocalDate) {
  const [row] = await tx.sql<{ dwellingId: string; version: number }[]>`
    select d.id as "dwellingId", d.version from dwelling d
    where d.archived_on is null and d.offer_id is null and d.in_stock_from <= ${today} and d.kind in ('ordinary_municipal', 'private_rented')
      and not exists (select from tenancy t where t.dwelling_id = d.id and (t.ended_on is null or t.ended_on > ${today}))
      and not exists (select from allocation a where a.dwelling_id = d.id and a.ended_on is null)
      and not exists (select from dwelling_closure c where c.dwelling_id = d.id and (c.until_on is null or c.until_on > ${today}))
    order by d.supplier_id, d.id limit 1`
  return row
}

/** Those who look for a home, whoever has looked longest first. */
async function whoSeek({ tx }: Verb, count: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    select p.id from person p join housing_need n on n.person_id = p.id
    where n.closed_on is null and p.address_protection = 'ungraded' group by p.id order by min(n.registered_on), p.id limit ${count}`
  return rows.map(({ id }) => id)
}
