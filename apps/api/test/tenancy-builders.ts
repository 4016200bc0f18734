import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { makePersonWorld } from './person-builders.ts'
import type { Caller, World } from './world.ts'

export const day = asLocalDate
type Sign = Parameters<Caller['tenancy']['signTenancy']>[0]

/** A dwelling of a landlord of its own, in the municipality's stock. */
export async function dwellingIn(world: World, street: string, slug = '3105') {
  const sql = world.admin
  const schema = sql(`m_${slug}`)
  const [landlordId, buildingId, dwellingId] = [uuidv7(), uuidv7(), uuidv7()]
  await sql`insert into ${schema}.landlord (id, kind, name, phone) values (${landlordId}, 'private_person', ${`Utleier ${street}`}, '+4799000099')`
  await sql`insert into ${schema}.building (id, street, postal_code, postal_place) values (${buildingId}, ${street}, '1706', 'Sarpsborg')`
  await sql`
    insert into ${schema}.dwelling (id, building_id, unit_number, kind, ownership, contract_kind, landlord_id, bedrooms, rent_kr, in_stock_from)
    values (${dwellingId}, ${buildingId}, 'H0203', 'private_rented', 'private', 'ordinary_lease', ${landlordId}, 1, 9900, '2020-01-01')`
  return dwellingId
}

/** An accepted offer of a dwelling to somebody with a need. */
export async function acceptedIn(world: World, personId: string, dwellingId: string, slug = '3105') {
  const sql = world.admin
  const schema = sql(`m_${slug}`)
  const [needId, allocationId] = [uuidv7(), uuidv7()]
  await sql`
    insert into ${schema}.housing_need (id, person_id, registered_on, arises_from, made_at, by_name)
    values (${needId}, ${personId}, '2026-09-01', 'homeless', now(), 'Kari Team')`
  await sql`
    insert into ${schema}.allocation (id, need_id, person_id, dwelling_id, proposed_on, match, offered_on, accepted_on, made_at, by_name)
    values (${allocationId}, ${needId}, ${personId}, ${dwellingId}, '2026-10-01', '[]', '2026-10-05', '2026-10-07', now(), 'Kari Team')`
  return { needId, allocationId }
}

/** An ordinary lease without an end, from 1 June 2026, of which everything is known. */
export const leaseOf = (personId: string, dwellingId: string, change: Partial<Sign> = {}): Sign => ({
  personId,
  dwellingId,
  allocationId: null,
  contractKind: 'ordinary_lease',
  signedOn: day('2026-05-20'),
  fromOn: day('2026-06-01'),
  untilOn: null,
  shortTermBasis: null,
  shortTermReason: '',
  specialTermsToldOn: null,
  crisisClause: '',
  rentKr: 9_900,
  allowanceKr: null,
  rentPayer: 'person',
  security: 'none',
  depositKr: null,
  ...change,
})

export const keysOf = (row: { tenancyId: string; version: number }) => ({
  tenancyId: row.tenancyId,
  version: row.version,
  movedInOn: day('2026-06-01'),
  keysGiven: 2,
  meterReading: '10 442',
  rentPayer: 'person' as const,
  security: 'none' as const,
  notes: '',
})

export const riskOf = (row: { tenancyId: string; version: number }) => ({
  tenancyId: row.tenancyId,
  version: row.version,
  kind: 'arrears' as const,
  level: 'danger' as const,
  sinceOn: day('2026-10-01'),
  amountKr: 19_800,
  words: 'To måneder',
  action: 'Avtale om nedbetaling',
  actionBy: day('2026-11-19'),
  actionOwner: 'Kari Team',
})

export const noticeOf = (row: { tenancyId: string; version: number }) => ({
  tenancyId: row.tenancyId,
  version: row.version,
  givenBy: 'landlord' as const,
  kind: 'notice' as const,
  givenOn: day('2026-11-09'),
  inWriting: true,
  grounds: 'Restanse',
  protestRightTold: false,
  protestUntil: day('2026-12-09'),
  movesOutOn: null,
})

/** Friday 20 November 2026, 21.40: somebody of the team, who runs tenancies, and a leader who may open protected persons. */
export async function makeTenancyWorld(now?: string) {
  const w = await makePersonWorld(now)
  const team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  let count = 0
  /** Somebody who has the keys since June. */
  const lives = async (name: string, change: Partial<Sign> = {}) => {
    count += 1
    const personId = await w.register(name, `Leierud ${count}`)
    const dwellingId = await dwellingIn(w.world, `Prøvegata ${count}`)
    const signed = await team.tenancy.signTenancy(leaseOf(personId, dwellingId, change))
    const row = await team.tenancy.moveIn(keysOf(signed))
    return { ...row, personId, dwellingId }
  }
  return { ...w, team, lives }
}
export type TenancyWorld = Awaited<ReturnType<typeof makeTenancyWorld>>
