import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import type { Caller } from '../../test/world.ts'

const specialistRole = 'h_dps_fjordbyen'
const friday = '2026-11-20T20:40:00Z'
const later = (hours: number) => new Date(Date.parse(friday) + hours * 3_600_000).toISOString()
const terms = {
  windowFrom: asLocalDate('2026-11-23'),
  windowTo: asLocalDate('2026-11-25'),
  nights: 5,
  goal: 'Sove, spise og komme ut av uroen.',
  unit: 'Døgnenheten, åpen post',
  transport: 'Teamet kjører',
  medication: 'DPS under oppholdet, teamet etterpå',
  keptReady: 'Husleie og katt',
  visits: 'Teamet mandag og onsdag',
  ifWorse: 'Lege ved enheten vurderer samme dag.',
  afterwards: 'Teamet møter hjemme dagen etter.',
}
const offer = { terms, bedOf: 'specialist' as const, respondBy: later(24), lapsesAt: later(48) }

let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
beforeEach(() => w.world.setNow(friday))
afterAll(() => w.world.drop())

const consentTo = (personId: string, categories: ('admission' | 'identity' | 'contact')[] = ['admission']) =>
  w.worker.consent.recordConsent({
    personId,
    toRole: specialistRole,
    categories,
    purpose: 'Planlagt innleggelse',
    givenHow: 'oral',
    untilOn: asLocalDate('2027-01-31'),
  })

/** A thread with its first proposal, from the municipality. */
async function proposed(givenName: string) {
  const personId = await w.register(givenName, 'Fjellheim')
  const { consentId } = await consentTo(personId)
  const opened = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const { admissionId } = opened
  const made = await team.plannedAdmission.propose({ admissionId, version: opened.version, seen: 0, ...offer })
  return { personId, consentId, admissionId, at: { admissionId, version: made.version, seen: made.proposal } }
}

test('propose, counter, a stale acceptance refused, agree, a bed, admitted, home: on equal footing all the way', async () => {
  const { admissionId, at } = await proposed('Hel')
  const seen = await liaison.plannedAdmission.get({ admissionId })
  expect(seen).toMatchObject({ state: 'proposed', myTurn: true, side: 'specialist', otherSide: expect.any(String) })
  expect(seen.may).toMatchObject({
    accept: null,
    confirm_bed: 'ADMISSION_NOT_THERE',
    answer_for_person: 'NOT_PERMITTED',
  })

  const countered = await liaison.plannedAdmission.propose({ ...at, ...offer, terms: { ...terms, nights: 3 } })
  expect(await codeOf(team.plannedAdmission.accept(at))).toBe('CONFLICT VERSION_STALE')
  const two = { admissionId, version: countered.version, seen: countered.proposal }
  expect(await codeOf(liaison.plannedAdmission.accept(two))).toBe('CONFLICT NOT_YOUR_TURN')
  const accepted = await team.plannedAdmission.accept(two)
  expect(await team.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'accepted', myTurn: true })
  const asked = { ...accepted, seen: 2, answer: 'not_asked' as const, reason: '' }
  expect(await codeOf(team.plannedAdmission.answerForPerson(asked))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  const yes = await team.plannedAdmission.answerForPerson({ ...accepted, seen: 2, answer: 'yes', reason: '' })
  const confirmed = await liaison.plannedAdmission.confirmBed({
    ...yes,
    seen: 2,
    elsewhere: 'Døgnenheten, rom 4',
  })
  const admitted = await liaison.plannedAdmission.admit({ ...confirmed, seen: 2, admittedAt: null, hasHome: 'yes' })
  const planned = await liaison.plannedAdmission.planDischarge({
    ...admitted,
    seen: 2,
    dischargeOn: asLocalDate('2026-11-23'),
  })
  w.world.setNow(later(60))
  const leaving = {
    ...planned,
    seen: 2,
    dischargedAt: null,
    hasHome: false,
    firstFollowUpAt: later(80),
    crisisPlanUpdatedAt: later(50),
    gapReason: '',
  }
  expect(await codeOf(liaison.plannedAdmission.discharge(leaving))).toMatch('DISCHARGE_HAS_GAPS')
  const home = await liaison.plannedAdmission.discharge({ ...leaving, gapReason: 'Har bedt om å reise.' })
  await team.plannedAdmission.close({ ...home, seen: 2 })
  const [ours, theirs] = await Promise.all([team, liaison].map((side) => side.plannedAdmission.get({ admissionId })))
  expect(ours?.state).toBe('closed')
  expect(ours?.events.map(({ kind }) => kind)).toEqual([
    'proposed',
    'proposed',
    'accepted',
    'person_answered',
    'bed_confirmed',
    'admitted',
    'discharge_planned',
    'discharged',
    // To no home: what there is to do about it outlives the admission.
    'task_made',
    'closed',
    'task_goes_on',
  ])
  expect(theirs?.events).toEqual(ours?.events)
})

test('two who accept at once make one agreement; one who betters the offer meanwhile voids it', async () => {
  const { at } = await proposed('Samtidig')
  const other = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Berit DPS' })
  const codes = await Promise.all([liaison, other].map((one) => codeOf(one.plannedAdmission.accept(at))))
  expect(codes.sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
})

test('without a consent to it no thread is opened, nor against an objection', async () => {
  const personId = await w.register('Uten', 'Samtykke')
  const open = () => codeOf(team.plannedAdmission.openAdmission({ personId, specialistRole }))
  expect(await open()).toMatch('CONSENT_MISSING')
  await consentTo(personId, ['contact'])
  expect(await open()).toMatch('CONSENT_MISSING')
  await consentTo(personId, ['contact', 'admission'])
  const { objectionId } = await w.worker.consent.object({ personId, toRole: null, categories: [], note: '' })
  expect(await open()).toMatch('OBJECTION_STANDS')
  await w.worker.consent.liftObjection({ objectionId })
  expect(await open()).toBe('ok')
})

test('withdrawn at ten: the other side’s open page finds nothing at its next read, and can do nothing', async () => {
  const { admissionId, consentId, at } = await proposed('Trekker')
  expect((await liaison.plannedAdmission.list()).map((row) => row.admissionId)).toContain(admissionId)
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await codeOf(liaison.plannedAdmission.get({ admissionId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(liaison.plannedAdmission.accept(at))).toBe('NOT_FOUND NOT_FOUND')
  expect((await liaison.plannedAdmission.list()).map((row) => row.admissionId)).not.toContain(admissionId)
  expect(await team.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'withdrawn' })
})

test('an objection closes what was shared before it, and nothing of somebody else', async () => {
  const [mine, others] = [await proposed('Motsetter'), await proposed('Annen')]
  await w.worker.consent.object({ personId: mine.personId, toRole: null, categories: [], note: 'Vil ikke' })
  expect(await codeOf(liaison.plannedAdmission.get({ admissionId: mine.admissionId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(liaison.plannedAdmission.get({ admissionId: others.admissionId }))).toBe('ok')
})

test('an offer ends by the clock; the deadline before it goes to the escalation contact', async () => {
  const { admissionId, at } = await proposed('Frist')
  w.world.setNow(later(25))
  expect(await liaison.plannedAdmission.get({ admissionId })).toMatchObject({ escalation: 'escalation_contact' })
  w.world.setNow(later(48))
  expect(await codeOf(liaison.plannedAdmission.accept(at))).toBe('CONFLICT ADMISSION_OVER')
  expect(await liaison.plannedAdmission.get({ admissionId })).toMatchObject({ state: 'expired', turn: null })
})

test('a third organisation finds nothing, in the list, by id, or by acting', async () => {
  const { admissionId, at } = await proposed('Tredje')
  const halden = await w.world.as('3101', ['team_member'])
  expect(await halden.plannedAdmission.list()).toEqual([])
  expect(await codeOf(halden.plannedAdmission.get({ admissionId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(halden.plannedAdmission.withdraw({ ...at, reason: 'x' }))).toBe('NOT_FOUND NOT_FOUND')
  const nowhere = await w.world.as('dps-fjordbyen', ['liaison'], { whole: false, houseIds: [] })
  expect(await nowhere.plannedAdmission.list()).toEqual([])
})

test('a name that the consent names is read by the other side until it is taken back, and the owner sees who looked', async () => {
  const personId = await w.register('Delt', 'Navn')
  const { consentId } = await consentTo(personId, ['admission', 'identity'])
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole })
  const theirs = () => liaison.plannedAdmission.get({ admissionId })
  expect((await theirs()).whose).toMatchObject({ kind: 'full', personId: null, name: 'Delt Navn' })
  expect((await theirs()).whose).toMatchObject({ kind: 'full' })
  const looks = await w.world.verb(
    '3105',
    ({ tx }) => tx.sql<{ byName: string; categories: string[] }[]>`
    select by_name as "byName", categories from pool.shared_look
    where subject_id in (select id from subject where person_id = ${personId})`,
  )
  expect(looks).toEqual([{ byName: 'Anders DPS', categories: ['identity'] }])
  const { rows } = await w.worker.person.listAccess({ personId, limit: 20 })
  expect(rows).toContainEqual(
    expect.objectContaining({ accountName: 'Anders DPS', organisation: 'DPS Fjordbyen', act: 'open' }),
  )
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await codeOf(theirs())).toBe('NOT_FOUND NOT_FOUND')
  const left = await w.world.verb(
    'dps-fjordbyen',
    ({ tx }) => tx.sql`select 1 from pool.shared_part where content ->> 'givenName' = 'Delt'`,
  )
  expect(left).toHaveLength(0)
})

test('no name, and no id of the person’s, is on anything that the specialist service reads', async () => {
  const { admissionId, personId } = await proposed('Hemmelighetsfull')
  const read = JSON.stringify([
    await liaison.plannedAdmission.list(),
    await liaison.plannedAdmission.get({ admissionId }),
  ])
  for (const word of ['Hemmelighetsfull', 'Fjellheim', personId]) expect(read).not.toContain(word)
})
