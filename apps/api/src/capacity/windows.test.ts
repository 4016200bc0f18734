import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from '../../test/bed-pool-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { buildWard } from '../../test/ward-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

const d = asLocalDate
const friday = '2026-11-20T20:40:00Z'
let world: World
let pool: BuiltPool
let liaison: Caller
let sarpsborg: Caller
let halden: Caller
let ward: Awaited<ReturnType<typeof buildWard>>
beforeAll(async () => {
  world = await makeWorld({ now: friday })
  await setClocks(world, friday)
  pool = await buildPool(world)
  liaison = await world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
  sarpsborg = await world.as('3105', ['caseworker'])
  halden = await world.as('3101', ['caseworker'])
  ward = await buildWard(liaison, 'Døgnpost 1', ['Rom 1', 'Rom 2', 'Rom 3', 'Rom 4', 'Rom 5', 'Rom 6'])
})
beforeEach(() => setClocks(world, friday))
afterAll(() => world.drop())

let next = 0
/** A window on a bed that no other test uses: Monday to Wednesday, at most five nights, to Sarpsborg alone. */
const offered = (change = {}) => ({
  bedId: ward.bedIds[next] as string,
  fromOn: d('2026-11-23'),
  toOn: d('2026-11-25'),
  nightsMax: 5,
  offeredTo: d('2026-11-25'),
  note: 'Enerom',
  to: ['m_3105'],
  ...change,
})
const anotherBed = async () => {
  next += 1
  ward.bedIds[next] ??= (await buildWard(liaison, `Døgnpost ${next}`, ['Rom'])).bedIds[0] as string
  return ward.bedIds[next] as string
}
const seenBy = async (caller: Caller, windowId: string) =>
  (await caller.capacity.listWindows()).find(({ id }) => id === windowId)
const publish = async (change = {}) => {
  const bedId = await anotherBed()
  const { windowId } = await liaison.capacity.publishWindow(offered({ bedId, ...change }))
  return { bedId, windowId }
}

test('a municipality that is named reads service, kind, days, nights and one word; one that is not named reads nothing', async () => {
  const { windowId } = await publish()
  expect(await seenBy(sarpsborg, windowId)).toEqual({
    id: windowId,
    service: { role: 'h_dps_fjordbyen', name: 'DPS Fjordbyen' },
    unitKindName: expect.stringContaining('døgnplass'),
    // which bed it is, is the service's own
    bedId: null,
    fromOn: '2026-11-23',
    toOn: '2026-11-25',
    nightsMax: 5,
    offeredTo: '2026-11-25',
    note: 'Enerom',
    state: 'free',
  })
  expect(await seenBy(halden, windowId)).toBeUndefined()
})

test('a window to all is read by every municipality and by no other service', async () => {
  const { windowId } = await publish({ to: null })
  expect(await seenBy(halden, windowId)).toMatchObject({ state: 'free' })
  const tsb = await world.as('tsb-havna', ['liaison'])
  expect(await tsb.capacity.listWindows()).toEqual([])
})

test('withdrawn is withdrawn at once, and once', async () => {
  const { windowId } = await publish()
  await liaison.capacity.withdrawWindow({ windowId })
  expect(await seenBy(sarpsborg, windowId)).toBeUndefined()
  expect(await codeOf(liaison.capacity.withdrawWindow({ windowId }))).toBe('CONFLICT WINDOW_WITHDRAWN')
})

test('what is offered until a day is read to its last midnight in Norway', async () => {
  const { windowId } = await publish({ offeredTo: d('2026-11-22') })
  await setClocks(world, '2026-11-22T22:59:00Z')
  expect(await seenBy(sarpsborg, windowId)).toMatchObject({ state: 'free' })
  await setClocks(world, '2026-11-22T23:00:00Z')
  expect(await seenBy(sarpsborg, windowId)).toBeUndefined()
})

test('held while a hold stands, free when its time has run out, taken when somebody has the bed: and no more than the word', async () => {
  const { bedId, windowId } = await publish()
  const hold = { bedId, fromOn: d('2026-11-23'), toOn: d('2026-11-30'), hours: 24, reason: 'other' as const }
  await liaison.bedPool.holdBed(hold)
  const held = await seenBy(sarpsborg, windowId)
  expect(held).toMatchObject({ state: 'held' })
  expect(Object.keys(held ?? {}).sort()).toEqual(
    ['bedId', 'fromOn', 'id', 'nightsMax', 'note', 'offeredTo', 'service', 'state', 'toOn', 'unitKindName'].sort(),
  )
  await setClocks(world, '2026-11-21T20:40:00Z')
  expect(await seenBy(sarpsborg, windowId)).toMatchObject({ state: 'free' })
  const out = {
    bedId,
    reason: 'maintenance' as const,
    fromOn: d('2026-11-24'),
    toOn: d('2026-12-01'),
    costCentre: null,
  }
  await liaison.bedPool.takeOutOfService(out)
  expect(await seenBy(sarpsborg, windowId)).toMatchObject({ state: 'taken' })
})

test('a long window is free as long as the longest stay may begin on one of its days', async () => {
  const { bedId, windowId } = await publish({ toOn: d('2026-12-06'), offeredTo: d('2026-12-06') })
  const hold = { bedId, hours: 24, reason: 'other' as const }
  await liaison.bedPool.holdBed({ ...hold, fromOn: d('2026-11-23'), toOn: d('2026-11-30') })
  expect(await seenBy(sarpsborg, windowId)).toMatchObject({ state: 'free' })
  // Four nights are left before it and four after: nobody can have five.
  await liaison.bedPool.holdBed({ ...hold, fromOn: d('2026-12-04'), toOn: d('2026-12-07') })
  expect(await seenBy(sarpsborg, windowId)).toMatchObject({ state: 'held' })
})

test('what cannot be offered is refused with why: past, no bed of one’s own, out of service, taken, offered already', async () => {
  const bedId = await anotherBed()
  const refused = (change: object) => codeOf(liaison.capacity.publishWindow(offered({ bedId, ...change })))
  expect(await refused({ fromOn: d('2026-11-19') })).toBe('UNPROCESSABLE_CONTENT PERIOD_OVER')
  expect(await refused({ offeredTo: d('2026-11-19') })).toBe('UNPROCESSABLE_CONTENT PERIOD_OVER')
  expect(await refused({ bedId: pool.fyrlykta.bed('Plass 1') })).toBe('NOT_FOUND NOT_FOUND')
  expect(await refused({ to: ['m_9999'] })).toBe('UNPROCESSABLE_CONTENT MUNICIPALITY_UNKNOWN')
  expect(await refused({ to: ['h_dps_fjordbyen'] })).toBe('UNPROCESSABLE_CONTENT MUNICIPALITY_UNKNOWN')
  await liaison.bedPool.takeOutOfService({
    ...{ bedId, reason: 'maintenance', fromOn: d('2026-11-29'), toOn: d('2026-12-02'), costCentre: null },
  })
  // The last day of five nights meets it.
  expect(await refused({})).toBe('UNPROCESSABLE_CONTENT BED_OUT_OF_SERVICE')
  expect(await refused({ nightsMax: 4 })).toBe('ok')
  expect(await refused({ nightsMax: 2, fromOn: d('2026-11-25') })).toBe('CONFLICT WINDOW_THERE')
  const archived = await anotherBed()
  await liaison.bedPool.archiveBed({ bedId: archived, version: 1, archivedOn: d('2026-11-28') })
  expect(await refused({ bedId: archived })).toBe('UNPROCESSABLE_CONTENT BED_ARCHIVED')
  const held = await anotherBed()
  const hold = { bedId: held, fromOn: d('2026-11-20'), toOn: d('2026-12-20'), hours: 24, reason: 'other' as const }
  await liaison.bedPool.holdBed(hold)
  expect(await refused({ bedId: held })).toBe('CONFLICT BED_TAKEN')
})

test('what nobody is offered any more is no bar to what is offered now', async () => {
  const { bedId } = await publish({ offeredTo: d('2026-11-20') })
  expect(await codeOf(liaison.capacity.publishWindow(offered({ bedId })))).toBe('CONFLICT WINDOW_THERE')
  await setClocks(world, '2026-11-21T08:00:00Z')
  expect(await codeOf(liaison.capacity.publishWindow(offered({ bedId })))).toBe('ok')
})

test('only the service publishes; a municipality neither sees its wards nor its week', async () => {
  const { windowId } = await publish()
  const caseworker = await world.as('3105', ['team_leader', 'pool_coordinator', 'caseworker'])
  expect(await codeOf(caseworker.capacity.publishWindow(offered()))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(caseworker.capacity.withdrawWindow({ windowId }))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(caseworker.capacity.calendar({ fromOn: d('2026-11-16'), nights: 7 }))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
  expect(await codeOf(caseworker.bedPool.getHouse({ houseId: ward.houseId }))).toBe('NOT_FOUND NOT_FOUND')
  const seen = JSON.stringify([
    await caseworker.bedPool.listHouses(),
    await caseworker.bedPool.board({ fromOn: d('2026-11-20'), nights: 7 }),
  ])
  expect(seen).not.toContain('Døgnpost')
})

test('the week has the service’s own beds, what takes them and what is offered, and no other house', async () => {
  const { bedId, windowId } = await publish()
  await liaison.bedPool.holdBed({
    bedId,
    fromOn: d('2026-11-23'),
    toOn: d('2026-11-26'),
    hours: 2,
    reason: 'other',
  })
  const week = await liaison.capacity.calendar({ fromOn: d('2026-11-23'), nights: 7 })
  const beds = week.groups.flatMap((group) => group.beds)
  expect(beds.find((bed) => bed.id === bedId)).toMatchObject({
    bars: [{ kind: 'hold', fromOn: '2026-11-23', toOn: '2026-11-26', lapsesAt: new Date('2026-11-20T22:40:00Z') }],
    windows: [{ id: windowId, state: 'held', toAll: false, to: ['Sarpsborg kommune'], over: false }],
  })
  expect(week.groups.map(({ house }) => house).every((house) => house.startsWith('Døgnpost'))).toBe(true)
})
