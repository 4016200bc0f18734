import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { claimOf } from '../../test/guest.ts'
import { makePersonWorld, metOf, type PersonWorld } from '../../test/person-builders.ts'

let w: PersonWorld
let kind: string
beforeAll(async () => {
  w = await makePersonWorld()
  kind = w.pool.fyrlykta.kinds[0]?.id as string
})
afterAll(() => w.world.drop())

const anHourAgo = () => new Date(w.world.now().getTime() - 3_600_000).toISOString()
const plan = async (personId: string, plannedAt = anHourAgo(), unitKindId = kind) =>
  w.worker.person.planMeeting({ personId, unitKindId, plannedAt })
const pageOf = async (personId: string) => {
  const page = await w.worker.person.get({ personId, purpose: { purpose: 'meeting', words: null } })
  if (!('version' in page)) throw new Error('restricted')
  return page
}

test('a first-timer gets no bed before the meeting, and one by the known user’s way after it', async () => {
  const id = await w.register('Første', 'Gang', { fixedAbode: true })
  const claim = () => codeOf(w.worker.bedPool.claimBed(claimOf(id, w.pool.fyrlykta.bed('Plass 1'))))
  expect(await claim()).toBe('UNPROCESSABLE_CONTENT MEETING_MISSING')
  const planned = await plan(id)
  expect(await claim()).toBe('UNPROCESSABLE_CONTENT MEETING_MISSING')
  const recorded = await w.worker.person.recordMeeting({ ...metOf(planned), heldAt: anHourAgo() })
  expect(recorded.reviewOn).toBe('2027-11-20')
  expect(await pageOf(id)).toMatchObject({
    knownUser: [
      {
        houseName: 'Fyrlykta',
        criteriaVersion: 1,
        approvedOn: '2026-11-20',
        reviewOn: '2027-11-20',
        approvedByName: 'Ingrid Solvang',
        endedOn: null,
      },
    ],
    meetings: [{ outcome: 'criteria_met', present: ['Lene Dahl'], criteriaVersion: 1, version: 2 }],
  })
  expect(await claim()).toBe('ok')
})

test('what was said of a fixed abode in the meeting is not asked again on the phone', async () => {
  const id = await w.register('Sa', 'Det I Møtet')
  await w.worker.person.recordMeeting({ ...metOf(await plan(id)), heldAt: anHourAgo() })
  expect((await pageOf(id)).person).toMatchObject({ fixedAbode: true })
})

test('nobody is approved with a criterion unanswered, one that excludes, or criteria that have changed', async () => {
  const id = await w.register('Ikke', 'Godkjent')
  const planned = await plan(id)
  const record = (change: object) =>
    codeOf(w.worker.person.recordMeeting({ ...metOf(planned), heldAt: anHourAgo(), ...change }))
  expect(await record({ answers: { fixed_abode: 'yes' } })).toMatch('CRITERIA_UNANSWERED')
  expect(await record({ answers: { fixed_abode: 'yes', substance_use: 'yes' } })).toMatch('CRITERION_EXCLUDES')
  expect(await record({ criteriaVersion: 2 })).toBe('CONFLICT CRITERIA_VERSION_STALE')
  expect(await record({ heldAt: '2026-11-20T22:00:00Z' })).toMatch('IN_THE_FUTURE')
  expect(await record({ heldAt: null })).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await record({ reviewOn: '2026-11-20' })).toMatch(/^UNPROCESSABLE/)
  expect(await record({ version: 7 })).toBe('CONFLICT VERSION_STALE')
  expect((await pageOf(id)).knownUser).toEqual([])
  expect(await record({ outcome: 'criteria_not_met', answers: { fixed_abode: 'no' } })).toBe('ok')
  expect(await record({})).toMatch('MEETING_ALREADY_HELD')
  expect((await pageOf(id)).knownUser).toEqual([])
})

test('a meeting that nobody came to has not been held before its hour', async () => {
  const id = await w.register('Kommer', 'I Morgen')
  const planned = await plan(id, '2026-11-21T12:00:00Z')
  const gone = { ...metOf(planned), outcome: 'did_not_come' as const, heldAt: null, criteriaVersion: null, answers: {} }
  expect(await codeOf(w.worker.person.recordMeeting(gone))).toMatch('MEETING_NOT_HELD_YET')
  expect(await codeOf(w.worker.person.recordMeeting({ ...gone, outcome: 'cancelled' }))).toBe('ok')
  expect(await codeOf(plan(id, '2024-01-01T12:00:00Z'))).toMatch('TOO_LONG_AGO')
  expect(await codeOf(plan(id, '2028-01-01T12:00:00Z'))).toMatch('IN_THE_FUTURE')
})

test('a review replaces the approval before it, and criteria no longer met end it; what was is kept', async () => {
  const id = await w.known('Blir', 'Vurdert På Nytt')
  await w.worker.person.recordMeeting({ ...metOf(await plan(id)), heldAt: anHourAgo(), reviewOn: '2027-02-01' })
  expect((await pageOf(id)).knownUser.map(({ reviewOn, endedOn }) => [reviewOn, endedOn])).toEqual([
    ['2027-02-01', null],
    ['2027-11-20', '2026-11-20'],
  ])
  const third = { ...metOf(await plan(id)), heldAt: anHourAgo(), outcome: 'criteria_not_met' as const }
  await w.worker.person.recordMeeting({ ...third, answers: { fixed_abode: 'no' } })
  expect((await pageOf(id)).knownUser.filter(({ endedOn }) => endedOn === null)).toEqual([])
  expect((await pageOf(id)).knownUser).toHaveLength(2)
})

test('two who write down the same meeting at once make one known user', async () => {
  const id = await w.register('Kappløp', 'Om Møtet')
  const planned = await plan(id)
  const raced = await Promise.all(
    [1, 2, 3].map(() => codeOf(w.worker.person.recordMeeting({ ...metOf(planned), heldAt: anHourAgo() }))),
  )
  expect(raced.filter((code) => code === 'ok')).toHaveLength(1)
  for (const code of raced.filter((one) => one !== 'ok')) expect(code).toMatch(/MEETING_ALREADY_HELD|VERSION_STALE/)
  expect((await pageOf(id)).knownUser).toHaveLength(1)
})

test('an approval is ended with a reason, once, and the next stay needs a meeting', async () => {
  const id = await w.known('Er', 'Ferdig')
  const knownUserId = (await pageOf(id)).knownUser[0]?.knownUserId as string
  expect(await codeOf(w.worker.person.endKnownUser({ knownUserId, reason: ' ' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  await w.worker.person.endKnownUser({ knownUserId, reason: 'Har flyttet' })
  expect((await pageOf(id)).knownUser[0]).toMatchObject({ endedOn: '2026-11-20', endedReason: 'Har flyttet' })
  expect(await codeOf(w.worker.person.endKnownUser({ knownUserId, reason: 'Igjen' }))).not.toBe('ok')
  const claim = w.worker.bedPool.claimBed(claimOf(id, w.pool.fyrlykta.bed('Plass 3')))
  expect(await codeOf(claim)).toBe('UNPROCESSABLE_CONTENT MEETING_MISSING')
  expect(JSON.stringify((await w.audit()).at(-1))).not.toMatch(/flyttet|Ferdig/)
})

test('a meeting is about a house one may use, and within one’s own reach', async () => {
  const id = await w.register('Hvor', 'Da')
  const bolgen = w.pool.asker.kinds[0]?.id as string
  expect(await codeOf(plan(id, anHourAgo(), bolgen))).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(plan(id, anHourAgo(), w.pool.tista.kinds[0]?.id))).toBe('ok')
  const planned = await plan(id)
  const elsewhere = await w.world.as('3105', ['night_worker'], { houseIds: [w.pool.brygga.id] })
  expect(await codeOf(elsewhere.person.planMeeting({ personId: id, unitKindId: kind, plannedAt: anHourAgo() }))).toBe(
    'NOT_FOUND NOT_FOUND',
  )
  expect(await codeOf(elsewhere.person.recordMeeting({ ...metOf(planned), heldAt: anHourAgo() }))).toBe(
    'NOT_FOUND NOT_FOUND',
  )
  const halden = await w.world.as('3101', ['night_worker'])
  expect(await codeOf(halden.person.recordMeeting({ ...metOf(planned), heldAt: anHourAgo() }))).toBe(
    'NOT_FOUND NOT_FOUND',
  )
  expect((await w.worker.person.listMeetingPlaces()).map(({ houseName }) => houseName)).not.toContain('Bølgen')
})
