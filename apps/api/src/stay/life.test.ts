import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimOf, codeOf, makeGuest } from '../../test/guest.ts'
import { endingOf, kindsOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

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

test('a stay lives: claimed, arrived, intake, a trial night at home, back, extended, ended, and every date is kept', async () => {
  const { worker, world } = w
  const { stayId } = await w.claimed('Plass 3')
  expect((await worker.stay.get({ stayId })).state).toBe('expected')

  world.setNow('2026-11-20T21:15:00Z')
  await worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  await worker.stay.recordIntake({
    ...(await w.at(stayId)),
    heldAt: null,
    intake: 'Har sovet lite.',
    wishes: 'Ro før kl. 10.',
  })
  let page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'in_house', nightNumber: 1, dates: { departOn: '2026-11-27', lapsesAt: null } })
  expect(page.journal.map(({ kind }) => kind)).toEqual(['intake', 'wishes'])
  expect(page.actions.record_intake).toBe('INTAKE_DONE')

  world.setNow('2026-11-22T14:00:00Z')
  await worker.stay.startHomeTrial({
    ...(await w.at(stayId)),
    fromOn: '2026-11-22',
    untilOn: '2026-11-23',
    returnAt: '14:00',
    wish: 'Vil prøve leiligheten.',
  })
  page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({
    state: 'home_trial',
    homeTrial: { awaited: true, nightsUsed: 1, nightsMost: 1, returnAt: '14:00' },
  })
  expect(await occupancyOf(stayId)).toMatchObject({ present: true, live: true, to_on: '2026-11-27' })

  // Overdue: nothing ends by itself.
  world.setNow('2026-11-23T20:00:00Z')
  page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'in_house', homeTrial: { awaited: true } })
  await worker.stay.endHomeTrial({
    ...(await w.at(stayId)),
    returnedAt: '2026-11-23T13:05:00Z',
    wentWell: 'yes',
    note: 'Sov godt.',
  })
  expect((await worker.stay.get({ stayId })).actions.start_home_trial).toBe('HOME_TRIAL_NIGHTS_USED')

  world.setNow('2026-11-26T09:00:00Z')
  await makeWaiting(2)
  const extended = await worker.stay.extend({
    ...(await w.at(stayId)),
    departOn: '2026-11-30',
    reason: 'weekend_vulnerability',
    note: 'Alene i helgen.',
    secondPersonId: null,
  })
  expect(extended).toMatchObject({ departOn: '2026-11-30', waiting: 2 })
  expect(await occupancyOf(stayId)).toMatchObject({ to_on: '2026-11-30' })

  world.setNow('2026-11-29T10:00:00Z')
  const ended = await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  expect(ended.evaluationToken).toMatch(/^[A-Za-z0-9_-]{32}$/)
  page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'ended', outcome: 'home', followUpAgreed: true, nightNumber: null })
  expect(page.departures).toMatchObject([
    { departOn: '2026-11-27', reason: null },
    { departOn: '2026-11-30', reason: 'weekend_vulnerability', waiting: 2, by: 'Ingrid Solvang' },
  ])
  expect(page.dates).toMatchObject({ firstDepartOn: '2026-11-27', departOn: '2026-11-30' })
  expect(kindsOf(page)).toEqual([
    'claimed',
    'arrived',
    'intake_recorded',
    'home_trial_started',
    'home_trial_ended',
    'extended',
    'ended',
  ])
  expect(await occupancyOf(stayId)).toMatchObject({ present: false, live: true, to_on: '2026-11-29' })
  const [ready] = await world.admin`select due_at from pool.turnaround where bed_id = ${w.pool.fyrlykta.bed('Plass 3')}`
  expect(ready?.due_at.toISOString()).toBe('2026-11-29T13:00:00.000Z')
})

async function makeWaiting(count: number) {
  const unitKindId = w.pool.fyrlykta.kinds[0]?.id as string
  for (let n = 0; n < count; n++) {
    const personId = await makeGuest(w.world, { slug: '3105', knownAt: [w.pool.fyrlykta] })
    await w.worker.stay.requestPlace({
      personId,
      unitKindId,
      wantedOn: '2026-11-26',
      nights: 7,
      needs: [],
      callBackAt: null,
    })
  }
}

test('staying at home after a trial night ends the stay from there', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 3')
  world.setNow('2026-11-21T14:00:00Z')
  await worker.stay.startHomeTrial({
    ...(await w.at(stayId)),
    fromOn: '2026-11-21',
    untilOn: '2026-11-22',
    returnAt: null,
    wish: '',
  })
  world.setNow('2026-11-22T10:00:00Z')
  await worker.stay.end({ ...(await w.at(stayId)), ...endingOf() })
  const page = await worker.stay.get({ stayId })
  expect(page.state).toBe('ended')
  expect(page.timeline.find(({ kind }) => kind === 'home_trial_ended')?.facts).toMatchObject({
    returned: false,
    wentWell: 'yes',
    nights: 1,
  })
  expect(await occupancyOf(stayId)).toMatchObject({ to_on: '2026-11-22', present: false })
})

test('whoever is back before the night has not used a trial night', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 3')
  world.setNow('2026-11-21T14:00:00Z')
  const trial = { fromOn: '2026-11-21', untilOn: '2026-11-22', returnAt: null, wish: '' }
  await worker.stay.startHomeTrial({ ...(await w.at(stayId)), ...trial })
  world.setNow('2026-11-21T21:00:00Z')
  await worker.stay.endHomeTrial({ ...(await w.at(stayId)), returnedAt: null, wentWell: null, note: '' })
  const page = await worker.stay.get({ stayId })
  expect(page).toMatchObject({ state: 'in_house', homeTrial: { nightsUsed: 0, awaited: false } })
  expect(page.actions.start_home_trial).toBeNull()
  await worker.stay.startHomeTrial({ ...(await w.at(stayId)), ...trial })
  expect((await worker.stay.get({ stayId })).state).toBe('home_trial')
})

test('leaving before midnight gives the night back, and an ended stay frees its nights at once', async () => {
  const { worker, world, pool } = w
  const { stayId } = await w.arrived('Plass 3')
  world.setNow('2026-11-20T22:30:00Z')
  await worker.stay.end({ ...(await w.at(stayId)), ...endingOf({ outcome: 'own_wish', followUpAgreed: false }) })
  expect(await occupancyOf(stayId)).toMatchObject({ from_on: '2026-11-20', to_on: '2026-11-20' })
  const next = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
  expect(await codeOf(worker.bedPool.claimBed(claimOf(next, pool.fyrlykta.bed('Plass 3'))))).toBe('ok')
})

test('no-show and cancelling free the nights; what happened stays in the history', async () => {
  const { worker, world, pool } = w
  const gone = await w.claimed('Plass 1')
  const called = await w.claimed('Plass 2')
  await worker.stay.markNoShow({ ...(await w.at(gone.stayId)), note: 'Svarer ikke.' })
  await worker.stay.cancel({ ...(await w.at(called.stayId)), reason: 'Sover hos søsteren.' })
  expect((await worker.stay.get({ stayId: gone.stayId })).state).toBe('no_show')
  expect(kindsOf(await worker.stay.get({ stayId: called.stayId }))).toEqual(['claimed', 'cancelled'])
  for (const bed of ['Plass 1', 'Plass 2']) {
    const next = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
    expect(await codeOf(worker.bedPool.claimBed(claimOf(next, pool.fyrlykta.bed(bed))))).toBe('ok')
  }
})

test('a claim past its cut-off is lapsed on read, and the nights are free, though no job has run', async () => {
  const { worker, world } = w
  const { stayId } = await w.claimed('Plass 1')
  world.setNow('2026-11-21T21:30:00Z')
  const page = await worker.stay.get({ stayId })
  expect(page.state).toBe('lapsed')
  expect(page.actions).toMatchObject({ arrive: 'CLAIM_LAPSED', cancel: 'CLAIM_LAPSED', write_journal: null })
  expect(await codeOf(worker.stay.arrive({ stayId, version: 1, arrivedAt: null, practicalGiven: false }))).toBe(
    'CLAIM_LAPSED',
  )
  await w.claimed('Plass 1', { claim: { arriveOn: '2026-11-21' } })
})
