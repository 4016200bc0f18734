import { defaultPolicies } from '@samplass/domain/bed-pool/policies'
import { invariant } from '@samplass/domain/invariant'
import { roleOfMunicipality } from '@samplass/domain/municipality/schema'
import type { LocalDate } from '@samplass/domain/nights'
import { type ActParts, act, systemActor } from '../src/act.ts'
import { addBed } from '../src/bed-pool/add-bed.ts'
import { addHouse } from '../src/bed-pool/add-house.ts'
import { addUnitKind } from '../src/bed-pool/add-unit-kind.ts'
import { setPolicy } from '../src/bed-pool/set-policy.ts'
import { addCooperation } from '../src/cooperation/add-cooperation.ts'
import { shareHouse } from '../src/cooperation/share-house.ts'
import { cooperation, type DemoHouse, demoHouses } from './houses.ts'
import type { TownKind } from './town.ts'
import { wards } from './wards.ts'

type Setup = { parts: ActParts; now: Date; today: LocalDate }

/** Houses, kinds, rules and beds, each by its own verb; then the cooperation, and who may use what. Kinds by municipality. */
export async function setUpPool({ parts, now, today }: Setup): Promise<Map<string, TownKind[]>> {
  const kinds = new Map<string, TownKind[]>()
  const houseIds = new Map<DemoHouse, string>()
  for (const house of [...demoHouses, ...wards]) {
    const { houseId, made } = await setUpHouse(parts, house, now, today)
    houseIds.set(house, houseId)
    kinds.set(house.municipality, [...(kinds.get(house.municipality) ?? []), ...made])
  }
  const users = cooperation.members.map((number) => roleOfMunicipality(number))
  const { cooperationId } = await as(parts, cooperation.host, now, (verb) =>
    addCooperation(verb, {
      name: cooperation.name,
      form: 'host_municipality',
      fromOn: today,
      toOn: null,
      members: [...users, cooperation.onlooker].map((organisationRole) => ({
        organisationRole,
        fromOn: today,
        toOn: null,
        quotaNights: [`m_${cooperation.host}`, cooperation.onlooker].includes(organisationRole) ? null : 40,
        quotaPeriod: 'month' as const,
        lendsUnused: !['m_3103', cooperation.onlooker].includes(organisationRole),
      })),
    }),
  )
  for (const [house, houseId] of houseIds) {
    if (!house.shared) continue
    await as(parts, house.municipality, now, (verb) =>
      shareHouse(verb, { cooperationId, houseId, organisationRoles: users, fromOn: today, toOn: null }),
    )
  }
  return kinds
}

async function as<T>(parts: ActParts, slug: string, now: Date, work: Parameters<typeof act<T>>[3]): Promise<T> {
  const organisation = await parts.directory.find(slug)
  invariant(organisation, `municipality ${slug} is set up`)
  // Marte coordinates from the host; elsewhere whoever set Samplass up did it.
  return act(parts, systemActor(organisation, slug === cooperation.host ? 'Marte Eide' : undefined), now, work)
}

async function setUpHouse(parts: ActParts, house: DemoHouse, now: Date, today: LocalDate) {
  const { name, place, address, phone, onCallPhone, latitude, longitude, practical } = house
  const { houseId } = await as(parts, house.municipality, now, (verb) =>
    addHouse(verb, {
      ...{ name, place, address, latitude, longitude, practical },
      phone: `+47${phone}`,
      onCallPhone: `+47${onCallPhone}`,
    }),
  )
  const made: TownKind[] = []
  for (const [sort, kind] of house.kinds.entries()) {
    const { unitKindId } = await as(parts, house.municipality, now, (verb) =>
      addUnitKind(verb, { houseId, kind: kind.kind, name: kind.name, sort }),
    )
    const policy = { ...defaultPolicies[kind.kind], ...kind.policy }
    await as(parts, house.municipality, now, (verb) => setPolicy(verb, { unitKindId, policyVersion: 1, policy }))
    const beds = []
    for (const [order, { name, attributes, description }] of kind.beds.entries()) {
      const { bedId } = await as(parts, house.municipality, now, (verb) =>
        addBed(verb, { unitKindId, name, attributes, description, sort: order, openedOn: today }),
      )
      beds.push({ id: bedId, name })
    }
    made.push({ id: unitKindId, houseId, house, kind: kind.kind, beds })
  }
  return { houseId, made }
}
