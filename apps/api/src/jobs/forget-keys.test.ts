import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../test/world.ts'
import { forgetKeys } from './forget-keys.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2021-03-10T12:00:00Z' })
})
afterAll(() => world.drop())

const keep = (role: string, key: string, at: string) => world.admin`
  insert into pool.idempotency (owner_role, key, mark, act, result, sealed, at)
  values (${role}, ${key}, 'mark', 'contact.log', '{}'::jsonb, ${Buffer.from('x')}, ${at})`
const kept = async () =>
  (await world.admin<{ key: string }[]>`select key from pool.idempotency order by key`).map(({ key }) => key)

test('an answer is kept for two days and then forgotten, each organisation’s by itself, and twice is once', async () => {
  await keep('m_3105', 'old-old-old', '2021-03-08T11:59:00Z')
  await keep('m_3105', 'young-young', '2021-03-08T12:01:00Z')
  await keep('m_3101', 'theirs-theirs', '2021-03-01T12:00:00Z')
  expect(await world.verb('3105', forgetKeys)).toBe(1)
  expect(await world.verb('3105', forgetKeys)).toBe(0)
  expect(await kept()).toEqual(['theirs-theirs', 'young-young'])
})

test('the database lets nobody forget an answer of the last day, nor another’s', async () => {
  await world.admin`delete from pool.idempotency`
  await keep('m_3105', 'just-now-now', new Date().toISOString())
  await keep('m_3101', 'theirs-theirs', '2021-03-01T12:00:00Z')
  const gone = await world.verb('3105', ({ tx }) => tx.sql`delete from pool.idempotency`)
  expect(gone.count).toBe(0)
  expect(await kept()).toHaveLength(2)
})
