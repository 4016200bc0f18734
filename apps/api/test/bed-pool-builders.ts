import type { UnitKind } from '@samplass/domain/bed-pool/kinds'
import { defaultCriteria, defaultPolicies } from '@samplass/domain/bed-pool/policies'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { uuidv7 } from 'uuidv7'
import type { World } from './world.ts'

export type BuiltKind = { id: string; kind: UnitKind; name: string; bedIds: string[] }
export type BuiltHouse = {
  id: string
  name: string
  slug: string
  ownerRole: string
  readableBy: string[]
  kinds: BuiltKind[]
  /** All beds in the house's own order. */
  bedIds: string[]
  /** The bed of that name; throws when there is none. */
  bed: (name: string) => string
}

type KindToBuild = { kind: UnitKind; name: string; beds: string[]; policy?: Partial<Policy> }
type HouseToBuild = {
  slug: string
  name: string
  place: string
  near?: [latitude: number, longitude: number]
  sharedWith?: string[]
  cooperationId?: string | null
  kinds: KindToBuild[]
}

const openedOn = '2026-01-01'
const roleOf = (slug: string) => (/^\d/.test(slug) ? `m_${slug}` : `h_${slug.replaceAll('-', '_')}`)

/** One house with kinds, default rules and beds, readable and usable by its owner and `sharedWith`. */
export async function buildHouse(world: Pick<World, 'admin'>, house: HouseToBuild): Promise<BuiltHouse> {
  const { admin } = world
  const id = uuidv7()
  const ownerRole = roleOf(house.slug)
  const users = [...new Set([house.slug, ...(house.sharedWith ?? [])])].map(roleOf)
  const readableBy = [...users].sort()
  const [latitude = null, longitude = null] = house.near ?? []
  await admin`insert into pool.house (id, owner_role, name, place, phone, latitude, longitude, practical, readable_by, created_at)
    values (${id}, ${ownerRole}, ${house.name}, ${house.place}, '+4769000000', ${latitude}, ${longitude},
      'Ta med mat til eget bruk. Frokost er på huset.', ${readableBy}, '2026-01-01T08:00:00Z')`
  for (const user of users) {
    const cooperationId = user === ownerRole ? null : (house.cooperationId ?? null)
    await admin`insert into pool.house_access (house_id, owner_role, organisation_role, cooperation_id, from_on, readable_by)
      values (${id}, ${ownerRole}, ${user}, ${cooperationId}, ${openedOn}, ${readableBy})`
  }
  const kinds: BuiltKind[] = []
  const byName = new Map<string, string>()
  for (const [index, { kind, name, beds, policy }] of house.kinds.entries()) {
    const kindId = uuidv7()
    const rules = JSON.stringify({ ...defaultPolicies[kind], ...policy })
    const criteria = JSON.stringify(defaultCriteria[kind])
    await admin`insert into pool.unit_kind (id, house_id, owner_role, kind, name, sort, readable_by)
      values (${kindId}, ${id}, ${ownerRole}, ${kind}, ${name}, ${index + 1}, ${readableBy})`
    await admin`insert into pool.policy_version (unit_kind_id, version, owner_role, policy, made_at, made_by_name, readable_by)
      values (${kindId}, 1, ${ownerRole}, ${rules}::jsonb, '2026-01-01T08:00:00Z', 'Test', ${readableBy})`
    await admin`insert into pool.criteria_version (unit_kind_id, version, owner_role, criteria, made_at, made_by_name, readable_by)
      values (${kindId}, 1, ${ownerRole}, ${criteria}::jsonb, '2026-01-01T08:00:00Z', 'Test', ${readableBy})`
    const bedIds: string[] = []
    for (const [sort, bed] of beds.entries()) {
      const bedId = uuidv7()
      await admin`insert into pool.bed (id, house_id, unit_kind_id, owner_role, name, sort, attributes, opened_on, readable_by)
        values (${bedId}, ${id}, ${kindId}, ${ownerRole}, ${bed}, ${sort + 1}, ${['single_room']}, ${openedOn}, ${readableBy})`
      bedIds.push(bedId)
      byName.set(bed, bedId)
    }
    kinds.push({ id: kindId, kind, name, bedIds })
  }
  return {
    id,
    name: house.name,
    slug: house.slug,
    ownerRole,
    readableBy,
    kinds,
    bedIds: kinds.flatMap((kind) => kind.bedIds),
    bed(name) {
      const found = byName.get(name)
      if (!found) throw new Error(`${house.name} has no bed ${name}`)
      return found
    },
  }
}

const nedreGlomma = ['3101', '3103', '3105', '3107']
const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)

/**
 * The cooperation Nedre Glomma (3101, 3103, 3105, 3107, hosted by 3105) with four shared houses, and one house of
 * Asker's alone. Rules are the defaults of each kind; beds opened on 2026-01-01.
 */
export async function buildPool(world: Pick<World, 'admin'>) {
  const { admin } = world
  const cooperationId = uuidv7()
  const members = nedreGlomma.map(roleOf)
  await admin`insert into platform.cooperation (id, name, form, host_role, from_on, readable_by)
    values (${cooperationId}, 'Nedre Glomma', 'host_municipality', 'm_3105', '2026-01-01', ${members})`
  for (const member of members) {
    await admin`insert into platform.cooperation_member (cooperation_id, host_role, organisation_role, from_on, readable_by)
      values (${cooperationId}, 'm_3105', ${member}, '2026-01-01', ${members})`
  }
  const shared = (house: Omit<HouseToBuild, 'sharedWith' | 'cooperationId'>) =>
    buildHouse(world, { ...house, sharedWith: nedreGlomma, cooperationId })
  return {
    cooperationId,
    members,
    fyrlykta: await shared({
      slug: '3105',
      name: 'Fyrlykta',
      place: 'Sarpsborg',
      near: [59.284, 11.11],
      kinds: [
        { kind: 'safety_bed', name: 'Trygghetsplasser', beds: numbered('Plass', 5) },
        {
          kind: 'transitional_unit',
          name: 'Overgangsleiligheter',
          beds: ['Leilighet A', 'Leilighet B'],
          policy: { referralRequired: false },
        },
      ],
    }),
    tista: await shared({
      slug: '3101',
      name: 'Tista',
      place: 'Halden',
      near: [59.12, 11.387],
      kinds: [{ kind: 'safety_bed', name: 'Trygghetsplasser', beds: numbered('Plass', 2) }],
    }),
    kanalhuset: await shared({
      slug: '3103',
      name: 'Kanalhuset',
      place: 'Moss',
      near: [59.434, 10.657],
      kinds: [{ kind: 'user_controlled_bed', name: 'Brukerstyrte rom', beds: numbered('Rom', 2) }],
    }),
    brygga: await shared({
      slug: '3107',
      name: 'Brygga',
      place: 'Fredrikstad',
      near: [59.21, 10.93],
      kinds: [{ kind: 'safety_bed', name: 'Trygghetsplasser', beds: numbered('Plass', 3) }],
    }),
    asker: await buildHouse(world, {
      slug: '3203',
      name: 'Bølgen',
      place: 'Asker',
      near: [59.833, 10.435],
      kinds: [{ kind: 'safety_bed', name: 'Trygghetsplasser', beds: numbered('Plass', 2) }],
    }),
  }
}
export type BuiltPool = Awaited<ReturnType<typeof buildPool>>

type StayToStand = {
  bed: string
  fromOn: string
  toOn: string
  /** The municipality that claims; the house's own when left out. */
  by?: string
  present?: boolean
  ended?: boolean
  lapsesAt?: string | null
  departOn?: string
  home?: [from: string, until: string]
  personKey?: Buffer
}

/** A stay as it stands in the pool, put there without asking any rule. */
export async function standStay(world: Pick<World, 'admin'>, house: BuiltHouse, stay: StayToStand): Promise<string> {
  const { admin } = world
  const id = uuidv7()
  const bedId = house.bed(stay.bed)
  const kind = house.kinds.find((one) => one.bedIds.includes(bedId)) as BuiltKind
  const ownerRole = roleOf(stay.by ?? house.slug)
  const present = stay.present ?? false
  const arrived = present || stay.ended === true
  const [homeFrom = null, homeUntil = null] = stay.home ?? []
  await admin`insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, present,
      lapses_at, person_key, claimed_on, reservable, readable_by, created_at)
    select ${id}, ${bedId}, ${kind.id}, ${house.id}, ${house.ownerRole}, ${ownerRole}, during, 'stay', ${stay.fromOn}, ${stay.toOn}, ${present},
      ${stay.lapsesAt ?? null}, ${stay.personKey ?? Buffer.from(id)}, ${stay.fromOn}, true, readable_by, '2026-11-01T10:00:00Z'
    from pool.house_access where house_id = ${house.id} and organisation_role = ${ownerRole}`
  await admin`insert into pool.stay (id, house_id, bed_id, house_role, owner_role, reference, unit_kind_id, policy_version, criteria_version, channel,
      first_arrive_on, first_depart_on, depart_on, claimed_at, arrived_at, home_from, home_until, ended_at, outcome, readable_by)
    values (${id}, ${house.id}, ${bedId}, ${house.ownerRole}, ${ownerRole}, ${id.slice(-8)}, ${kind.id}, 1, 1, 'phone', ${stay.fromOn},
      ${stay.departOn ?? stay.toOn}, ${stay.departOn ?? stay.toOn}, '2026-11-01T10:00:00Z', ${arrived ? `${stay.fromOn}T18:00:00Z` : null},
      ${homeFrom}, ${homeUntil}, ${stay.ended ? `${stay.toOn}T10:00:00Z` : null}, ${stay.ended ? 'home' : null},
      ${[...new Set([house.ownerRole, ownerRole])]})`
  return id
}
