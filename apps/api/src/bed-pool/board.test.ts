import { addNights, asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from '../../test/bed-pool-builders.ts'
import { makeWorld, type World } from '../../test/world.ts'

const friday = asLocalDate('2026-11-20')
let world: World
let pool: BuiltPool
let stayId: string

beforeAll(async () => {
  world = await makeWorld({ now: '2026-11-20T20:40:00Z' })
  pool = await buildPool(world)
  const guest = uuidv7()
  await world.verb('3105', async ({ tx, now, keys }) => {
    await tx.sql`insert into person (id, given_name, family_name, name_folded, pool_key, fixed_abode, created_at)
      values (${guest}, 'Kari', 'Nordmo', 'kari nordmo', ${keys.poolKey(guest)}, true, ${now})`
    await tx.sql`insert into known_user (id, person_id, house_id, unit_kind_id, criteria_version, approved_on, review_on, approved_by_name)
      values (${uuidv7()}, ${guest}, ${pool.fyrlykta.id}, ${pool.fyrlykta.kinds[0]?.id as string}, 1, '2026-03-02', '2027-03-02', 'Lene')`
  })
  const worker = await world.as('3105', ['night_worker'])
  const made = await worker.bedPool.claimBed({
    personId: guest,
    bedId: pool.fyrlykta.bed('Plass 1'),
    arriveOn: friday,
    nights: 7,
    channel: 'phone',
    initiatedBy: 'person',
    answers: { substance_use: 'no' },
    criteriaVersion: 1,
    expectAt: null,
    message: '',
    responsibleMunicipality: null,
    disclosures: [],
  })
  stayId = made.stayId
})
afterAll(() => world.drop())

const window = { fromOn: addNights(friday, -3), nights: 14 }
const barOf = (board: Awaited<ReturnType<Awaited<ReturnType<World['as']>>['bedPool']['board']>>) =>
  board.houses
    .flatMap(({ kinds }) => kinds.flatMap(({ beds }) => beds.flatMap(({ bars }) => bars)))
    .find(({ id }) => id === stayId)

test('the house’s own municipality sees who is coming', async () => {
  const board = await (await world.as('3105', ['night_worker'])).bedPool.board(window)
  expect(board.houses.map(({ name }) => name)).toEqual(['Fyrlykta', 'Brygga', 'Kanalhuset', 'Tista'])
  expect(barOf(board)).toMatchObject({ kind: 'stay', state: 'expected', guest: { kind: 'full', name: 'Kari Nordmo' } })
})

test('another member sees that the bed is taken, and its answer has no trace of who or whose', async () => {
  const board = await (await world.as('3101', ['night_worker'])).bedPool.board(window)
  expect(barOf(board)).toEqual({ id: stayId, fromOn: friday, toOn: addNights(friday, 7), kind: 'taken' })
  expect(JSON.stringify(board)).not.toMatch(/Kari|Nordmo|m_3105/)
})

test('the coordinator holds a home and lets go of it from the board; others see that it is held, not why, and may not', async () => {
  const coordinator = await world.as('3105', ['pool_coordinator'])
  const { occupancyId } = await coordinator.bedPool.holdBed({
    bedId: pool.fyrlykta.bed('Leilighet B'),
    fromOn: addNights(friday, 1),
    toOn: addNights(friday, 4),
    hours: 24,
    reason: 'viewing',
  })
  const heldFor = async (caller: Awaited<ReturnType<World['as']>>) =>
    (await caller.bedPool.board(window)).houses
      .flatMap(({ kinds }) => kinds.flatMap(({ beds }) => beds.flatMap(({ bars }) => bars)))
      .find(({ id }) => id === occupancyId)
  const held = await heldFor(coordinator)
  expect(held).toMatchObject({ kind: 'hold', reason: 'viewing', mayRelease: true })
  expect(await heldFor(await world.as('3101', ['team_leader']))).toMatchObject({ reason: null, mayRelease: false })
  if (held?.kind !== 'hold') throw new Error('not held')
  await coordinator.bedPool.releaseHold({ occupancyId, version: held.version })
  expect(await heldFor(coordinator)).toBeUndefined()
})

test('whom to ring is told of the own houses first, then of those that are shared, and of no others', async () => {
  const numbers = { Fyrlykta: '+4799000012', Tista: '+4799000013' }
  for (const [name, phone] of Object.entries({ ...numbers, Bølgen: '+4799000016' })) {
    await world.admin`update pool.house set on_call_phone = ${phone} where name = ${name}`
  }
  const told = await (await world.as('3101', ['night_worker'])).bedPool.listOnCall()
  expect(told.map(({ houseName, phone, own }) => [houseName, phone, own])).toEqual([
    ['Tista', '+4799000013', true],
    ['Fyrlykta', '+4799000012', false],
  ])
})

test('a municipality outside the cooperation sees none of its houses', async () => {
  const board = await (await world.as('3203', ['night_worker'])).bedPool.board(window)
  expect(board.houses.map(({ name }) => name)).toEqual(['Bølgen'])
})

test('an empty scope sees nothing, a narrow one only its own house beside those shared', async () => {
  const nothing = await (await world.as('3105', ['night_worker'], { whole: false, houseIds: [] })).bedPool.board(window)
  expect(nothing.houses).toEqual([])
})

test('names on a board are logged once a quarter of an hour', async () => {
  const worker = await world.as('3105', ['night_worker'], { name: 'Logget Leser' })
  await worker.bedPool.board(window)
  await worker.bedPool.board(window)
  const rows = await world.admin`select act, facts from m_3105.access_log where account_name = 'Logget Leser'`
  expect(rows).toHaveLength(1)
})

test('a search without a person tells what is free and when the next is, and leaves every rule about somebody open', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const found = await worker.bedPool.search({ personId: null, arriveOn: friday, nights: 7, needs: [] })
  expect(found.offers.some(({ bedName, houseName }) => bedName === 'Plass 1' && houseName === 'Fyrlykta')).toBe(false)
  expect(found.offers[0]).toMatchObject({ houseName: 'Fyrlykta', bedName: 'Plass 2' })
  const rules = found.places.flatMap(({ houseName, rules }) => (houseName === 'Fyrlykta' ? rules : []))
  expect(rules.find(({ rule }) => rule === 'meeting')).toEqual({
    rule: 'meeting',
    outcome: 'unanswered',
    code: null,
    overridable: false,
    facts: {},
  })
  expect(rules.find(({ rule }) => rule === 'free_first_night')).toMatchObject({ outcome: 'passed' })
})

test('near a place: the nearest stands before our own, with the kilometres; a place that nobody knows changes nothing', async () => {
  const worker = await world.as('3105', ['pool_coordinator'])
  const asked = { personId: null, arriveOn: friday, nights: 7, needs: [] }
  const near = await worker.bedPool.search({ ...asked, near: 'Halden' })
  expect(near.knownPlaces).toEqual(['Fredrikstad', 'Halden', 'Moss', 'Sarpsborg'])
  expect(near.offers[0]).toMatchObject({ houseName: 'Tista', kilometres: 0 })
  const away = near.places.find(({ houseName }) => houseName === 'Fyrlykta')?.kilometres
  expect(Math.round(away as number)).toBe(24)
  const nowhere = await worker.bedPool.search({ ...asked, near: 'Atlantis' })
  expect(nowhere).toEqual(await worker.bedPool.search(asked))
  expect(nowhere.places.map(({ kilometres }) => kilometres)).toEqual(nowhere.places.map(() => null))
})

test('whether somebody has a bed is answered pool-wide and without where', async () => {
  const number = '14878812345'
  const elsewhere = uuidv7()
  await world.verb('3101', ({ tx, now, keys }) =>
    tx.sql`
    insert into person (id, given_name, family_name, name_folded, pool_key, created_at)
    values (${elsewhere}, 'Lene', 'Ås', 'lene aas', ${keys.poolKey(number)}, ${now})`.then(() => undefined),
  )
  await world.admin`insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, person_key, claimed_on,
      reservable, readable_by, created_at, present)
    select ${uuidv7()}, b.id, b.unit_kind_id, b.house_id, b.owner_role, b.owner_role, a.during, 'stay', ${friday}, ${addNights(friday, 3)}, ${world.parts.keys.poolKey(number)},
      ${friday}, false, b.readable_by, now(), true from pool.bed b join pool.house_access a on a.house_id = b.house_id and a.organisation_role = b.owner_role
    where b.id = ${pool.asker.bed('Plass 1')}`
  const found = await (await world.as('3101', ['night_worker'])).bedPool.search({
    personId: elsewhere,
    arriveOn: friday,
    nights: 1,
    needs: [],
  })
  const [rule] = found.places.flatMap(({ rules }) => rules.filter(({ rule }) => rule === 'no_other_bed'))
  expect(rule).toMatchObject({ outcome: 'failed', code: 'PERSON_HAS_BED', facts: {} })
})

test('the nights before a move stay in the first bed, under the same guest', async () => {
  const worker = await world.as('3105', ['night_worker'])
  const before = await worker.stay.get({ stayId })
  const come = await worker.stay.arrive({ stayId, version: before.version, arrivedAt: null, practicalGiven: true })
  world.setNow('2026-11-21T12:00:00Z')
  await worker.stay.moveBed({
    stayId,
    version: come.version,
    bedId: pool.fyrlykta.bed('Plass 3'),
    reason: 'Roligere rom',
  })
  const board = await worker.bedPool.board(window)
  const bars = (name: string) => board.houses[0]?.kinds[0]?.beds.find((bed) => bed.name === name)?.bars
  expect(bars('Plass 1')).toMatchObject([{ id: stayId, kind: 'stay', state: 'ended', guest: { name: 'Kari Nordmo' } }])
  expect(bars('Plass 3')).toMatchObject([
    { id: stayId, kind: 'stay', state: 'in_house', guest: { name: 'Kari Nordmo' } },
  ])
})
