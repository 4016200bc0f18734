import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from '../../test/bed-pool-builders.ts'
import { claimOf, makeGuest } from '../../test/guest.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { type Change, type Relay, startRelay } from './relay.ts'

let world: World
let pool: BuiltPool
let relay: Relay
let other: Relay
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-20T20:40:00Z' })
  pool = await buildPool(world)
  relay = await startRelay(world.pool, pino({ level: 'silent' }))
  other = await startRelay(world.pool, pino({ level: 'silent' }))
})
afterAll(async () => {
  await relay.stop()
  await other.stop()
  await world.drop()
})

const nextChange = (at: Relay, role: string) =>
  new Promise<Change[]>((resolve) => {
    const leave = at.listen(role, (changes) => {
      if (changes.length === 0) return
      leave()
      resolve(changes)
    })
  })
const within = <T>(ms: number, promise: Promise<T>) =>
  Promise.race([promise, new Promise<'nothing heard'>((resolve) => setTimeout(() => resolve('nothing heard'), ms))])

test('a claim is heard in every process by every member, with the house and no person; and not outside the cooperation', async () => {
  const guest = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
  const worker = await world.as('3105', ['night_worker'])
  const heard = [nextChange(relay, 'm_3101'), nextChange(other, 'm_3105')]
  const outside = within(700, nextChange(relay, 'm_3203'))
  await worker.bedPool.claimBed(claimOf(guest, pool.fyrlykta.bed('Plass 1')))
  for (const changes of await Promise.all(heard)) {
    expect(changes).toMatchObject([{ houseId: pool.fyrlykta.id, kind: 'claimed', byName: 'Fyrlykta' }])
    expect(JSON.stringify(changes)).not.toMatch(/Lillevik/)
  }
  expect(await outside).toBe('nothing heard')
})

test('a claim that is rolled back is never heard', async () => {
  const guest = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
  const worker = await world.as('3105', ['night_worker'])
  const silent = within(500, nextChange(relay, 'm_3105'))
  await worker.bedPool.claimBed(claimOf(guest, pool.fyrlykta.bed('Plass 1'))).catch(() => {})
  expect(await silent).toBe('nothing heard')
})

test('when the listening connection is lost and comes back, everybody is told to look again', async () => {
  const before = relay.version('m_3105')
  const told = new Promise<void>((resolve) => {
    const leave = relay.listen('m_3105', () => {
      leave()
      resolve()
    })
  })
  await world.admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await told
  expect(relay.version('m_3105')).toBeGreaterThan(before)
})
