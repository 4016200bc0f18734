import { uuidv7 } from 'uuidv7'
import type { Caller, World } from './world.ts'

export type Dwelling = Parameters<Caller['housing']['addDwelling']>[0]

/** An ordinary municipal flat with one bedroom, of which little is known. */
export const dwellingOf = (given: Partial<Dwelling> = {}): Dwelling => ({
  street: 'Prøvegata 1',
  postalCode: '1706',
  postalPlace: 'Sarpsborg',
  area: '',
  unitNumber: null,
  supplierId: null,
  koboId: null,
  kind: 'ordinary_municipal',
  ownership: 'owned',
  contractKind: 'lease_11_1',
  landlordId: null,
  areaM2: 45,
  bedrooms: 1,
  floor: 1,
  hasLift: null,
  wheelchair: null,
  hasHall: null,
  ownEntrance: null,
  ownBath: true,
  petsAllowed: null,
  staffed: 'none',
  surroundings: null,
  rentKr: 8000,
  energyKr: null,
  costsKr: null,
  rentIncludesEnergy: false,
  note: '',
  inStockFrom: '2026-01-01',
  ...given,
})

/** Somebody in Sarpsborg who has a dwelling for a time: written as it stands, for those who only read it. */
export async function tenancyAt(
  { admin }: Pick<World, 'admin'>,
  dwellingId: string,
  { fromOn, endedOn = null, name = 'Leie Taker' }: { fromOn: string; endedOn?: string | null; name?: string },
): Promise<string> {
  const [personId, needId, tenancyId] = [uuidv7(), uuidv7(), uuidv7()]
  await admin`
    insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values (${personId}, ${name}, ${name}, ${name.toLowerCase()}, ${Buffer.from(personId)}, now())`
  await admin`
    insert into m_3105.tenancy (id, person_id, dwelling_id, contract_kind, signed_on, from_on, rent_kr, rent_payer, security, made_at, by_name)
    values (${tenancyId}, ${personId}, ${dwellingId}, 'ordinary_lease', ${fromOn}, ${fromOn}, 8000, 'person', 'none', now(), 'Prøve')`
  if (endedOn === null) return personId
  await admin`
    insert into m_3105.housing_need (id, person_id, registered_on, arises_from, former_tenancy_id, made_at, by_name)
    values (${needId}, ${personId}, ${endedOn}, 'tenancy_ended', ${tenancyId}, now(), 'Prøve')`
  await admin`
    update m_3105.tenancy set ended_on = ${endedOn}, ended_because = 'notice', rehousing_need_id = ${needId} where id = ${tenancyId}`
  return personId
}
