import { uuidv7 } from 'uuidv7'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { answerOf } from '../../test/code-of.ts'
import { claimOf, codeOf, makeGuest } from '../../test/guest.ts'
import { endingOf, makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

const extension = { reason: 'home_not_ready' as const, note: '', secondPersonId: null }

test('what has not come cannot be run, and what is over cannot be run again', async () => {
  const { worker } = w
  const { stayId } = await w.claimed('Plass 1')
  const at = await w.at(stayId)
  expect(await codeOf(worker.stay.end({ ...at, ...endingOf() }))).toBe('NOT_ARRIVED')
  expect(await codeOf(worker.stay.extend({ ...at, departOn: '2026-11-29', ...extension }))).toBe('NOT_ARRIVED')
  await worker.stay.arrive({ ...at, arrivedAt: null, practicalGiven: true })
  const there = await w.at(stayId)
  expect(await codeOf(worker.stay.arrive({ ...there, arrivedAt: null, practicalGiven: true }))).toBe('ALREADY_ARRIVED')
  expect(await codeOf(worker.stay.cancel({ ...there, reason: 'Nei' }))).toBe('ALREADY_ARRIVED')
  expect(await codeOf(worker.stay.markNoShow({ ...there, note: '' }))).toBe('ALREADY_ARRIVED')
  expect(await codeOf(worker.stay.endHomeTrial({ ...there, returnedAt: null, wentWell: null, note: '' }))).toBe(
    'NOT_HOME',
  )
  await worker.stay.end({ ...there, ...endingOf() })
  const over = await w.at(stayId)
  expect(await codeOf(worker.stay.end({ ...over, ...endingOf() }))).toBe('STAY_OVER')
  expect(await codeOf(worker.stay.writeJournal({ stayId, kind: 'note', body: 'Glemte jakka.' }))).toBe('ok')
})

test('a form opened before somebody else changed the stay is stale', async () => {
  const { worker } = w
  const { stayId } = await w.claimed('Plass 1')
  const opened = await w.at(stayId)
  await worker.stay.arrive({ ...opened, arrivedAt: null, practicalGiven: true })
  expect(await codeOf(worker.stay.recordIntake({ ...opened, heldAt: null, intake: 'x', wishes: '' }))).toBe(
    'VERSION_STALE',
  )
})

test('times in the future, long ago, or before the arrival are refused', async () => {
  const { worker } = w
  const { stayId } = await w.claimed('Plass 1')
  const at = await w.at(stayId)
  expect(await codeOf(worker.stay.arrive({ ...at, arrivedAt: '2026-11-20T21:00:00Z', practicalGiven: true }))).toBe(
    'IN_THE_FUTURE',
  )
  expect(await codeOf(worker.stay.arrive({ ...at, arrivedAt: '2026-11-10T21:00:00Z', practicalGiven: true }))).toBe(
    'TOO_LONG_AGO',
  )
  await worker.stay.arrive({ ...at, arrivedAt: null, practicalGiven: true })
  expect(
    await codeOf(worker.stay.end({ ...(await w.at(stayId)), ...endingOf({ endedAt: '2026-11-20T19:00:00Z' }) })),
  ).toBe('END_BEFORE_ARRIVAL')
})

test('nobody arrives in a bed that somebody is still in', async () => {
  const { worker, world } = w
  await w.arrived('Plass 1', { claim: { nights: 1 } })
  const next = await w.claimed('Plass 2', { claim: { arriveOn: '2026-11-21' } })
  // Promised the bed behind the back of the one who overstays, as a claim made before the overstay would be.
  await world.admin`update pool.occupancy set bed_id = ${w.pool.fyrlykta.bed('Plass 1')} where id = ${next.stayId}`
  await world.admin`update pool.stay set bed_id = ${w.pool.fyrlykta.bed('Plass 1')} where id = ${next.stayId}`
  world.setNow('2026-11-21T19:00:00Z')
  const refused = await worker.stay
    .arrive({ ...(await w.at(next.stayId)), arrivedAt: null, practicalGiven: true })
    .catch((error) => error)
  expect(refused.message).toBe('BED_TAKEN')
  expect(refused.cause.facts).toMatchObject({ kind: 'stay', takenBy: 'Ingrid Solvang' })
  expect((await worker.stay.get({ stayId: next.stayId })).state).toBe('expected')
})

test('an extension into nights promised to another is refused, and says what stands there', async () => {
  const { worker, world, pool } = w
  const { stayId } = await w.arrived('Plass 1', { claim: { nights: 1 } })
  const next = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
  await worker.bedPool.claimBed(claimOf(next, pool.fyrlykta.bed('Plass 1'), { arriveOn: '2026-11-21' }))
  const page = await worker.stay.get({ stayId })
  expect(page.extension.nextTakenOn).toBe('2026-11-21')
  const refused = await worker.stay
    .extend({ ...(await w.at(stayId)), departOn: '2026-11-23', ...extension })
    .catch((error) => error)
  expect(refused.message).toBe('BED_TAKEN')
  expect(refused.cause.facts).toMatchObject({ kind: 'stay', fromOn: '2026-11-21', takenBy: 'Ingrid Solvang' })
  expect(await worker.stay.get({ stayId })).toMatchObject({
    dates: { departOn: '2026-11-21' },
    departures: { length: 1 },
  })
})

test('a house that decides each night anew gives one night at a time', async () => {
  const { worker, world } = w
  const { stayId } = await w.claimed('Plass 1', { claim: { nights: 1 } })
  await world.admin`update pool.policy_version set policy = policy || '{"nightlyReview": true, "normalNights": 1, "longestNights": 3}'::jsonb`
  await worker.stay.arrive({ ...(await w.at(stayId)), arrivedAt: null, practicalGiven: true })
  const ask = async (departOn: string) =>
    codeOf(
      worker.stay.extend({
        ...(await w.at(stayId)),
        departOn,
        reason: 'nightly_review',
        note: '',
        secondPersonId: null,
      }),
    )
  expect(await ask('2026-11-23')).toBe('NIGHTLY_REVIEW_ONE_NIGHT')
  expect(await ask('2026-11-22')).toBe('ok')
  expect(await ask('2026-11-24')).toBe('NIGHTLY_REVIEW_ONE_NIGHT')
})

test('beyond the longest stay a second person decides, who may, and is not the one who asks', async () => {
  const { pool, world } = w
  const asking = await world.signIn('3105', ['night_worker'])
  const caller = world.caller('3105', asking.sessionId)
  const other = await world.signIn('3105', ['night_worker'])
  const leader = await world.signIn('3105', ['team_leader'], { name: 'Hilde Aas' })
  const elsewhere = await world.signIn('3101', ['team_leader'])
  const otherHouse = await world.signIn('3105', ['team_leader'], { houseIds: [pool.tista.id] })
  const { stayId } = await w.arrived('Plass 1')
  const ask = async (secondPersonId: string | null) =>
    codeOf(
      caller.stay.extend({
        ...(await w.at(stayId)),
        departOn: '2026-12-02',
        reason: 'home_not_ready',
        note: '',
        secondPersonId,
      }),
    )
  expect(pool.fyrlykta.name).toBe('Fyrlykta')
  expect(await ask(null)).toBe('SECOND_PERSON_MISSING')
  expect(await ask(asking.accountId)).toBe('SECOND_PERSON_SAME')
  expect(await ask(other.accountId)).toBe('SECOND_PERSON_NOT_PERMITTED')
  expect(await ask(elsewhere.accountId)).toBe('SECOND_PERSON_NOT_PERMITTED')
  expect(await ask(otherHouse.accountId)).toBe('SECOND_PERSON_NOT_PERMITTED')
  expect(await ask(uuidv7())).toBe('SECOND_PERSON_NOT_PERMITTED')
  expect(await ask(leader.accountId)).toBe('ok')
  const page = await w.worker.stay.get({ stayId })
  expect(page.timeline.at(-1)?.facts).toMatchObject({ secondPersonName: 'Hilde Aas', fromDepartOn: '2026-11-27' })
  expect(await codeOf(caller.stay.extend({ ...(await w.at(stayId)), departOn: '2026-11-30', ...extension }))).toBe(
    'DEPARTURE_NOT_LATER',
  )
})

test('asking somebody to leave needs the incident, a reason, where to, and that the right to complain was told', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 1')
  const { stayId: otherId } = await w.arrived('Plass 2')
  const asked = endingOf({ outcome: 'asked_to_leave', followUpAgreed: false })
  const ask = async (more: Partial<typeof asked>) =>
    codeOf(worker.stay.end({ ...(await w.at(stayId)), ...asked, ...more }))
  expect(await ask({})).toBe('INCIDENT_MISSING')
  expect(await ask({ incidentId: uuidv7() })).toBe('INCIDENT_MISSING')
  const elsewhere = await worker.stay.writeJournal({ stayId: otherId, kind: 'incident', body: 'Noe annet.' })
  expect(await ask({ incidentId: elsewhere.journalId })).toBe('INCIDENT_MISSING')
  const { journalId: incidentId } = await worker.stay.writeJournal({
    stayId,
    kind: 'incident',
    body: 'Truet en annen gjest.',
  })
  expect(await ask({ incidentId })).toBe('REASON_MISSING')
  expect(await ask({ incidentId, reason: 'Gjentatte trusler' })).toBe('WHERE_TO_MISSING')
  expect(await ask({ incidentId, reason: 'Gjentatte trusler', whereTo: 'Broren på Greåker' })).toBe(
    'COMPLAINT_RIGHT_NOT_TOLD',
  )
  expect(
    await ask({ incidentId, reason: 'Gjentatte trusler', whereTo: 'Broren på Greåker', complaintRightTold: true }),
  ).toBe('ok')
  const page = await worker.stay.get({ stayId })
  expect(page.journal.map(({ kind }) => kind)).toEqual(['incident', 'reason', 'where_to'])
  const [event] =
    await world.admin`select facts::text as text from pool.stay_event where stay_id = ${stayId} and kind = 'ended'`
  expect(event?.text).not.toMatch(/Greåker|trusler/)
})

test('a home trial outside the stay, beyond the house’s nights, or where none is offered is refused', async () => {
  const { worker } = w
  const { stayId } = await w.arrived('Plass 1')
  const trial = { returnAt: null, wish: '' }
  const ask = async (fromOn: string, untilOn: string) =>
    codeOf(worker.stay.startHomeTrial({ ...(await w.at(stayId)), fromOn, untilOn, ...trial }))
  expect(await ask('2026-11-19', '2026-11-20')).toBe('HOME_TRIAL_OUTSIDE_STAY')
  expect(await ask('2026-11-27', '2026-11-28')).toBe('HOME_TRIAL_OUTSIDE_STAY')
  expect(await ask('2026-11-20', '2026-11-22')).toBe('HOME_TRIAL_NIGHTS_USED')
  expect(await ask('2026-11-20', '2026-11-21')).toBe('ok')
  expect(await ask('2026-11-21', '2026-11-22')).toBe('ALREADY_HOME')
})

test('a move goes to another free bed of the same house', async () => {
  const { worker, pool, world } = w
  const { stayId } = await w.arrived('Plass 1')
  await w.arrived('Plass 2')
  const move = async (bedId: string) => codeOf(worker.stay.moveBed({ ...(await w.at(stayId)), bedId, reason: 'Støy' }))
  expect(await move(pool.fyrlykta.bed('Plass 1'))).toBe('SAME_BED')
  expect(await move(pool.fyrlykta.bed('Plass 2'))).toBe('BED_TAKEN')
  expect(await move(pool.tista.bed('Plass 1'))).toBe('BED_IN_ANOTHER_HOUSE')
  expect(await move(pool.asker.bed('Plass 1'))).toBe('NOT_FOUND')
  expect(await move(uuidv7())).toBe('NOT_FOUND')
  await world.admin`update pool.bed set archived_on = '2026-11-22' where id = ${pool.fyrlykta.bed('Plass 3')}`
  expect(await move(pool.fyrlykta.bed('Plass 3'))).toBe('BED_ARCHIVED')
  expect(await move(pool.fyrlykta.bed('Plass 4'))).toBe('ok')
})

test('a stay of another municipality answers like one that does not exist, to every procedure', async () => {
  const { worker, world } = w
  const { stayId } = await w.arrived('Plass 1')
  const version = 2
  const halden = await world.as('3101', ['night_worker', 'team_leader'])
  const calls = (caller: typeof worker, id: string) => [
    caller.stay.get({ stayId: id }),
    caller.stay.arrive({ stayId: id, version, arrivedAt: null, practicalGiven: true }),
    caller.stay.recordIntake({ stayId: id, version, heldAt: null, intake: 'x', wishes: '' }),
    caller.stay.startHomeTrial({
      stayId: id,
      version,
      fromOn: '2026-11-20',
      untilOn: '2026-11-21',
      returnAt: null,
      wish: '',
    }),
    caller.stay.endHomeTrial({ stayId: id, version, returnedAt: null, wentWell: null, note: '' }),
    caller.stay.extend({ stayId: id, version, departOn: '2026-11-28', ...extension }),
    caller.stay.end({ stayId: id, version, ...endingOf() }),
    caller.stay.markNoShow({ stayId: id, version, note: '' }),
    caller.stay.cancel({ stayId: id, version, reason: 'x' }),
    caller.stay.moveBed({ stayId: id, version, bedId: w.pool.fyrlykta.bed('Plass 2'), reason: 'x' }),
    caller.stay.writeJournal({ stayId: id, kind: 'note', body: 'x' }),
    caller.stay.linkGuest({ stayId: id, personId: uuidv7() }),
    caller.stay.discloseToHouse({ stayId: id, disclosures: [{ category: 'identity', basis: 'law', basisNote: 'x' }] }),
  ]
  const foreign = await Promise.all(calls(halden, stayId).map(answerOf))
  const missing = await Promise.all(calls(halden, uuidv7()).map(answerOf))
  expect(foreign).toEqual(missing)
  expect(new Set(foreign)).toEqual(
    new Set([JSON.stringify({ code: 'NOT_FOUND', message: 'NOT_FOUND', refusal: { code: 'NOT_FOUND', facts: {} } })]),
  )
  const nothing = await world.as('3105', ['night_worker'], { whole: false, houseIds: [] })
  const elsewhere = await world.as('3105', ['night_worker'], { houseIds: [w.pool.tista.id] })
  for (const caller of [nothing, elsewhere]) expect(await codeOf(caller.stay.get({ stayId }))).toBe('NOT_FOUND')
  expect(await nothing.stay.night({})).toMatchObject({ needs: [], houses: [], free: 0 })
  expect((await nothing.stay.waitingList({})).kinds).toEqual([])
})
