import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld, personOf } from '../../test/person-builders.ts'
import { planThatHolds } from '../../test/plan-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'

const specialistRole = 'h_dps_fjordbyen'
const friday = '2026-11-20T20:40:00Z'
let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld(friday)
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
afterAll(() => w.world.drop())

const consent = (personId: string, categories: SharingCategory[], change: object = {}) =>
  w.worker.consent.recordConsent({
    ...{ personId, toRole: specialistRole, categories, purpose: 'Planlagt innleggelse', givenHow: 'oral' },
    untilOn: asLocalDate('2027-01-31'),
    ...change,
  })
const thread = async (personId: string) =>
  (await team.plannedAdmission.openAdmission({ personId, specialistRole })).admissionId
const theirs = async (admissionId: string) => (await liaison.plannedAdmission.get({ admissionId })).crisisPlan
const ours = async (admissionId: string) => (await team.plannedAdmission.get({ admissionId })).crisisPlan
const inSql = (personId: string) =>
  w.world.verb('dps-fjordbyen', async ({ tx }) => {
    const subjects = await w.world.admin<{ id: string }[]>`select id from m_3105.subject where person_id = ${personId}`
    const rows = await tx.sql`
      select 1 from pool.shared_part where subject_id = any (${subjects.map(({ id }) => id)}::uuid[]) and category = 'crisis_plan'`
    return rows.length
  })

test('the service reads the plan where the consent names it, without next of kin, and who looked is known', async () => {
  const personId = await w.register('Deler', 'Plan')
  await planThatHolds(team, personId)
  await consent(personId, ['admission', 'crisis_plan'])
  const admissionId = await thread(personId)
  const told = await theirs(admissionId)
  expect(told).toMatchObject({ reading: 'told', plan: { planVersion: 1, contacts: [{ kind: 'out_of_hours' }] } })
  expect(JSON.stringify(told)).not.toContain('Søsteren')
  expect(await ours(admissionId)).toMatchObject({ reading: 'own', planVersion: 1, toldVersion: 1, whyNot: null })
  const looks = await w.world.admin`
    select by_name from pool.shared_look where categories = array['crisis_plan'] and of_role = 'm_3105'`
  expect(looks).toMatchObject([{ by_name: 'Anders DPS' }])
})

test('a consent that does not name it tells nothing, whether or not there is a plan; a second one to it does', async () => {
  const personId = await w.register('Uten', 'Kriseplan')
  await consent(personId, ['admission', 'identity'])
  const admissionId = await thread(personId)
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  await planThatHolds(team, personId)
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  expect(await ours(admissionId)).toMatchObject({ planVersion: 1, toldVersion: null, whyNot: 'CONSENT_MISSING' })
  const { consentId } = await consent(personId, ['crisis_plan', 'next_of_kin'], { purpose: 'Dele kriseplanen' })
  expect(await theirs(admissionId)).toMatchObject({
    reading: 'told',
    plan: { contacts: [{}, { kind: 'next_of_kin' }] },
  })
  await w.worker.consent.object({ personId, toRole: specialistRole, categories: ['next_of_kin'], note: '' })
  expect(await theirs(admissionId)).toMatchObject({ reading: 'told', plan: { contacts: [{ kind: 'out_of_hours' }] } })
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  expect(await inSql(personId)).toBe(0)
})

test('told anew when a new version holds, not before, and not at all when the plan is ended', async () => {
  const personId = await w.register('Ny', 'Versjon')
  await consent(personId, ['admission', 'crisis_plan'])
  const admissionId = await thread(personId)
  await planThatHolds(team, personId)
  const draft = await team.plan.writeCrisisPlan({ personId, seen: 1, ...(await says(personId)), helps: 'Musikk' })
  expect(await theirs(admissionId)).toMatchObject({ plan: { planVersion: 1 } })
  const on = asLocalDate('2026-11-20')
  let row = await team.plan.reviewCrisisPlan({ ...draft, reviewedOn: on })
  for (const party of ['municipality', 'person'] as const)
    row = await team.plan.agreeCrisisPlan({ ...row, party, agreedOn: on, agreedBy: 'Kari' })
  expect(await theirs(admissionId)).toMatchObject({ plan: { planVersion: 2, helps: 'Musikk' } })
  await team.plan.endCrisisPlan({ ...row, endedBy: 'person', reason: '' })
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  expect(await inSql(personId)).toBe(0)
})
const says = async (personId: string) => {
  const { versions } = await team.plan.getCrisisPlan({ personId, purpose: 'follow_up' })
  const { earlySigns, helpsNot, meetMe, admissionRoute, contacts, madeWith, serviceName, reviewOn } =
    versions[0] as (typeof versions)[number]
  return { earlySigns, helpsNot, meetMe, admissionRoute, contacts, madeWith, serviceName, reviewOn }
}

test('an objection closes it on the very next read, and the end of the consent at midnight', async () => {
  const personId = await w.register('Motsetter', 'Seg')
  await planThatHolds(team, personId)
  await consent(personId, ['admission', 'crisis_plan'], { untilOn: asLocalDate('2026-11-22') })
  const admissionId = await thread(personId)
  expect(await theirs(admissionId)).toMatchObject({ reading: 'told' })
  await setClocks(w.world, '2026-11-22T23:00:00Z')
  expect(await inSql(personId)).toBe(0)
  await setClocks(w.world, friday)
  expect(await inSql(personId)).toBe(1)
  await w.worker.consent.object({ personId, toRole: null, categories: ['crisis_plan'], note: '' })
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  expect(await ours(admissionId)).toMatchObject({ toldVersion: null, whyNot: 'OBJECTION_STANDS' })
})

test('of somebody whose whereabouts are secret no plan is told, nor any more when they become so', async () => {
  const personId = await w.register('Blir', 'Hemmelig')
  await planThatHolds(team, personId)
  await consent(personId, ['admission', 'crisis_plan'])
  const admissionId = await thread(personId)
  expect(await theirs(admissionId)).toMatchObject({ reading: 'told' })
  const given = {
    ...personOf('Blir', 'Hemmelig'),
    addressProtection: 'strictly_confidential' as const,
    number: undefined,
  }
  await w.leader.person.change({ personId, version: 1, ...given })
  expect(await theirs(admissionId)).toEqual({ reading: 'not_told' })
  await planThatHolds(w.leader, personId, { seen: 1 })
  expect(await inSql(personId)).toBe(0)
  expect(await codeOf(team.plan.getCrisisPlan({ personId, purpose: 'follow_up' }))).toMatch('PERSON_PROTECTED')
})
