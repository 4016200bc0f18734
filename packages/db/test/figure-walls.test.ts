import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import type { Given } from './shared-house.ts'

// Below every verb: what the database itself says of figures that a municipality tells the others, whatever statement is sent.
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const cooperationId = uuidv7()
const row = (given: Given = {}): Given => ({
  ...{ id: uuidv7(), owner_role: 'm_3101', cooperation_id: cooperationId, host_role: 'm_3105', year: 2024 },
  ...{ measure: 'ordinary_lease', state: 'figure', value: 60, of_about: 15, made_at: new Date('2026-11-20T20:40:00Z') },
  ...{ readable_by: ['m_3101', 'm_3103', 'm_3105'], readable_until: 'infinity' },
  ...given,
})
const as = (role: string, work: (sql: Connection) => PromiseLike<{ count: number }>): Promise<number | string> =>
  transaction(database.pool, { role, schema: role }, async ({ sql }) => (await work(sql)).count).catch(
    (error: { code: string; constraint_name?: string }) =>
      error.constraint_name ? `${error.code} ${error.constraint_name}` : error.code,
  )
const put = (given: Given = {}, role = 'm_3101') =>
  as(
    role,
    (sql) => sql`insert into pool.outcome_figure ${sql(row(given))}` as unknown as PromiseLike<{ count: number }>,
  )
const seen = (role: string, id: string) => as(role, (sql) => sql`select 1 from pool.outcome_figure where id = ${id}`)
const narrow = (role: string, members: string[]) =>
  as(role, (sql) => sql`select pool.narrow_outcome_figures(${cooperationId}, ${members}, '2026-12-24T00:00:00Z')`)
let year = 2015
const fresh = () => ({ cooperation_id: uuidv7(), year: 2015 + (year++ % 8) })

test('no number under five of anybody stands in the pool: not persons, not a share with fewer than five on a side, and no word with a number', async () => {
  expect(await put(fresh())).toBe(1)
  for (const of_about of [0, 4, 5, 11, 12, 17]) expect(await put({ ...fresh(), of_about })).toMatch(/outcome_figure/)
  // Of at most seventeen, five are 30 per cent.
  expect(await put({ ...fresh(), value: 30, of_about: 15 })).toBe(1)
  for (const value of [0, 5, 20, 25, 75, 80, 95, 100])
    expect(await put({ ...fresh(), value, of_about: 15 })).toBe('23514 outcome_figure_sides')
  for (const value of [5, 95]) expect(await put({ ...fresh(), value, of_about: 100 })).toBe(1)
  expect(await put({ ...fresh(), value: 61 })).toBe('23514 outcome_figure_sides')
  for (const state of ['few', 'nearly_all']) {
    expect(await put({ ...fresh(), state, value: null })).toBe(1)
    expect(await put({ ...fresh(), state, value: 60 })).toBe('23514 outcome_figure_told')
  }
  expect(await put({ ...fresh(), state: 'held', value: null })).toBe('23514 outcome_figure_of')
  expect(await put({ ...fresh(), state: 'held', value: null, of_about: null })).toBe(1)
  expect(await put({ ...fresh(), state: 'not_reached', value: null })).toBe('23514 outcome_figure_state')
  expect(await put({ ...fresh(), measure: 'evicted' })).toMatch(/^23514/)
})

test('a year that is not over is not told, in nobody else’s name, and not twice', async () => {
  expect(await put({ ...fresh(), year: 2025, made_at: new Date('2026-03-31T21:59:00Z') })).toBe(
    '23514 outcome_figure_year_over',
  )
  expect(await put({ ...fresh(), year: 2025, made_at: new Date('2026-03-31T22:00:00Z') })).toBe(1)
  expect(await put(fresh(), 'm_3105')).toBe('42501')
  const given = fresh()
  expect([await put(given), await put(given)]).toEqual([1, '23505 outcome_figure_once'])
})

test('whoever may read it is whoever takes part; the host alone narrows that, and what is withdrawn is its owner’s alone', async () => {
  const id = uuidv7()
  await put({ id })
  const now = () => Promise.all(['m_3101', 'm_3103', 'm_3105', 'm_3203'].map((role) => seen(role, id)))
  expect(await now()).toEqual([1, 1, 1, 0])
  expect(await as('m_3101', (sql) => sql`update pool.outcome_figure set value = 65 where id = ${id}`)).toBe('42501')
  expect(await as('m_3105', (sql) => sql`update pool.outcome_figure set withdrawn_at = now() where id = ${id}`)).toBe(0)
  await narrow('m_3103', [])
  expect(await now()).toEqual([1, 1, 1, 0])
  await narrow('m_3105', ['m_3101', 'm_3105', 'm_3203'])
  expect(await now()).toEqual([1, 0, 1, 0])
  const withdraw = (at: string | null) =>
    as('m_3101', (sql) => sql`update pool.outcome_figure set withdrawn_at = ${at} where id = ${id}`)
  expect(await withdraw('2026-11-20')).toBe(1)
  expect([await now(), await withdraw(null)]).toEqual([[1, 0, 0, 0], 0])
})

test('what a year says is written once in its own schema, and never changed', async () => {
  const figure = { year: 2024, measure: 'help_kept', state: 'few', value: null, of_about: 15, frozen_at: new Date() }
  const freeze = (given: Given = {}) =>
    as(
      'm_3101',
      (sql) =>
        sql`insert into frozen_figure ${sql({ ...figure, by_name: 'Test', ...given })}` as unknown as PromiseLike<{
          count: number
        }>,
    )
  expect([await freeze(), await freeze()]).toEqual([1, '23505 frozen_figure_pkey'])
  expect(await freeze({ measure: 'home_again', of_about: 5 })).toMatch(/^23514/)
  expect(await as('m_3101', (sql) => sql`update frozen_figure set of_about = 20`)).toBe('42501')
  expect(await as('m_3101', (sql) => sql`delete from frozen_figure`)).toBe('42501')
})
