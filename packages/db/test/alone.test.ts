import { afterAll, beforeAll, expect, test } from 'vitest'
import { beside } from '../src/alone.ts'
import { connect } from '../src/connection.ts'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ backends: 1 })
})
afterAll(() => database.drop())

const halden = { role: 'm_3101', schema: 'm_3101' }
const moss = { role: 'm_3103', schema: 'm_3103' }
const inMoss = () =>
  transaction(database.pool, moss, async ({ sql }) => (await sql`select current_user::text as role`)[0])
const said = { code: 'SECOND_CONNECTION' }

test('a transaction within a transaction is refused and not waited for, however far down it is asked for', async () => {
  await expect(transaction(database.pool, halden, () => inMoss())).rejects.toMatchObject(said)
  const later = transaction(database.pool, halden, async ({ sql }) => {
    await sql`select 1`
    await Promise.all([sql`select 1`, sql`select 1`.then(() => new Promise((resolve) => setTimeout(resolve)))])
    await inMoss()
  })
  await expect(later).rejects.toMatchObject(said)
  const second = connect(database.appUrl, { max: 1 })
  const roundabout = () => transaction(second, moss, () => inMoss())
  await expect(transaction(database.pool, halden, roundabout)).rejects.toMatchObject(said)
  await second.end()
})

test('one after the other, side by side, and on another pool they are what they were', async () => {
  const second = connect(database.appUrl, { max: 1 })
  const other = () => transaction(second, moss, async ({ sql }) => (await sql`select current_user::text as role`)[0])
  await transaction(database.pool, halden, async () => expect(await other()).toEqual({ role: 'm_3103' }))
  await second.end()
  expect(await Promise.all([inMoss(), inMoss()])).toEqual([{ role: 'm_3103' }, { role: 'm_3103' }])
})

test('what is begun beside a transaction has its turn when the connection comes back, and its failure is nobody else’s', async () => {
  let heard: (role: unknown) => void = () => {}
  const role = new Promise((resolve) => {
    heard = resolve
  })
  const done = await transaction(database.pool, halden, async () => {
    beside(() => Promise.reject(new Error('no')))
    beside(async () => heard(await inMoss()))
    return 'done'
  })
  expect([done, await role]).toEqual(['done', { role: 'm_3103' }])
})

test('what a transaction left running is not held against it once the connection has come back', async () => {
  let left: Promise<unknown> = Promise.resolve()
  let goOn = () => {}
  await transaction(database.pool, halden, async () => {
    left = new Promise<void>((resolve) => {
      goOn = resolve
    }).then(inMoss)
  })
  goOn()
  expect(await left).toEqual({ role: 'm_3103' })
})
