import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Tx, transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ backends: 1 })
})
afterAll(() => database.drop())

const halden = { role: 'm_3101', schema: 'm_3101' }
const moss = { role: 'm_3103', schema: 'm_3103' }

test('what a verb still asks after its transaction is over runs nowhere: not in the next one, which is somebody else', async () => {
  const late: unknown[] = []
  let heard = () => {}
  const oneWasAnswered = new Promise<void>((resolve) => {
    heard = resolve
  })
  const goOn = async ({ sql }: Tx) => {
    for (let n = 0; n < 20; n++) {
      await sleep(5)
      // Both what is asked afterwards, and what was made before and is sent afterwards.
      const made =
        n % 2 === 0 ? sql`select current_user::text as role` : sql.unsafe('select current_user::text as role')
      await sleep(1)
      const [answer] = await Promise.allSettled([made])
      late.push(answer.status === 'fulfilled' ? answer.value[0]?.role : answer.reason.code)
      heard()
    }
  }
  let running: Promise<void> | undefined
  const refused = transaction(database.pool, halden, (tx) => {
    running = goOn(tx)
    return Promise.all([running, oneWasAnswered.then(() => Promise.reject(new Error('no')))])
  })
  await expect(refused).rejects.toThrow('no')
  const seen = await transaction(database.pool, moss, async ({ sql }) => {
    const roles: unknown[] = []
    for (let n = 0; n < 10; n++) {
      await sleep(5)
      const [row] = await sql`select current_user::text as role`
      roles.push(row?.role)
    }
    return new Set(roles)
  })
  await running
  expect(seen).toEqual(new Set(['m_3103']))
  expect(late.filter((answer) => answer === 'm_3101').length).toBeGreaterThan(0)
  expect(new Set(late.filter((answer) => answer !== 'm_3101'))).toEqual(new Set(['TRANSACTION_OVER']))
})

test('branches that go on after one has refused leave the connection usable, every time', async () => {
  for (let round = 0; round < 60; round++) {
    const branch = async ({ sql }: Tx, count: number) => {
      for (let n = 0; n < count; n++) await Promise.all([sql`select ${n}::int`, sql`select pg_sleep(0)`, sql`select 1`])
    }
    const refused = transaction(database.pool, halden, async (tx) =>
      Promise.all([
        tx.sql`select 1`.then(() => Promise.reject(new Error('no'))),
        ...Array.from({ length: 8 }, (_, n) => branch(tx, (n + round) % 5)),
      ]),
    )
    await expect(refused).rejects.toThrow('no')
    const answer = transaction(
      database.pool,
      moss,
      async ({ sql }) => (await sql`select current_user::text as role`)[0],
    )
    expect(await Promise.race([answer, sleep(4000, 'hung')])).toEqual({ role: 'm_3103' })
  }
})
