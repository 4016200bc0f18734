import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { releaseLapsed } from './release-lapsed.ts'
import { rollOverstays } from './roll-overstays.ts'
import { jobs, startJobs } from './start.ts'

let world: World
let pool: BuiltPool
beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-20T20:40:00Z' })
  pool = await buildPool(world)
})
afterAll(() => world.drop())

const occupancyOf = async (id: string) =>
  (await world.admin`select to_on as "toOn", live from pool.occupancy where id = ${id}`)[0]
const eventsOf = async (id: string) =>
  (
    await world.admin<
      { kind: string }[]
    >`select kind from pool.stay_event where stay_id = ${id} order by facts ->> 'night'`
  ).map((row) => row.kind)

test('a claim nobody met lapses: its nights are free and its history says when, once', async () => {
  const id = await standStay(world, pool.fyrlykta, {
    bed: 'Plass 1',
    by: '3101',
    fromOn: '2026-11-20',
    toOn: '2026-11-27',
    lapsesAt: '2026-11-20T20:30:00Z',
  })
  const waits = await standStay(world, pool.fyrlykta, {
    bed: 'Plass 2',
    fromOn: '2026-11-20',
    toOn: '2026-11-27',
    lapsesAt: '2026-11-20T21:00:00Z',
  })
  expect(await world.verb('3101', releaseLapsed)).toEqual({ released: 0, lapsed: 0 })
  expect(await world.verb('3105', releaseLapsed)).toEqual({ released: 1, lapsed: 1 })
  expect(await world.verb('3105', releaseLapsed)).toEqual({ released: 0, lapsed: 0 })
  expect(await occupancyOf(id)).toMatchObject({ live: false })
  expect(await occupancyOf(waits)).toMatchObject({ live: true })
  expect(await eventsOf(id)).toEqual(['lapsed'])
  const [stay] = await world.admin`select lapsed_at as "lapsedAt" from pool.stay where id = ${id}`
  expect(stay?.lapsedAt).toEqual(new Date('2026-11-20T20:30:00Z'))
})

test('a claim whose nights somebody needed before the job came is told as lapsed too', async () => {
  const id = await standStay(world, pool.fyrlykta, {
    bed: 'Plass 3',
    fromOn: '2026-11-20',
    toOn: '2026-11-27',
    lapsesAt: '2026-11-20T20:30:00Z',
  })
  await world.admin`update pool.occupancy set live = false where id = ${id}`
  expect(await world.verb('3105', releaseLapsed)).toEqual({ released: 0, lapsed: 1 })
})

const roll = async (slug: string) => rollOverstays(world.parts, await world.organisation(slug))

test('somebody who has not left has the bed one night more, never earlier than the hour of departure; the agreed date stays', async () => {
  const id = await standStay(world, pool.brygga, {
    bed: 'Plass 1',
    fromOn: '2026-11-10',
    toOn: '2026-11-20',
    present: true,
  })
  world.setNow('2026-11-20T09:00:00Z')
  expect(await roll('3107')).toBe(0)
  world.setNow('2026-11-20T20:40:00Z')
  expect(await roll('3107')).toBe(1)
  expect(await roll('3107')).toBe(0)
  expect(await occupancyOf(id)).toMatchObject({ toOn: '2026-11-21', live: true })
  world.setNow('2026-11-23T20:40:00Z')
  expect(await roll('3107')).toBe(3)
  const [stay] =
    await world.admin`select depart_on as "departOn", ended_at as "endedAt" from pool.stay where id = ${id}`
  expect(stay).toEqual({ departOn: '2026-11-20', endedAt: null })
  expect(await eventsOf(id)).toEqual(Array(4).fill('overstayed'))
  world.setNow('2026-11-20T20:40:00Z')
})

test('a night promised to somebody else is left for people to solve, and the others still roll', async () => {
  const stuck = await standStay(world, pool.tista, {
    bed: 'Plass 1',
    fromOn: '2026-11-10',
    toOn: '2026-11-20',
    present: true,
  })
  await standStay(world, pool.tista, {
    bed: 'Plass 1',
    fromOn: '2026-11-20',
    toOn: '2026-11-25',
    lapsesAt: '2026-11-20T22:00:00Z',
  })
  const personKey = Buffer.from('one person in two beds')
  const elsewhere = await standStay(world, pool.tista, {
    bed: 'Plass 2',
    fromOn: '2026-11-10',
    toOn: '2026-11-20',
    present: true,
    personKey,
  })
  await standStay(world, pool.kanalhuset, {
    bed: 'Rom 1',
    fromOn: '2026-11-20',
    toOn: '2026-11-22',
    lapsesAt: '2026-11-20T22:00:00Z',
    personKey,
  })
  expect(await roll('3101')).toBe(0)
  expect(await occupancyOf(stuck)).toMatchObject({ toOn: '2026-11-20' })
  expect(await occupancyOf(elsewhere)).toMatchObject({ toOn: '2026-11-20' })
  // The claims in the way lapse: on the bed itself that is seen at once, the person's own elsewhere when its house has said so.
  world.setNow('2026-11-20T22:30:00Z')
  expect(await roll('3101')).toBe(1)
  await world.verb('3103', releaseLapsed)
  expect(await roll('3101')).toBe(1)
  world.setNow('2026-11-20T20:40:00Z')
})

test('a job that fails is logged and does not stop the next', async () => {
  const ran: string[] = []
  const added = [
    { name: 'fails', everySeconds: 60, run: () => Promise.reject(new Error('no')) },
    { name: 'works', everySeconds: 60, run: async () => void ran.push('works') },
  ]
  const before = jobs.splice(0, jobs.length, ...added)
  const running = startJobs({ ...world.parts, log: pino({ level: 'silent' }) })
  await expect.poll(() => ran).toEqual(['works'])
  await running.stop()
  jobs.splice(0, jobs.length, ...before)
})
