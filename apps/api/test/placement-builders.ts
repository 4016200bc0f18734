import { asLocalDate } from '@samplass/domain/nights'
import { silentWish } from '@samplass/domain/placement/wish'
import { uuidv7 } from 'uuidv7'
import type { Caller, World } from './world.ts'

/** What a dwelling of the tests is, written straight into the stock. */
export type Home = {
  street: string
  area: string
  kind: string
  bedrooms: number
  rentKr: number | null
  petsAllowed: boolean | null
  programmeMost: number | null
  inStockFrom: string
}
const ordinary: Home = {
  ...{ street: 'Torggata 15', area: 'Sentrum', kind: 'ordinary_municipal', bedrooms: 1, rentKr: 9000 },
  ...{ petsAllowed: true, programmeMost: null, inStockFrom: '2024-01-01' },
}

export function homesIn({ admin, now }: World, schema = 'm_3105') {
  /** One door; the building is found again by its street. */
  const home = async (change: Partial<Home> = {}): Promise<string> => {
    const { street, area, kind, bedrooms, rentKr, petsAllowed, programmeMost, inStockFrom } = { ...ordinary, ...change }
    const id = uuidv7()
    const [building] = await admin<{ id: string }[]>`
      insert into ${admin(schema)}.building (id, street, postal_code, area, programme_most)
      values (${uuidv7()}, ${street}, '1706', ${area}, ${programmeMost})
      on conflict (lower(street), postal_code) do update set area = excluded.area returning id`
    await admin`
      insert into ${admin(schema)}.dwelling (id, building_id, kind, ownership, contract_kind, bedrooms, rent_kr, pets_allowed, in_stock_from)
      values (${id}, ${building?.id ?? null}, ${kind}, 'owned', 'ordinary_lease', ${bedrooms}, ${rentKr}, ${petsAllowed}, ${inStockFrom})`
    return id
  }
  /** Somebody lives there since January; `endedOn`: until then. */
  const let_ = async (dwellingId: string, personId: string, endedOn: string | null = null) => {
    const id = uuidv7()
    const moved = endedOn && 'moved_to_other_home'
    await admin`
      insert into ${admin(schema)}.tenancy (id, person_id, dwelling_id, contract_kind, signed_on, from_on, rent_kr, rent_payer, security,
        ended_on, ended_because, made_at, by_name)
      values (${id}, ${personId}, ${dwellingId}, 'ordinary_lease', '2026-01-01', '2026-01-01', 9000, 'person', 'none', ${endedOn}, ${moved},
        ${now()}, 'Kari Team')`
    return id
  }
  const close = (dwellingId: string, untilOn: string | null) => admin`
    insert into ${admin(schema)}.dwelling_closure (id, dwelling_id, from_on, until_on, reason, by_name)
    values (${uuidv7()}, ${dwellingId}, '2026-11-01', ${untilOn}, 'renovation', 'Mona Kontor')`
  const archive = (dwellingId: string) => admin`
    update ${admin(schema)}.dwelling set archived_on = '2026-11-01' where id = ${dwellingId}`
  return { home, let: let_, close, archive }
}

const today = asLocalDate('2026-11-20')
export const needOf = (by: Caller, personId: string) =>
  by.placement.registerNeed({
    ...{ personId, registeredOn: today, arisesFrom: 'homeless', adults: 1, children: 0, words: '' },
  })

/** What the person wishes, as they said it. */
export const wishesOf = (personId: string, change: Partial<typeof silentWish> = {}, seen = 0) => {
  const { areas, awayFrom, kinds: _, ...wish } = { ...silentWish, ...change }
  const said = { words: '', resources: '', mappedOn: today, withPerson: true as const }
  return { personId, seen, ...wish, areas: [...areas], awayFrom: [...awayFrom], kinds: [], ...said }
}
