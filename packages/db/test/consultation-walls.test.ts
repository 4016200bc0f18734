import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'

// Below every verb: what the database itself says of a day on which specialists come, whatever statement is sent.
const municipality = 'm_3105'
const dps = 'h_dps_fjordbyen'
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

type Rows = PromiseLike<{ count: number }>
const as = (role: string, work: (sql: Connection) => unknown): Promise<number | string> =>
  transaction(
    database.pool,
    { role, schema: role.startsWith('m_') ? role : null },
    async ({ sql }) => (await (work(sql) as Rows)).count,
  ).catch((error: { code: string; constraint_name?: string }) =>
    error.constraint_name ? `${error.code} ${error.constraint_name}` : error.code,
  )

const sides = { municipality_role: municipality, specialist_role: dps }
async function visit() {
  const id = uuidv7()
  const at = new Date('2999-01-05T12:00:00Z')
  const put = await as(
    municipality,
    (sql) =>
      sql`insert into pool.consultation ${sql({
        ...{ id, owner_role: municipality, ...sides, series_id: uuidv7(), kind: 'round', place: id, starts_at: at },
        ...{ planned_at: at, minutes: 60, made_at: new Date(), made_by_name: 'Test', readable_by: [municipality, dps] },
      })}`,
  )
  expect(put).toBe(1)
  return id
}
const question = async (consultation_id: string) => {
  const id = uuidv7()
  await as(
    municipality,
    (sql) =>
      sql`insert into pool.consultation_question ${sql({
        ...{ id, consultation_id, ...sides, owner_role: municipality, question: 'Hvordan?', asked_at: new Date() },
        ...{ asked_by_name: 'Test', readable_by: [municipality, dps] },
      })}`,
  )
  return id
}

test('a day is moved by its two sides, ahead in time, by name, and never what it was agreed to be', async () => {
  const id = await visit()
  const [later, before] = [new Date('2999-01-06T12:00:00Z'), new Date('2026-01-01T12:00:00Z')]
  const move = (role: string, to: Date, at: Date | null, by: string | null) =>
    as(
      role,
      (sql) =>
        sql`update pool.consultation set starts_at = ${to}, changed_at = ${at}, changed_by_name = ${by} where id = ${id}`,
    )
  expect(await move(municipality, later, null, null)).toBe('23514 consultation_changed')
  expect(await move(municipality, later, new Date(), null)).toBe('23514 consultation_changed')
  expect(await move(municipality, before, new Date(), 'Test')).toBe('23514 consultation_moved_ahead')
  expect(await move('m_3101', later, new Date(), 'Test')).toBe(0)
  expect(
    await as(municipality, (sql) => sql`update pool.consultation set planned_at = ${later} where id = ${id}`),
  ).toBe('42501')
  expect(await move(dps, later, new Date(), 'Test')).toBe(1)
  await as(
    municipality,
    (
      sql,
    ) => sql`update pool.consultation set outcome = 'cancelled', settled_at = now(), settled_by_name = 'Test', settled_reason = 'x'
      where id = ${id}`,
  )
  expect(await move(municipality, new Date('2999-01-07T12:00:00Z'), new Date(), 'Test')).toBe(0)
})

test('the thread of a question is read as the thread is: closed to the other side, the pointer is gone in the same statement', async () => {
  const admissionId = uuidv7()
  await database.admin`insert into pool.admission (id, owner_role, municipality_role, specialist_role, subject_id, reference, opened_at, readable_by, readable_until)
    values (${admissionId}, ${municipality}, ${municipality}, ${dps}, ${uuidv7()}, 'ABC', now(), ${[municipality, dps]}, 'infinity')`
  const questionId = await question(await visit())
  const link = (role: string, given: Record<string, unknown> = {}) =>
    as(
      role,
      (sql) =>
        sql`insert into pool.consultation_thread ${sql({
          ...{ question_id: questionId, admission_id: admissionId, ...sides, owner_role: role },
          ...{ readable_by: [municipality, dps], readable_until: 'infinity', ...given },
        } as never)}`,
    )
  expect(await link(municipality, { readable_by: [municipality, dps, 'm_3101'] })).toMatch(/^23503/)
  expect(await link('m_3101')).toBe('42501')
  expect(await link(municipality)).toBe(1)
  const seen = (role: string) =>
    as(role, (sql) => sql`select 1 from pool.consultation_thread where question_id = ${questionId}`)
  expect([await seen(municipality), await seen(dps), await seen('m_3101')]).toEqual([1, 1, 0])
  await database.admin`update pool.admission set readable_until = '2020-01-01' where id = ${admissionId}`
  expect([await seen(municipality), await seen(dps)]).toEqual([1, 0])
  await database.admin`update pool.admission set readable_until = 'infinity', readable_by = ${[municipality]} where id = ${admissionId}`
  expect([await seen(municipality), await seen(dps)]).toEqual([1, 0])
})

test('what is new about a visit is told by its sides alone, to nobody else, and of one thing at a time', async () => {
  const id = await visit()
  const row = { kind: 'changed', at: new Date(), consultation_id: id, ...sides }
  const tell = (role: string, given: Record<string, unknown> = {}) =>
    as(
      role,
      (sql) => sql`insert into pool.outbox ${sql({ id: uuidv7(), owner_role: role, ...row, ...given } as never)}`,
    )
  expect(await tell('m_3101')).toBe('23514 outbox_sides')
  expect(await tell('m_3101', { municipality_role: 'm_3101' })).toMatch(/^23503/)
  expect(await tell(municipality, { readable_by: [municipality, 'm_3101'] })).toBe('23514 outbox_thread_readers')
  expect(await tell(municipality, { specialist_role: null })).toBe('23514 outbox_one')
  expect(await tell(municipality, { admission_id: uuidv7() })).toBe('23514 outbox_one')
  expect([await tell(municipality), await tell(dps)]).toEqual([1, 1])
  await database.admin`delete from pool.outbox where consultation_id = ${id}`
})
