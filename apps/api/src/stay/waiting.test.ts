import { afterAll, beforeEach, expect, test } from 'vitest'
import { codeOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'
import type { Caller } from '../../test/world.ts'
import { lapseRequests } from './lapse-requests.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const kindId = () => w.pool.fyrlykta.kinds[0]?.id as string
type Given = {
  number?: string
  caller?: Caller
  slug?: string
  known?: boolean
  name?: [string, string]
  callBackAt?: string | null
  wantedOn?: string
}

async function waits({
  number,
  caller = w.worker,
  slug = '3105',
  known = true,
  name,
  callBackAt = null,
  wantedOn = '2026-11-20',
}: Given = {}) {
  const personId = await makeGuest(w.world, { slug, number, knownAt: known ? [w.pool.fyrlykta] : [], name })
  const { requestId } = await caller.stay.requestPlace({
    personId,
    unitKindId: kindId(),
    wantedOn,
    nights: 7,
    needs: [],
    callBackAt,
  })
  return { requestId, personId }
}
const fill = async () => {
  const stays: string[] = []
  for (const bed of ['Plass 1', 'Plass 2', 'Plass 3', 'Plass 4', 'Plass 5']) stays.push((await w.arrived(bed)).stayId)
  return stays
}

test('the list stands in an explained order, and others’ people are waiting without a name', async () => {
  const halden = await w.world.as('3101', ['caseworker'])
  const first = await waits({ name: ['Roger', 'Myrvang'] })
  w.world.setNow('2026-11-20T20:45:00Z')
  const second = await waits({ caller: halden, slug: '3101', name: ['Elin', 'Kvamsdal'] })
  const [here] = (await w.worker.stay.waitingList({})).kinds
  expect(here).toMatchObject({
    house: { name: 'Fyrlykta', own: true },
    criteria: ['asked_first'],
    waitingDays: 7,
    free: 5,
  })
  expect(here?.rows).toMatchObject([
    {
      requestId: first.requestId,
      position: 1,
      decidedBy: null,
      own: true,
      guest: { name: 'Roger Myrvang' },
      freeBed: { name: 'Plass 1' },
    },
    { requestId: second.requestId, position: 2, decidedBy: 'asked_first', own: false, guest: null, phone: null },
  ])
  const [there] = (await halden.stay.waitingList({})).kinds
  expect(there?.rows).toMatchObject([
    { position: 1, own: false, guest: null },
    { position: 2, own: true, guest: { name: 'Elin Kvamsdal' } },
  ])
  expect(JSON.stringify(here)).not.toContain('Kvamsdal')
  const asker = await w.world.as('3203', ['night_worker'])
  expect((await asker.stay.waitingList({})).kinds).toEqual([])
})

test('nobody waits twice for the same, also not from two municipalities; a place that has lapsed does not stand in the way', async () => {
  const number = '14878812345'
  const { personId } = await waits({ number })
  const halden = await w.world.as('3101', ['caseworker'])
  expect(await codeOf(waits({ caller: halden, slug: '3101', number }))).toBe('ALREADY_WAITING')
  const again = () =>
    w.worker.stay.requestPlace({
      personId,
      unitKindId: kindId(),
      wantedOn: '2026-12-01',
      nights: 7,
      needs: [],
      callBackAt: null,
    })
  expect(await codeOf(again())).toBe('ALREADY_WAITING')
  w.world.setNow('2026-11-28T20:00:00Z')
  expect((await w.worker.stay.waitingList({})).kinds).toEqual([])
  expect(await codeOf(again())).toBe('ok')
})

test('a bed that frees makes the first in turn a task now, and not the second', async () => {
  const [leaving] = await fill()
  const first = await waits({ name: ['Roger', 'Myrvang'] })
  w.world.setNow('2026-11-20T20:50:00Z')
  await waits({ name: ['Elin', 'Kvamsdal'] })
  const before = await w.worker.stay.night({})
  expect(before.needs.filter(({ kind }) => kind === 'call_back')).toEqual([])
  await w.worker.stay.end({ ...(await w.at(leaving as string)), ...endingOf() })
  const { needs } = await w.worker.stay.night({})
  expect(needs.filter(({ kind }) => kind === 'call_back')).toMatchObject([
    {
      subjectId: first.requestId,
      late: false,
      position: 1,
      guest: { name: 'Roger Myrvang' },
      freeBed: { name: 'Plass 1' },
    },
  ])
})

test('a promise to ring stands at its hour, and each call is kept: who, when, what was said', async () => {
  await fill()
  const { requestId } = await waits({ callBackAt: '2026-11-20T19:15:00Z' })
  const need = (await w.worker.stay.night({})).needs.find(({ kind }) => kind === 'call_back')
  expect(need).toMatchObject({ subjectId: requestId, late: true, version: 1 })
  expect(need?.at.toISOString()).toBe('2026-11-20T19:15:00.000Z')
  const call = (version: number, change: Partial<Parameters<Caller['stay']['callBack']>[0]>) =>
    w.worker.stay.callBack({
      requestId,
      version,
      answer: 'no_answer',
      nextAt: '2026-11-20T23:00:00Z',
      unreachable: false,
      ...change,
    })
  expect(await codeOf(call(1, {}))).toBe('ok')
  expect(await codeOf(call(1, {}))).toBe('VERSION_STALE')
  expect(await codeOf(call(2, { answer: 'answered_wants', nextAt: null }))).toBe('ok')
  const [row] = (await w.worker.stay.waitingList({})).kinds[0]?.rows ?? []
  expect(row).toMatchObject({
    state: 'called_back',
    calls: [{ by: 'Ingrid Solvang', answer: 'no_answer' }, { answer: 'answered_wants' }],
  })
  expect(await codeOf(call(3, { answer: 'answered_declines' }))).toBe('ok')
  expect((await w.worker.stay.waitingList({})).kinds).toEqual([])
  expect(await codeOf(call(4, {}))).toBe('REQUEST_OVER')
})

test('only those who asked change a request; why somebody gave up is theirs to know', async () => {
  const halden = await w.world.as('3101', ['caseworker'])
  const { requestId } = await waits({ caller: halden, slug: '3101' })
  expect(await codeOf(w.worker.stay.withdrawRequest({ requestId, version: 1, reason: 'x' }))).toBe('NOT_FOUND')
  expect(
    await codeOf(
      w.worker.stay.callBack({ requestId, version: 1, answer: 'no_answer', nextAt: null, unreachable: false }),
    ),
  ).toBe('NOT_FOUND')
  await halden.stay.withdrawRequest({ requestId, version: 1, reason: 'Bor hos moren' })
  const [pool] = await w.world.admin`select withdrawn_at from pool.place_request where id = ${requestId}`
  const [own] = await w.world.admin`select withdrawn_reason from m_3101.person_request where request_id = ${requestId}`
  expect([pool?.withdrawn_at, own?.withdrawn_reason]).toEqual([w.world.now(), 'Bor hos moren'])
})

test('a first-timer keeps the place in the order, and is not called past the meeting', async () => {
  const firstTimer = await waits({ known: false })
  w.world.setNow('2026-11-20T20:50:00Z')
  const known = await waits()
  const [kind] = (await w.worker.stay.waitingList({})).kinds
  expect(kind?.rows).toMatchObject([
    { requestId: firstTimer.requestId, position: 1, state: 'received', freeBed: null },
    { requestId: known.requestId, position: 2, state: 'waiting', freeBed: { name: 'Plass 1' } },
  ])
  expect(
    await codeOf(
      w.worker.stay.callBack({
        requestId: firstTimer.requestId,
        version: 1,
        answer: 'answered_wants',
        nextAt: null,
        unreachable: false,
      }),
    ),
  ).toBe('MEETING_MISSING')
})

test('the list tells a claim as an end to waiting, and time as another', async () => {
  const { personId } = await waits()
  await waits()
  await w.worker.bedPool.claimBed({
    personId,
    bedId: w.pool.fyrlykta.bed('Plass 1'),
    arriveOn: '2026-11-20',
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
  expect((await w.worker.stay.waitingList({})).kinds[0]?.rows).toHaveLength(1)
  w.world.setNow('2026-11-27T22:59:00Z')
  expect(await w.world.verb('3105', lapseRequests)).toBe(0)
  w.world.setNow('2026-11-27T23:01:00Z')
  expect(await w.world.verb('3105', lapseRequests)).toBe(1)
  expect(await w.world.verb('3105', lapseRequests)).toBe(0)
})

test('a place asked for in the past, in a house one may not use, or for nobody is refused', async () => {
  const personId = await makeGuest(w.world, { slug: '3105' })
  const ask = (change: Partial<Parameters<Caller['stay']['requestPlace']>[0]>) =>
    codeOf(
      w.worker.stay.requestPlace({
        personId,
        unitKindId: kindId(),
        wantedOn: '2026-11-20',
        nights: 7,
        needs: [],
        callBackAt: null,
        ...change,
      }),
    )
  expect(await ask({ wantedOn: '2026-11-19' })).toBe('ARRIVAL_BEFORE_TONIGHT')
  expect(await ask({ unitKindId: w.pool.asker.kinds[0]?.id as string })).toBe('NOT_FOUND')
  expect(await ask({ personId: kindId() })).toBe('NOT_FOUND')
  await w.world
    .admin`update pool.house_access set to_on = '2026-11-01' where house_id = ${w.pool.tista.id} and organisation_role = 'm_3105'`
  expect(await ask({ unitKindId: w.pool.tista.kinds[0]?.id as string })).toBe('HOUSE_NOT_SHARED')
})
