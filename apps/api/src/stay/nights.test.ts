import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const occupancyOf = async (stayId: string) => {
  const [row] = await w.world.admin`select from_on, to_on, live, present from pool.occupancy where id = ${stayId}`
  return row
}

test('whoever comes a night late keeps the agreed length, and whoever comes at two in the morning has come that night', async () => {
  const { worker, world } = w
  const late = await w.claimed('Plass 1')
  const early = await w.claimed('Plass 2', { claim: { arriveOn: '2026-11-21' } })
  world.setNow('2026-11-21T01:00:00Z')
  await worker.stay.arrive({ ...(await w.at(early.stayId)), arrivedAt: null, practicalGiven: true })
  expect(await occupancyOf(early.stayId)).toMatchObject({ from_on: '2026-11-20', to_on: '2026-11-27' })
  world.setNow('2026-11-21T20:00:00Z')
  await worker.stay.arrive({ ...(await w.at(late.stayId)), arrivedAt: null, practicalGiven: true })
  const page = await worker.stay.get({ stayId: late.stayId })
  expect(page.dates).toMatchObject({
    firstArriveOn: '2026-11-20',
    arriveOn: '2026-11-21',
    firstDepartOn: '2026-11-27',
    departOn: '2026-11-28',
  })
  expect(page.departures.map(({ departOn }) => departOn)).toEqual(['2026-11-27', '2026-11-28'])
})

test('where the bed is promised on, whoever comes a night late leaves on the day that was claimed', async () => {
  const { worker, world } = w
  const claim = (arriveOn: string, nights: number) => ({ arriveOn, nights, answers: {} })
  const { stayId } = await w.claimed('Leilighet A', { claim: claim('2026-11-20', 2) })
  await w.claimed('Leilighet A', { claim: claim('2026-11-22', 3) })
  world.setNow('2026-11-21T20:00:00Z')
  const there = await worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  expect(there.departOn).toBe('2026-11-22')
  expect(await occupancyOf(stayId)).toMatchObject({ from_on: '2026-11-21', to_on: '2026-11-22', present: true })
})

test('a moved guest keeps the stay: nights slept stay in the first bed, and a bed somebody left last week can be moved to', async () => {
  const { worker, world, pool } = w
  const before = await w.arrived('Plass 2')
  const { stayId } = await w.arrived('Plass 1')
  world.setNow('2026-11-23T09:00:00Z')
  await worker.stay.end({ ...(await w.at(before.stayId)), ...endingOf() })
  world.setNow('2026-11-23T15:00:00Z')
  await worker.stay.moveBed({ ...(await w.at(stayId)), bedId: pool.fyrlykta.bed('Plass 2'), reason: 'Støy fra gata.' })
  const nights = await world.admin`
    select b.name, o.from_on, o.to_on, o.present from pool.occupancy o join pool.bed b on b.id = o.bed_id
    where o.id = ${stayId} or o.part_of = ${stayId} order by o.from_on`
  expect(nights.map((row) => ({ ...row }))).toEqual([
    { name: 'Plass 1', from_on: '2026-11-20', to_on: '2026-11-23', present: false },
    { name: 'Plass 2', from_on: '2026-11-23', to_on: '2026-11-27', present: true },
  ])
  let page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({
    bed: { name: 'Plass 2' },
    dates: { arriveOn: '2026-11-20', departOn: '2026-11-27' },
    nightNumber: 4,
  })
  expect(page.timeline.at(-1)).toMatchObject({ kind: 'moved', facts: { fromBedName: 'Plass 1', bedName: 'Plass 2' } })
  // And on to another kind in the same house, then out.
  await worker.stay.moveBed({
    ...(await w.at(stayId)),
    bedId: pool.fyrlykta.bed('Leilighet A'),
    reason: 'Trenger kjøkken.',
  })
  world.setNow('2026-11-25T10:00:00Z')
  await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'ended', bed: { name: 'Leilighet A' } })
})

test('an overstay is told and goes on; extending it takes the nights that have passed too', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 1')
  world.setNow('2026-11-29T20:00:00Z')
  const page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'in_house', overstay: { nights: 3 } })
  await worker.stay.extend({
    ...(await w.at(stayId)),
    departOn: '2026-11-30',
    reason: 'overstay_agreed',
    note: '',
    secondPersonId: null,
  })
  expect(await occupancyOf(stayId)).toMatchObject({ to_on: '2026-11-30', present: true })
  expect((await worker.stay.get({ stayId })).overstay).toBeNull()
})

test('somebody who overstayed into a night promised to another has left all the same', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 1')
  const bedId = w.pool.fyrlykta.bed('Plass 1')
  world.setNow('2026-11-29T10:00:00Z')
  const other = await makeGuest(world, { slug: '3105', knownAt: [w.pool.fyrlykta] })
  const [row] =
    await world.admin`select unit_kind_id, house_id, access, readable_by from pool.occupancy where id = ${stayId}`
  const [person] = await world.admin`select pool_key from m_3105.person where id = ${other}`
  await world.admin`insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, person_key,
      claimed_on, reservable, readable_by, created_at)
    values (gen_random_uuid(), ${bedId}, ${row?.unit_kind_id}, ${row?.house_id}, 'm_3105', 'm_3105', ${row?.access}, 'stay', '2026-11-27', '2026-11-28',
      ${person?.pool_key}, '2026-11-27', false, ${row?.readable_by}, now())`
  expect(await codeOf(worker.stay.end({ ...(await w.at(stayId)), ...endingOf() }))).toBe('ok')
  expect(await occupancyOf(stayId)).toMatchObject({ present: false, to_on: '2026-11-27' })
})

test.each([
  ['the night that is 25 hours a day long', '2026-10-23T20:00:00Z', '2026-10-23', '2026-10-26T08:00:00Z', '2026-10-26'],
  ['the night that is 23 hours a day long', '2027-03-26T20:00:00Z', '2027-03-26', '2027-03-29T08:00:00Z', '2027-03-29'],
  ['New Year', '2026-12-30T20:00:00Z', '2026-12-30', '2027-01-02T08:00:00Z', '2027-01-02'],
])('three nights are three nights over %s', async (_, from, night, until, departOn) => {
  const { worker, world } = w
  world.setNow(from)
  const { stayId } = await w.arrived('Plass 4', { claim: { arriveOn: night, nights: 3 } })
  world.setNow(until)
  const page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ dates: { arriveOn: night, departOn }, overstay: null })
  await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  const [row] = await world.admin`select to_on - from_on as nights from pool.occupancy where id = ${stayId}`
  expect(row?.nights).toBe(3)
})

test('at 02.30 in the repeated hour it is still the same night, for both of them', async () => {
  const { worker, world } = w
  world.setNow('2026-10-24T20:00:00Z')
  const { stayId } = await w.arrived('Plass 4', { claim: { arriveOn: '2026-10-24' } })
  for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
    world.setNow(instant)
    expect(await worker.stay.get({ stayId })).toMatchObject({ tonight: '2026-10-24', nightNumber: 1 })
  }
})
