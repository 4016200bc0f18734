import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import type { Given } from './shared-house.ts'

// Below every verb: what the database itself says of a dwelling that is offered, whatever statement is sent.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const cooperationId = uuidv7()
const row = (given: Given = {}): Given => ({
  ...{ id: uuidv7(), owner_role: 'm_3101', cooperation_id: cooperationId, host_role: 'm_3105' },
  ...{ from_on: '2026-12-01', until_on: '2027-06-01', share_of: 'places', share: 1, area: 'Tistedal' },
  ...{ kind: 'shared_housing', bedrooms: 3, staffed: 'none', rent_includes_energy: false, contact: 'Oss' },
  ...{ made_at: new Date(), made_by_name: 'Test', readable_by: ['m_3101', 'm_3103', 'm_3105'] },
  readable_until: new Date('2027-05-31T22:00:00Z'),
  ...given,
})
const as = (role: string, work: (sql: Connection) => PromiseLike<{ count: number }>): Promise<number | string> =>
  transaction(database.pool, { role, schema: role }, async ({ sql }) => (await work(sql)).count).catch(
    (error: { code: string; constraint_name?: string }) =>
      error.constraint_name ? `${error.code} ${error.constraint_name}` : error.code,
  )
const put = (role: string, given: Given = {}) =>
  as(
    role,
    (sql) => sql`insert into pool.dwelling_offer ${sql(row(given))}` as unknown as PromiseLike<{ count: number }>,
  )
const seen = (role: string, id: string) => as(role, (sql) => sql`select 1 from pool.dwelling_offer where id = ${id}`)
const narrow = (role: string, members: string[]) =>
  as(role, (sql) => sql`select pool.narrow_dwelling_offers(${cooperationId}, ${members}, '2026-12-24T00:00:00Z')`)

test('an offer is in one’s own name, of a share that there is, and read no longer than it is offered', async () => {
  expect(await put('m_3101')).toBe(1)
  expect(await put('m_3105')).toBe('42501')
  expect(await put('m_3101', { share: 4 })).toBe('23514 dwelling_offer_share')
  expect(await put('m_3101', { share_of: 'time', share: 101 })).toBe('23514 dwelling_offer_share')
  expect(await put('m_3101', { until_on: '2026-12-01' })).toMatch(/^23514/)
  expect(await put('m_3101', { readable_until: new Date('2027-06-01T00:00:00Z') })).toBe(
    '23514 dwelling_offer_readable',
  )
  expect(await put('m_3101', { readable_by: ['m_3105'] })).toBe('23514 dwelling_offer_readers')
})

test('whoever may read it is whoever takes part; the host alone narrows that, and nobody widens another’s', async () => {
  const id = uuidv7()
  await put('m_3101', { id })
  const now = () => Promise.all(['m_3101', 'm_3103', 'm_3105', 'm_3203'].map((role) => seen(role, id)))
  expect(await now()).toEqual([1, 1, 1, 0])
  expect(await as('m_3105', (sql) => sql`update pool.dwelling_offer set readable_by = '{}' where id = ${id}`)).toBe(0)
  await narrow('m_3103', [])
  expect(await now()).toEqual([1, 1, 1, 0])
  await narrow('m_3105', ['m_3101', 'm_3105', 'm_3203'])
  expect(await now()).toEqual([1, 0, 1, 0])
  // The owner itself has left: nobody else reads what it offered.
  await narrow('m_3105', ['m_3105'])
  expect(await now()).toEqual([1, 0, 0, 0])
})

test('its time runs out by itself, and what was taken back is read by its owner alone and offered no more', async () => {
  const [over, back] = [uuidv7(), uuidv7()]
  await put('m_3101', { id: over, readable_until: new Date('2026-11-20T20:40:00Z') })
  await put('m_3101', { id: back })
  expect([await seen('m_3105', over), await seen('m_3101', over)]).toEqual([0, 1])
  const withdraw = (role: string, at: string | null) =>
    as(role, (sql) => sql`update pool.dwelling_offer set withdrawn_at = ${at} where id = ${back}`)
  expect([await withdraw('m_3105', '2026-11-20'), await withdraw('m_3101', '2026-11-20')]).toEqual([0, 1])
  expect([await seen('m_3105', back), await withdraw('m_3101', null)]).toEqual([0, 0])
  expect(await as('m_3101', (sql) => sql`update pool.dwelling_offer set rent_kr = 1 where id = ${over}`)).toBe('42501')
})

test('nobody lives in what is offered, nobody has said yes to it, and what is offered is in the stock', async () => {
  const [building, personId, needId] = [uuidv7(), uuidv7(), uuidv7()]
  const { admin } = database
  await admin`insert into m_3101.building (id, street, postal_code) values (${building}, 'Hemmelig vei 1', '1767')`
  await admin`
    insert into m_3101.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values (${personId}, 'Leie', 'Taker', 'leie taker', ${Buffer.from(personId)}, now())`
  await admin`
    insert into m_3101.housing_need (id, person_id, registered_on, arises_from, made_at, by_name)
    values (${needId}, ${personId}, '2026-10-01', 'homeless', now(), 'Test')`
  const home = async (offered: boolean) => {
    const id = uuidv7()
    await admin`
      insert into m_3101.dwelling (id, building_id, kind, ownership, contract_kind, bedrooms, in_stock_from, offer_id)
      values (${id}, ${building}, 'ordinary_municipal', 'owned', 'ordinary_lease', 1, '2026-01-01', ${offered ? uuidv7() : null})`
    return id
  }
  const lets = (dwellingId: string) =>
    as(
      'm_3101',
      (sql) => sql`
        insert into tenancy (id, person_id, dwelling_id, contract_kind, signed_on, from_on, rent_kr, rent_payer, security, made_at, by_name)
        values (${uuidv7()}, ${personId}, ${dwellingId}, 'ordinary_lease', '2026-11-01', '2026-11-01', 1, 'person', 'none', now(), 'Test')`,
    )
  const saidYes = (dwellingId: string) =>
    as(
      'm_3101',
      (sql) => sql`
        insert into allocation (id, need_id, person_id, dwelling_id, proposed_on, match, offered_on, accepted_on, made_at, by_name)
        values (${uuidv7()}, ${needId}, ${personId}, ${dwellingId}, '2026-11-01', '[]', '2026-11-02', '2026-11-03', now(), 'Test')`,
    )
  const offers = (id: string) => as('m_3101', (sql) => sql`update dwelling set offer_id = ${uuidv7()} where id = ${id}`)
  const [offered, let_, promised] = [await home(true), await home(false), await home(false)]
  expect([await lets(offered), await saidYes(offered)]).toEqual([
    '23503 tenancy_not_offered_out',
    '23503 allocation_not_offered_out',
  ])
  expect([await lets(let_), await offers(let_)]).toEqual([1, '23503 tenancy_not_offered_out'])
  expect([await saidYes(promised), await offers(promised)]).toEqual([1, '23503 allocation_not_offered_out'])
  expect(await as('m_3101', (sql) => sql`update dwelling set archived_on = '2026-11-20' where id = ${offered}`)).toBe(
    '23514 dwelling_archived_not_offered',
  )
})
