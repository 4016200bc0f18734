import { foldName } from '@samplass/domain/person/name'
import { uuidv7 } from 'uuidv7'
import type { BuiltHouse } from './bed-pool-builders.ts'
import type { Caller, World } from './world.ts'

export type GuestGiven = {
  slug: string
  /** The same number in two municipalities is the same person to the pool. */
  number?: string
  /** Houses where a meeting approved the person until 2027-03-02. */
  knownAt?: BuiltHouse[]
  name?: [given: string, family: string]
}

/** Somebody in a municipality's own records, as quickly as a race needs them. Answers the person's id. */
export async function makeGuest(
  world: Pick<World, 'verb'>,
  { slug, number, knownAt = [], name = ['Tor-Arne', 'Lillevik'] }: GuestGiven,
) {
  const id = uuidv7()
  const [givenName, familyName] = name
  await world.verb(slug, async ({ tx, now, keys }) => {
    await tx.sql`insert into person (id, given_name, family_name, name_folded, pool_key, fixed_abode, created_at)
      values (${id}, ${givenName}, ${familyName}, ${foldName(`${givenName} ${familyName}`)}, ${keys.poolKey(number ?? id)}, true, ${now})`
    for (const house of knownAt) {
      await tx.sql`insert into known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
        values (${uuidv7()}, ${id}, ${house.id}, ${house.kinds[0]?.id as string}, 1, '2026-03-02', '2027-03-02', 'Lene Dahl')`
    }
  })
  return id
}

type ClaimGiven = Parameters<Caller['bedPool']['claimBed']>[0]

/** What the night worker asks and types when a known user phones on Friday 20 November 2026. */
export const claimOf = (personId: string, bedId: string, change: Partial<ClaimGiven> = {}): ClaimGiven => ({
  personId,
  bedId,
  arriveOn: '2026-11-20',
  nights: 7,
  channel: 'phone',
  initiatedBy: 'person',
  answers: { substance_use: 'no' },
  criteriaVersion: 1,
  expectAt: null,
  message: '',
  responsibleMunicipality: null,
  disclosures: [],
  ...change,
})

/** 'ok', or the refusal's code, or whatever went wrong. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: Error) => error.message,
  )
