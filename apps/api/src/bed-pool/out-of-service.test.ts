import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'
import { problemOf } from '../problem.ts'

let world: World
let pool: BuiltPool
let leader: Caller
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
  leader = await world.as('3105', ['team_leader'], { name: 'Hilde Aas' })
})
afterAll(() => world.drop())

const out = (bed: string, fromOn: string, toOn: string | null) =>
  leader.bedPool.takeOutOfService({
    bedId: pool.fyrlykta.bed(bed),
    reason: 'maintenance',
    fromOn: fromOn as never,
    toOn: toOn as never,
    costCentre: '4410',
  })
const refusalOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  )
  return error instanceof TRPCError ? problemOf(error).refusal : error
}

test('a bed is taken out, revised and put back, and every version is kept with who and when', async () => {
  const made = await out('Plass 1', '2026-11-23', '2026-11-26')
  const revised = await leader.bedPool.reviseOutOfService({
    occupancyId: made.occupancyId,
    version: made.version,
    reason: 'damage',
    fromOn: '2026-11-23' as never,
    toOn: '2026-11-30' as never,
    costCentre: null,
  })
  expect(revised).toMatchObject({ version: 2, revision: 2 })
  expect(await codeOf(leader.bedPool.cancelOutOfService({ occupancyId: made.occupancyId, version: 1 }))).toBe(
    'CONFLICT VERSION_STALE',
  )
  await leader.bedPool.cancelOutOfService({ occupancyId: made.occupancyId, version: 2 })
  expect(await codeOf(leader.bedPool.cancelOutOfService({ occupancyId: made.occupancyId, version: 3 }))).toMatch(
    'ALREADY_CANCELLED',
  )
  const house = await leader.bedPool.getHouse({ houseId: pool.fyrlykta.id })
  const [period] = house.outOfService
  expect(period?.live).toBe(false)
  expect(period?.revisions.map((one) => [one.revision, one.reason, one.toOn, one.cancelled, one.madeByName])).toEqual([
    [3, 'damage', '2026-11-30', true, 'Hilde Aas'],
    [2, 'damage', '2026-11-30', false, 'Hilde Aas'],
    [1, 'maintenance', '2026-11-26', false, 'Hilde Aas'],
  ])
  const neighbour = await world.as('3107', ['team_leader'])
  expect((await neighbour.bedPool.getHouse({ houseId: pool.fyrlykta.id })).outOfService[0]?.revisions).toEqual([])
})

test('with somebody in the bed it is refused, says until when, and offers to move; with another period it says so', async () => {
  await standStay(world, pool.fyrlykta, { bed: 'Plass 2', fromOn: '2026-11-18', toOn: '2026-11-25', present: true })
  expect(await refusalOf(out('Plass 2', '2026-11-22', '2026-11-24'))).toEqual({
    code: 'BED_TAKEN',
    facts: { bed: 'Plass 2', kind: 'stay', fromOn: '2026-11-18', toOn: '2026-11-25', present: true, offerMove: true },
  })
  // Overstayed: in the bed tonight, whatever was agreed.
  await standStay(world, pool.fyrlykta, { bed: 'Plass 3', fromOn: '2026-11-10', toOn: '2026-11-18', present: true })
  expect(await refusalOf(out('Plass 3', '2026-11-20', '2026-11-21'))).toMatchObject({ code: 'BED_TAKEN' })
  await out('Plass 4', '2026-11-23', '2026-11-26')
  expect(await refusalOf(out('Plass 4', '2026-11-25', '2026-11-28'))).toMatchObject({
    code: 'BED_OUT_OF_SERVICE',
    facts: { kind: 'out_of_service', fromOn: '2026-11-23', toOn: '2026-11-26', offerMove: false },
  })
})

test('a claim past its time does not stand in the way, though no job has run', async () => {
  await standStay(world, pool.fyrlykta, {
    bed: 'Plass 5',
    fromOn: '2026-11-20',
    toOn: '2026-11-27',
    lapsesAt: '2026-11-20T20:00:00Z',
  })
  expect(await codeOf(out('Plass 5', '2026-11-21', '2026-11-24'))).toBe('ok')
})

test('a period that has begun keeps its past nights when it is cancelled', async () => {
  await out('Leilighet A', '2026-11-18', '2026-11-25')
  const house = await leader.bedPool.getHouse({ houseId: pool.fyrlykta.id })
  const period = house.outOfService.find((one) => one.bedId === pool.fyrlykta.bed('Leilighet A'))
  await leader.bedPool.cancelOutOfService({ occupancyId: period?.id as string, version: 1 })
  const [row] = await world.admin`select from_on, to_on, live from pool.occupancy where id = ${period?.id as string}`
  expect(row).toEqual({ from_on: '2026-11-18', to_on: '2026-11-20', live: true })
  expect(await codeOf(out('Leilighet A', '2026-11-10', '2026-11-12'))).toMatch('PERIOD_OVER')
})

test('a hold: only where reservation is allowed, within its hours, until it is let go or lapses', async () => {
  const hold = (bed: string, hours: number, fromOn = '2026-11-21') =>
    leader.bedPool.holdBed({
      bedId: pool.fyrlykta.bed(bed),
      fromOn: fromOn as never,
      toOn: '2026-11-28' as never,
      hours,
      reason: 'viewing',
    })
  expect(await codeOf(hold('Plass 1', 2))).toMatch('RESERVATION_NOT_ALLOWED')
  expect(await refusalOf(hold('Leilighet B', 73))).toMatchObject({ code: 'HOLD_TOO_LONG', facts: { hoursMax: 72 } })
  const held = await hold('Leilighet B', 24)
  expect(held.lapsesAt).toEqual(new Date('2026-11-21T20:40:00Z'))
  expect(await refusalOf(hold('Leilighet B', 2))).toMatchObject({ code: 'BED_TAKEN', facts: { kind: 'hold' } })
  const stranger = await world.as('3101', ['team_leader'])
  expect(await codeOf(stranger.bedPool.releaseHold({ occupancyId: held.occupancyId, version: held.version }))).toBe(
    'NOT_FOUND NOT_FOUND',
  )
  await leader.bedPool.releaseHold({ occupancyId: held.occupancyId, version: held.version })
  const again = await hold('Leilighet B', 2)
  world.setNow('2026-11-21T00:00:00Z')
  expect(await codeOf(leader.bedPool.releaseHold({ occupancyId: again.occupancyId, version: again.version }))).toMatch(
    'HOLD_EXPIRED',
  )
  // No job has run: the next one gets the bed all the same.
  expect(await codeOf(hold('Leilighet B', 2))).toBe('ok')
  world.setNow('2026-11-20T20:40:00Z')
})

test('out of service until somebody says so: every night from then on, on the board, in the search and in the figures', async () => {
  const bed = pool.brygga.bed('Plass 3')
  const owner = await world.as('3107', ['team_leader'])
  const day = (text: string) => text as never
  const period = { reason: 'damage' as const, fromOn: day('2026-11-23'), toOn: null, costCentre: null }
  const made = await owner.bedPool.takeOutOfService({ bedId: bed, ...period })
  const again = owner.bedPool.takeOutOfService({ bedId: bed, ...period, fromOn: day('2030-01-01') })
  expect(await refusalOf(again)).toMatchObject({
    code: 'BED_OUT_OF_SERVICE',
    facts: { fromOn: '2026-11-23', toOn: null },
  })
  const bar = async (fromOn: string, caller = owner) => {
    const { houses } = await caller.bedPool.board({ fromOn: day(fromOn), nights: 14 })
    return houses.flatMap(({ kinds }) => kinds.flatMap(({ beds }) => beds)).find(({ id }) => id === bed)?.bars[0]
  }
  // To the edge of what is shown and past it, whichever nights are asked for.
  expect(await bar('2026-11-20')).toMatchObject({ fromOn: '2026-11-23', toOn: '2026-12-05', endKnown: false })
  expect(await bar('2031-05-01')).toMatchObject({ fromOn: '2026-11-23', toOn: '2031-05-16', reason: 'damage' })
  expect(await bar('2031-05-01', leader)).toMatchObject({ endKnown: false, reason: null })
  const place = async (arriveOn: string) => {
    const answer = await owner.bedPool.search({ personId: null, arriveOn: day(arriveOn), nights: 1, needs: [] })
    return answer.places.find(({ houseId }) => houseId === pool.brygga.id)
  }
  expect((await place('2026-11-22'))?.freeBeds.map(({ bedId }) => bedId)).toContain(bed)
  expect((await place('2026-11-23'))?.freeBeds.map(({ bedId }) => bedId)).not.toContain(bed)
  for (const other of ['Plass 1', 'Plass 2'])
    await owner.bedPool.takeOutOfService({ bedId: pool.brygga.bed(other), ...period })
  // When nobody knows, no date is promised.
  expect(await place('2026-11-23')).toMatchObject({ nextFreeOn: null, verdict: 'no' })
  const report = { fromOn: day('2026-11-22'), toOn: day('2026-11-25'), houseIds: [pool.brygga.id] }
  const { rows } = await owner.report.occupancy({ ...report, format: 'screen' })
  expect(rows.map(({ beds, outOfService, free }) => [beds, outOfService, free])).toEqual([
    [3, 0, 3],
    [3, 3, 0],
    [3, 3, 0],
  ])
  expect((await owner.stay.night({})).needs.map(({ kind }) => kind)).not.toContain('out_of_service_end')
  const shown = async () =>
    (await owner.bedPool.getHouse({ houseId: pool.brygga.id })).outOfService.find(({ id }) => id === made.occupancyId)
  expect(await shown()).toMatchObject({ toOn: null, revisions: [{ toOn: null }] })
  const { occupancyId } = made
  await owner.bedPool.reviseOutOfService({ occupancyId, version: 1, ...period, toOn: day('2026-11-30') })
  expect(await shown()).toMatchObject({ toOn: '2026-11-30', revisions: [{ toOn: '2026-11-30' }, { toOn: null }] })
  await owner.bedPool.reviseOutOfService({ occupancyId, version: 2, ...period, fromOn: day('2026-11-19') })
  expect(await owner.stay.handover({ houseId: pool.brygga.id, night: day('2026-11-20') })).toMatchObject({
    outOfService: [{ fromOn: '2026-11-19', toOn: null }],
  })
  await owner.bedPool.cancelOutOfService({ occupancyId, version: 3 })
  expect(await shown()).toMatchObject({ fromOn: '2026-11-19', toOn: '2026-11-20', live: true })
})

test('64 who take the same bed out at once: one does', async () => {
  const answers = await Promise.all(
    Array.from({ length: 64 }, () => codeOf(out('Leilighet A', '2026-12-01', '2026-12-05'))),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['ok', 'UNPROCESSABLE_CONTENT BED_OUT_OF_SERVICE']))
})
