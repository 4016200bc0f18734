import { asLocalDate } from '@samplass/domain/nights'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'
import { type Change, type Relay, startRelay } from './relay.ts'

const specialistRole = 'h_dps_fjordbyen'
const everybody = ['m_3105', specialistRole, 'm_3101', 'm_3103', 'm_3107', 'm_3203', 'h_tsb_elveby'] as const
const offer = {
  terms: {
    windowFrom: asLocalDate('2026-11-23'),
    windowTo: asLocalDate('2026-11-25'),
    nights: 5,
    goal: 'Sove og spise',
    unit: 'Åpen post',
    transport: 'Teamet kjører',
    medication: 'DPS under oppholdet',
    keptReady: 'Husleie og katt',
    visits: 'Teamet mandag',
    ifWorse: 'Lege samme dag',
    afterwards: 'Teamet møter hjemme',
  },
  bedOf: 'specialist' as const,
  respondBy: '2026-11-21T20:40:00Z',
  lapsesAt: '2026-11-22T20:40:00Z',
}

let w: PersonWorld
let team: Caller
let liaison: Caller
const relays: Relay[] = []
const begin = async () => {
  const relay = await startRelay(w.world.pool, pino({ level: 'silent' }))
  relays.push(relay)
  return relay
}
beforeAll(async () => {
  w = await makePersonWorld()
  team = await w.world.as('3105', ['team_member'])
  liaison = await w.world.as('dps-fjordbyen', ['liaison'])
})
afterAll(async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  await w.world.drop()
})

async function opened(givenName: string, untilOn = '2027-01-31') {
  const personId = await w.register(givenName, 'Fjellheim')
  const { consentId } = await w.worker.consent.recordConsent({
    personId,
    toRole: specialistRole,
    categories: ['admission', 'identity'],
    purpose: 'Planlagt innleggelse',
    givenHow: 'oral',
    untilOn: asLocalDate(untilOn),
  })
  return { personId, consentId, ...(await team.plannedAdmission.openAdmission({ personId, specialistRole })) }
}
const propose = ({ admissionId, version }: { admissionId: string; version: number }, by = team) =>
  by.plannedAdmission.propose({ admissionId, version, seen: 0, ...offer })

/** What every organisation hears of threads in one process, and when Sarpsborg has heard of one so many times. */
function ears(relay: Relay) {
  const heard = new Map<string, Change[]>(everybody.map((role) => [role, []]))
  const waiting: { id: string; times: number; done: () => void }[] = []
  const toldOf = (role: string, id: string) => heard.get(role)?.filter((change) => change.admissionId === id) ?? []
  const leave = everybody.map((role) =>
    relay.listen(role, (changes) => {
      heard.get(role)?.push(...changes)
      for (const one of waiting) if (toldOf('m_3105', one.id).length >= one.times) one.done()
    }),
  )
  return {
    toldOf,
    who: (id: string) => everybody.filter((role) => toldOf(role, id).length > 0),
    all: () => JSON.stringify([...heard]),
    heardAtHome: (id: string, times = 1) =>
      new Promise<void>((done) => {
        waiting.push({ id, times, done })
        if (toldOf('m_3105', id).length >= times) done()
      }),
    close: () => {
      for (const one of leave) one()
    },
  }
}

test('a thread that is opened, and changed by either side, is heard by both in every process, and by nobody else', async () => {
  const relay = await begin()
  const [here, there] = [ears(relay), ears(await begin())]
  const counts = () => everybody.map((role) => relay.version(role))
  const thread = await opened('Begge')
  await Promise.all([here, there].map(({ heardAtHome }) => heardAtHome(thread.admissionId)))
  const made = await propose(thread)
  await Promise.all([here, there].map(({ heardAtHome }) => heardAtHome(thread.admissionId, 2)))
  await liaison.plannedAdmission.accept({ admissionId: thread.admissionId, version: made.version, seen: 1 })
  for (const process of [here, there]) {
    await process.heardAtHome(thread.admissionId, 3)
    expect(process.who(thread.admissionId)).toEqual(['m_3105', specialistRole])
    expect(process.toldOf(specialistRole, thread.admissionId)).toHaveLength(3)
    process.close()
  }
  // Nor is anybody else told to look again because a count has gone up.
  expect(counts()).toEqual([3, 3, 0, 0, 0, 0, 0])
})

test('what is new about a visit of specialists is heard by the two sides, by its id alone, and by nobody else', async () => {
  const heard = new Map<string, Change[]>(everybody.map((role) => [role, []]))
  const relay = await begin()
  const leave = everybody.map((role) => relay.listen(role, (changes) => heard.get(role)?.push(...changes)))
  const told = (role: string) => heard.get(role)?.filter(({ consultationId }) => consultationId !== null) ?? []
  await team.consultation.planConsultations({
    ...{ withRole: specialistRole, kind: 'round', place: 'Fyrlykta', comes: 'Psykolog Ås', time: '13:00', minutes: 60 },
    ...{ firstOn: asLocalDate('2026-11-26'), everyWeeks: 1, count: 1 },
  })
  await expect.poll(() => told(specialistRole).length).toBe(1)
  const [consultationId] = (await liaison.consultation.listConsultations()).consultations.map(
    (one) => one.consultationId,
  )
  expect(told(specialistRole)[0]).toEqual({
    ...{ houseId: null, admissionId: null, consultationId, teamId: null, kind: 'changed', byName: null },
    at: expect.any(String),
    readableBy: ['m_3105', specialistRole],
  })
  await liaison.consultation.askQuestion({ consultationId: consultationId ?? '', question: 'Når?', admissionId: null })
  await expect.poll(() => told('m_3105').length).toBe(2)
  expect(everybody.filter((role) => told(role).length > 0)).toEqual(['m_3105', specialistRole])
  expect(JSON.stringify([...heard])).not.toMatch(/Fyrlykta|Ås|Når/)
  for (const one of leave) one()
})

test('an event holds the id of the thread and says no more: no name, no act, no word of what was proposed, no side', async () => {
  const { toldOf, heardAtHome, all, close } = ears(await begin())
  const thread = await opened('Hemmelighetsfull')
  await propose(thread)
  await heardAtHome(thread.admissionId)
  const [event] = toldOf(specialistRole, thread.admissionId)
  expect(event).toEqual({
    houseId: null,
    admissionId: thread.admissionId,
    consultationId: null,
    teamId: null,
    kind: 'changed',
    byName: null,
    at: expect.any(String),
    readableBy: ['m_3105', specialistRole],
  })
  // The reference is the end of the id, which may be told: what may not is the word as it stands on the screen.
  const words = ['Hemmelighetsfull', 'Fjellheim', thread.personId, `"${thread.reference}"`, 'Sove', 'proposed']
  for (const word of words) expect(all()).not.toContain(word)
  close()
})

test('consent withdrawn: the other side is told that the thread is gone, finds nothing, and hears of it no more', async () => {
  const { toldOf, who, heardAtHome, close } = ears(await begin())
  const thread = await opened('Trekker')
  const { admissionId } = thread
  let { version } = await propose(thread)
  const at = () => ({ admissionId, version, seen: 1 })
  version = (await liaison.plannedAdmission.accept(at())).version
  version = (await team.plannedAdmission.answerForPerson({ ...at(), answer: 'yes', reason: '' })).version
  version = (await liaison.plannedAdmission.confirmBed({ ...at(), elsewhere: 'Rom 4' })).version
  version = (await liaison.plannedAdmission.admit({ ...at(), admittedAt: null, hasHome: 'yes' })).version
  // Another thread that goes on, so that it can be told when everything before it has been heard.
  const mark = await opened('Annen')
  await heardAtHome(mark.admissionId)
  const before = toldOf(specialistRole, admissionId).length

  await w.worker.consent.withdrawConsent({ consentId: thread.consentId })
  await expect.poll(() => toldOf(specialistRole, admissionId).length).toBe(before + 1)
  expect(await codeOf(liaison.plannedAdmission.get({ admissionId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(toldOf(specialistRole, admissionId).at(-1)).toMatchObject({ admissionId, kind: 'changed', byName: null })
  expect(who(admissionId)).toEqual(['m_3105', specialistRole])

  const ours = await team.plannedAdmission.get({ admissionId })
  await team.plannedAdmission.convertToAcute({ admissionId, version: ours.version, seen: 1, whatFailed: 'Uro' })
  await propose(mark)
  await heardAtHome(mark.admissionId, 2)
  expect(toldOf('m_3105', admissionId).length).toBeGreaterThan(before + 1)
  expect(toldOf(specialistRole, admissionId)).toHaveLength(before + 1)
  close()
})

test('an objection closes a thread in the same way; one that is told together with a later change is still told', async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  const thread = await opened('Motsetter')
  const { admissionId } = thread
  let { version } = await propose(thread)
  const at = () => ({ admissionId, version, seen: 1 })
  version = (await liaison.plannedAdmission.accept(at())).version
  version = (await team.plannedAdmission.answerForPerson({ ...at(), answer: 'yes', reason: '' })).version
  version = (await liaison.plannedAdmission.confirmBed({ ...at(), elsewhere: 'Rom 4' })).version
  version = (await liaison.plannedAdmission.admit({ ...at(), admittedAt: null, hasHome: 'yes' })).version
  await w.world.admin`delete from pool.outbox`
  await w.worker.consent.object({ personId: thread.personId, toRole: null, categories: [], note: '' })
  const ours = await team.plannedAdmission.get({ admissionId })
  await team.plannedAdmission.convertToAcute({ admissionId, version: ours.version, seen: 1, whatFailed: 'Uro' })
  const { toldOf, heardAtHome, close } = ears(await begin())
  await heardAtHome(admissionId)
  expect(toldOf(specialistRole, admissionId)).toHaveLength(1)
  close()
})

test('a change that is rolled back is never heard', async () => {
  const { toldOf, heardAtHome, close } = ears(await begin())
  const thread = await opened('Samtidig')
  const made = await propose(thread)
  const mark = await opened('Merke')
  await heardAtHome(mark.admissionId)
  const before = toldOf(specialistRole, thread.admissionId).length
  const stale = { admissionId: thread.admissionId, version: made.version - 1, seen: 1 }
  expect(await codeOf(liaison.plannedAdmission.accept(stale))).toBe('CONFLICT VERSION_STALE')
  await propose(mark)
  await heardAtHome(mark.admissionId, 2)
  expect(toldOf(specialistRole, thread.admissionId)).toHaveLength(before)
  close()
})

test('past the end of the consent the other side hears nothing: not what the municipality does, and not that it is taken back', async () => {
  const { toldOf, heardAtHome, close } = ears(await begin())
  const thread = await opened('Utløpt', '2026-11-20')
  const { admissionId } = thread
  const made = await propose(thread)
  const mark = await opened('Neste')
  await heardAtHome(mark.admissionId)
  const told = () => ['m_3105', specialistRole].map((role) => toldOf(role, admissionId).length)
  const [ours = 0, theirs] = told()
  await setClocks(w.world, '2026-11-20T23:00:00Z')
  await team.plannedAdmission.withdraw({ admissionId, version: made.version, seen: 1, reason: 'Ikke nå' })
  await heardAtHome(admissionId, ours + 1)
  await w.worker.consent.withdrawConsent({ consentId: thread.consentId })
  await heardAtHome(admissionId, ours + 2)
  expect(told()).toEqual([ours + 2, theirs])
  close()
})
