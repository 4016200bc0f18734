import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import type { Given } from './shared-house.ts'

// Below every verb: what the database itself says of a window, whatever statement is sent.
const dps = 'h_dps_fjordbyen'
const tsb = 'h_tsb_havna'
let database: TestDatabase
let ward: { houseId: string; kindId: string; bedId: string }
let others: typeof ward
beforeAll(async () => {
  database = await testDatabase()
  ;[ward, others] = [await wardOf(dps), await wardOf(tsb)]
})
afterAll(() => database.drop())

async function wardOf(role: string) {
  const { admin } = database
  const [houseId, kindId, bedId] = [uuidv7(), uuidv7(), uuidv7()]
  await admin`insert into pool.house (id, owner_role, name, place, readable_by, created_at)
    values (${houseId}, ${role}, 'Posten', 'Fjordbyen', ${[role]}, now())`
  await admin`insert into pool.unit_kind (id, house_id, owner_role, kind, name, readable_by)
    values (${kindId}, ${houseId}, ${role}, 'institution_place', 'Døgnplass', ${[role]})`
  await admin`insert into pool.bed (id, house_id, unit_kind_id, owner_role, name, opened_on, readable_by)
    values (${bedId}, ${houseId}, ${kindId}, ${role}, '1', '2026-01-01', ${[role]})`
  return { houseId, kindId, bedId }
}

let week = 0
/** A window of its own days each time: to Sarpsborg alone. */
const window = (given: Given = {}): Given => {
  week += 1
  const day = (days: number) => new Date(Date.UTC(2027, 0, 4 + 7 * week + days)).toISOString().slice(0, 10)
  return {
    ...{ id: uuidv7(), owner_role: dps, house_id: ward.houseId, bed_id: ward.bedId, unit_kind_id: ward.kindId },
    ...{ unit_kind_name: 'Døgnplass', from_on: day(0), to_on: day(2), nights_max: 5, note: '', to_all: false },
    ...{ offered_until: new Date('2999-01-01T00:00:00Z'), made_at: new Date(), made_by_name: 'Test' },
    readable_by: [dps, 'm_3105'],
    ...given,
  }
}
const as = (role: string, work: (sql: Connection) => PromiseLike<{ count: number }>): Promise<number | string> =>
  transaction(
    database.pool,
    { role, schema: role.startsWith('m_') ? role : null },
    async ({ sql }) => (await work(sql)).count,
  ).catch((error: { code: string; constraint_name?: string }) =>
    error.constraint_name ? `${error.code} ${error.constraint_name}` : error.code,
  )
const put = (role: string, given: Given = {}) =>
  as(
    role,
    (sql) => sql`insert into pool.admission_window ${sql(window(given))}` as unknown as PromiseLike<{ count: number }>,
  )
const seen = (role: string, id: unknown) =>
  as(role, (sql) => sql`select 1 from pool.admission_window where id = ${id as string}`)
const word = (role: string, id: unknown) =>
  as(role, (sql) => sql`select 1 from pool.window_states(${[id as string]}::uuid[])`)

test('a window is of a bed of one’s own, in one’s own name, and of the kind that it is said to be', async () => {
  expect(await put(dps)).toBe(1)
  expect(await put(dps, { bed_id: others.bedId })).toMatch(/^23503/)
  expect(await put(dps, { house_id: others.houseId, bed_id: others.bedId, unit_kind_id: others.kindId })).toMatch(
    /^23503/,
  )
  expect(await put(tsb)).toBe('42501')
  expect(await put(dps, { unit_kind_name: 'Noe annet' })).toMatch(/^23503/)
  expect(await put('m_3105', { owner_role: 'm_3105' })).toMatch(/^235/)
})

test('its days are in order and no more than three months, it is offered ahead, and to somebody', async () => {
  expect(await put(dps, { to_on: '2026-01-01' })).toBe('23514 admission_window_days')
  expect(await put(dps, { from_on: '2026-01-01' })).toBe('23514 admission_window_days')
  expect(await put(dps, { nights_max: 0 })).toMatch(/^23514/)
  expect(await put(dps, { offered_until: new Date('2020-01-01T00:00:00Z') })).toBe('23514 admission_window_offered')
  expect(await put(dps, { readable_by: [dps] })).toBe('23514 admission_window_readers')
  expect(await put(dps, { readable_by: ['m_3105', 'm_3101'] })).toBe('23514 admission_window_readers')
  const first = window()
  const { from_on, to_on } = first
  expect(await put(dps, { from_on: from_on ?? '', to_on: to_on ?? '' })).toBe(1)
  expect(await put(dps, { from_on: to_on ?? '', to_on: to_on ?? '' })).toBe('23P01 one_bed_one_window')
})

test('read by the service and by whom it is offered to, until it is withdrawn or its time is out; so is its word', async () => {
  const id = uuidv7()
  await put(dps, { id })
  const readers = [dps, 'm_3105', 'm_3101', tsb]
  const now = async () => [
    await Promise.all(readers.map((role) => seen(role, id))),
    await Promise.all(readers.map((role) => word(role, id))),
  ]
  expect(await now()).toEqual([
    [1, 1, 0, 0],
    [1, 1, 0, 0],
  ])
  const change = (role: string) =>
    as(role, (sql) => sql`update pool.admission_window set withdrawn_at = now() where id = ${id}`)
  expect([await change('m_3105'), await change(tsb), await change(dps), await change(dps)]).toEqual([0, 0, 1, 0])
  expect(await as(dps, (sql) => sql`update pool.admission_window set nights_max = 9`)).toBe('42501')
  expect(await as(dps, (sql) => sql`delete from pool.admission_window`)).toBe('42501')
  expect(await now()).toEqual([
    [1, 0, 0, 0],
    [1, 0, 0, 0],
  ])
})

test('to all is to every municipality and to no other service', async () => {
  const id = uuidv7()
  await put(dps, { id, to_all: true, readable_by: [dps] })
  expect(await Promise.all([dps, 'm_3105', 'm_3203', tsb].map((role) => seen(role, id)))).toEqual([1, 1, 1, 0])
  expect(await Promise.all([dps, 'm_3105', 'm_3203', tsb].map((role) => word(role, id)))).toEqual([1, 1, 1, 0])
})
