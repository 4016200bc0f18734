import { uuidv7 } from 'uuidv7'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const fyrlykta = () => w.pool.fyrlykta.id

test('what needs me now stands in time order, with the names that may be known, and the claim made elsewhere', async () => {
  const { worker, world, pool } = w
  world.setNow('2026-11-13T19:00:00Z')
  await w.arrived('Plass 1', { name: ['Kari', 'Nordmo'], claim: { arriveOn: '2026-11-13' } })
  world.setNow('2026-11-20T20:40:00Z')
  await w.claimed('Plass 5', { name: ['Ayan', 'Warsame'], claim: { expectAt: '23:00', message: 'Kommer med drosje.' } })
  const elin = await w.claimed('Plass 2', {
    name: ['Elin', 'Kvamsdal'],
    house: pool.brygga,
    claim: { channel: 'on_behalf' },
  })
  const page = await worker.stay.night({})
  expect(page.tonight).toBe('2026-11-20')
  expect(page.late).toBe(2)
  expect(
    page.needs.map(({ kind, late, bedName, guest }) => [
      kind,
      late,
      bedName,
      guest?.kind === 'full' ? guest.name : null,
    ]),
  ).toEqual([
    ['intake', true, 'Plass 1', 'Kari Nordmo'],
    ['departure', true, 'Plass 1', 'Kari Nordmo'],
    ['arrival', false, 'Plass 5', 'Ayan Warsame'],
    ['claim_cut_off', false, 'Plass 2', 'Elin Kvamsdal'],
  ])
  expect(page.needs[2]).toMatchObject({
    message: 'Kommer med drosje.',
    version: 1,
    house: { name: 'Fyrlykta', own: true },
  })
  expect(page.needs[2]?.at.toISOString()).toBe('2026-11-20T22:00:00.000Z')
  expect(page.needs[3]).toMatchObject({ subjectId: elin.stayId, house: { name: 'Brygga', own: false } })
  const [log] =
    await world.admin`select act, purpose, jsonb_array_length(facts -> 'hits') as n from m_3105.access_log where purpose = 'night'`
  expect(log).toMatchObject({ act: 'list', n: 3 })
})

test('the figures beside the rail are those of the screens, and looking at them is no look-up', async () => {
  const { worker, world } = w
  world.setNow('2026-11-13T19:00:00Z')
  await w.arrived('Plass 1', { claim: { arriveOn: '2026-11-13' } })
  world.setNow('2026-11-20T20:40:00Z')
  const looks = async () => (await world.admin`select count(*)::int as n from m_3105.access_log`)[0]?.n
  const before = await looks()
  expect(await worker.stay.counts()).toEqual({ late: 2, waiting: 0 })
  expect(await looks()).toBe(before)
  expect((await worker.stay.night({})).late).toBe(2)
})

test('free tonight, house by house: counts, beds and the next that is expected; whose they are not', async () => {
  const { worker, world } = w
  await w.arrived('Plass 1')
  const page = await worker.stay.night({})
  expect(page.houses.map(({ name, own, beds, free }) => [name, own, beds, free])).toEqual([
    ['Fyrlykta', true, 7, 6],
    ['Brygga', false, 3, 3],
    ['Kanalhuset', false, 2, 2],
    ['Tista', false, 2, 2],
  ])
  expect([page.beds, page.free]).toEqual([14, 13])
  expect(page.houses[0]?.kinds[0]).toMatchObject({
    beds: 5,
    counts: { occupied: 1, available: 4 },
    nextFreeOn: null,
    reservationAllowed: false,
  })
  for (const bed of ['Plass 2', 'Plass 3', 'Plass 4', 'Plass 5']) await w.arrived(bed)
  expect((await worker.stay.night({})).houses[0]?.kinds[0]).toMatchObject({ freeBeds: [], nextFreeOn: '2026-11-27' })
  const moss = await world.as('3103', ['night_worker'])
  const theirs = await moss.stay.night({})
  expect(theirs.needs).toEqual([])
  expect(theirs.houses.find(({ name }) => name === 'Fyrlykta')).toMatchObject({ own: false, free: 2 })
})

test('a worker of one house sees that house’s tasks and no other’s', async () => {
  await w.claimed('Plass 1')
  const here = await w.world.as('3105', ['night_worker'], { houseIds: [fyrlykta()] })
  const elsewhere = await w.world.as('3105', ['night_worker'], { houseIds: [w.pool.tista.id] })
  expect((await here.stay.night({})).needs).toHaveLength(1)
  expect((await elsewhere.stay.night({})).needs).toEqual([])
  expect((await elsewhere.stay.night({})).houses.map(({ name }) => name)).not.toContain('Fyrlykta')
})

test('turnarounds, beds coming back into service and meetings are tasks too', async () => {
  const { worker, world, pool } = w
  const { stayId, personId } = await w.arrived('Plass 2')
  await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  const meetingId = uuidv7()
  await world.admin`insert into m_3105.eligibility_meeting (id, person_id, house_id, unit_kind_id, planned_at, made_by_name, made_at)
    values (${meetingId}, ${personId}, ${fyrlykta()}, ${pool.fyrlykta.kinds[0]?.id as string}, '2026-11-21T10:00:00Z', 'Lene', now())`
  await worker.bedPool.takeOutOfService({
    bedId: pool.fyrlykta.bed('Plass 3'),
    reason: 'maintenance',
    fromOn: '2026-11-20',
    toOn: '2026-11-21',
    costCentre: null,
  })
  const { needs } = await worker.stay.night({})
  expect(needs.map(({ kind, bedName }) => [kind, bedName])).toEqual([
    ['turnaround', 'Plass 2'],
    ['out_of_service_end', 'Plass 3'],
    ['meeting', null],
  ])
  expect(needs[1]?.reason).toBe('maintenance')
  expect(needs[2]).toMatchObject({ subjectId: meetingId, version: 1, guest: { name: 'Tor-Arne Lillevik' } })
})

test('the night’s sheet has every bed, marks who is at home, and each name on it is logged as printed', async () => {
  const { worker, world } = w
  const home = await w.arrived('Plass 4', { name: ['Marit', 'Fossheim'] })
  await w.arrived('Plass 1', { name: ['Kari', 'Nordmo'] })
  await w.claimed('Plass 5', { name: ['Ayan', 'Warsame'], claim: { expectAt: '23:00' } })
  const halden = await world.as('3101', ['caseworker'])
  const { reference } = await w.claimed('Plass 3', { slug: '3101', caller: halden, claim: { channel: 'on_behalf' } })
  await worker.stay.startHomeTrial({
    ...(await w.at(home.stayId)),
    fromOn: '2026-11-20',
    untilOn: '2026-11-21',
    returnAt: null,
    wish: '',
  })
  const list = await worker.stay.nightList({ houseId: fyrlykta(), night: '2026-11-20', purpose: 'fire' })
  expect(
    list.rows.map(({ bedName, state, guest }) => [bedName, state, guest.kind === 'full' ? guest.name : guest]),
  ).toEqual([
    ['Plass 1', 'in_house', 'Kari Nordmo'],
    ['Plass 3', 'expected', { kind: 'unknown', reference }],
    ['Plass 4', 'home_trial', 'Marit Fossheim'],
    ['Plass 5', 'expected', 'Ayan Warsame'],
  ])
  expect(list.counts).toEqual({ beds: 7, inHouse: 1, atHome: 1, expected: 2 })
  expect(list.emptyBeds.map(({ name }) => name)).toEqual(['Plass 2', 'Leilighet A', 'Leilighet B'])
  const log = await world.admin`select person_id from m_3105.access_log where act = 'print' and purpose = 'fire_list'`
  expect(log).toHaveLength(3)
  // Last week's sheet can still be made: nobody was here.
  expect((await worker.stay.nightList({ houseId: fyrlykta(), night: '2026-11-13', purpose: 'other' })).rows).toEqual([])
  expect((await worker.stay.nightList({ houseId: fyrlykta(), night: '2026-11-27', purpose: 'shift' })).rows).toEqual([])
  expect(await codeOf(halden.stay.nightList({ houseId: fyrlykta(), night: '2026-11-20', purpose: 'fire' }))).toBe(
    'NOT_PERMITTED',
  )
  const moss = await world.as('3103', ['night_worker'])
  expect(await codeOf(moss.stay.nightList({ houseId: fyrlykta(), night: '2026-11-20', purpose: 'fire' }))).toBe(
    'NOT_FOUND',
  )
  expect(await codeOf(moss.stay.handover({ houseId: fyrlykta(), night: '2026-11-20' }))).toBe('NOT_FOUND')
})

test('the handover tells who came, left, is at home, is expected and waits, and what was written since', async () => {
  const { worker, world } = w
  world.setNow('2026-11-19T20:00:00Z')
  const left = await w.arrived('Plass 2', { name: ['Roger', 'Myrvang'], claim: { arriveOn: '2026-11-19' } })
  await worker.stay.writeJournal({ stayId: left.stayId, kind: 'note', body: 'For lenge siden.' })
  world.setNow('2026-11-20T20:40:00Z')
  const came = await w.arrived('Plass 1', { name: ['Kari', 'Nordmo'] })
  await w.claimed('Plass 5', { name: ['Ayan', 'Warsame'] })
  await worker.stay.writeJournal({ stayId: came.stayId, kind: 'note', body: 'Vil vekkes kl. 7.' })
  await worker.stay.end({ ...(await w.at(left.stayId)), ...endingOf() })
  const sheet = await worker.stay.handover({ houseId: fyrlykta(), night: '2026-11-20' })
  const names = (lines: typeof sheet.came) => lines.map(({ guest }) => (guest.kind === 'full' ? guest.name : null))
  expect(names(sheet.came)).toEqual(['Kari Nordmo'])
  expect(names(sheet.left)).toEqual(['Roger Myrvang'])
  expect(names(sheet.inHouse)).toEqual(['Kari Nordmo'])
  expect(names(sheet.expected)).toEqual(['Ayan Warsame'])
  expect(sheet.notes.map(({ body, bedName }) => [body, bedName])).toEqual([['Vil vekkes kl. 7.', 'Plass 1']])
  expect(sheet.turnarounds).toMatchObject([{ bedName: 'Plass 2' }])
  expect(sheet).toMatchObject({ printedBy: 'Ingrid Solvang', counts: { beds: 7, inHouse: 1, atHome: 0, free: 5 } })
})

test('who leaves at three in the morning is neither expected nor looked for in a fire that night', async () => {
  const { stayId } = await w.arrived('Plass 5')
  w.world.setNow('2026-11-21T02:00:00Z')
  await w.worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  const list = await w.worker.stay.nightList({ houseId: w.pool.fyrlykta.id, night: '2026-11-20', purpose: 'fire' })
  expect(list.rows.filter((row) => row.stayId === stayId)).toEqual([])
  expect(list.emptyBeds.find(({ name }) => name === 'Plass 5')?.status).toBe('turnaround')
  w.world.setNow('2026-11-21T12:00:00Z')
  const later = await w.worker.stay.nightList({ houseId: w.pool.fyrlykta.id, night: '2026-11-20', purpose: 'shift' })
  expect(
    later.rows.some((row) => row.stayId === stayId),
    'the night was theirs',
  ).toBe(true)
})
