import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { asLocalDate } from '@samplass/domain/nights'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { planSays } from '../../test/plan-builders.ts'
import type { Caller } from '../../test/world.ts'
import { takeInAnswers } from '../jobs/take-in-answers.ts'

const toRole = 'h_dps_fjordbyen'
const day = asLocalDate('2026-11-20')
let w: PersonWorld
let team: Caller
let liaison: Caller
beforeAll(async () => {
  w = await makePersonWorld('2026-11-20T20:40:00Z')
  team = await w.world.as('3105', ['team_member'], { name: 'Kari Team' })
  liaison = await w.world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
afterAll(() => w.world.drop())

/** A version that waits for the service, which a thread lets it read of. */
async function waiting(name: string, categories: SharingCategory[] = ['admission', 'crisis_plan']) {
  const personId = await w.register(name, 'Venter')
  const { consentId } = await w.worker.consent.recordConsent({
    ...{ personId, toRole, categories, purpose: 'Planlagt innleggelse', givenHow: 'oral' },
    untilOn: asLocalDate('2027-01-31'),
  })
  const { admissionId } = await team.plannedAdmission.openAdmission({ personId, specialistRole: toRole })
  return { personId, consentId, admissionId, planId: await written(personId, 0) }
}
async function written(personId: string, seen: number, change: Partial<typeof planSays> = {}) {
  const { planId } = await team.plan.writeCrisisPlan({ personId, seen, ...planSays, ...change, serviceRole: toRole })
  let row = await team.plan.reviewCrisisPlan({ planId, version: 1, reviewedOn: day })
  for (const party of ['person', 'municipality'] as const)
    row = await team.plan.agreeCrisisPlan({ ...row, party, agreedOn: day, agreedBy: 'Kari Team' })
  return planId
}
const shown = async (admissionId: string) => (await liaison.plannedAdmission.get({ admissionId })).crisisPlan
const page = (personId: string) => team.plan.getCrisisPlan({ personId, purpose: 'follow_up' })
const takeIn = () => takeInAnswers({ ...w.world.parts, log: pino({ level: 'silent' }) })
const yes = { answer: 'yes' as const, words: '' }

test('the service reads what waits for it, says yes itself, and the plan holds with its name and day', async () => {
  const { personId, admissionId, planId } = await waiting('Ja')
  expect(await shown(admissionId)).toMatchObject({
    reading: 'told',
    plan: null,
    asked: { planId, planVersion: 1, contacts: [{ kind: 'out_of_hours' }] },
    answer: null,
  })
  const { versions } = await page(personId)
  const own = {
    planId,
    version: versions[0]?.version as number,
    party: 'service' as const,
    agreedOn: day,
    agreedBy: 'x',
  }
  expect(await codeOf(team.plan.agreeCrisisPlan(own))).toMatch('SERVICE_ANSWERS_ITSELF')
  await liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes })
  expect((await page(personId)).versions[0]).toMatchObject({
    serviceName: 'DPS Fjordbyen',
    serviceAnswer: { answer: 'yes', byName: 'Anders DPS' },
  })
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toBe(
    'CONFLICT PLAN_ALREADY_SO',
  )
  expect(await takeIn()).toBe(1)
  expect(await takeIn()).toBe(0)
  expect((await page(personId)).versions[0]).toMatchObject({
    state: 'agreed',
    serviceAgreedOn: day,
    serviceAgreedBy: 'Anders DPS',
  })
  expect(await shown(admissionId)).toMatchObject({ plan: { planVersion: 1 }, asked: null })
})

test('a no has words, and the next version is another question: the answer to the old one counts no more', async () => {
  const { personId, admissionId, planId } = await waiting('Nei')
  const no = { admissionId, planId, answer: 'no' as const }
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ ...no, words: ' ' }))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  await liaison.plannedAdmission.answerPlan({ ...no, words: 'Vi har ikke lege om natten' })
  expect((await page(personId)).versions[0]?.serviceAnswer).toMatchObject({ words: 'Vi har ikke lege om natten' })
  expect(await takeIn()).toBe(0)
  const next = await written(personId, 1, { admissionRoute: 'Ring legevakten om natten.' })
  expect(await shown(admissionId)).toMatchObject({ asked: { planId: next, planVersion: 2 }, answer: null })
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toBe(
    'CONFLICT VERSION_STALE',
  )
  await liaison.plannedAdmission.answerPlan({ admissionId, planId: next, ...yes })
  await written(personId, 2)
  expect(await takeIn()).toBe(0)
  expect((await page(personId)).holdsVersion).toBeNull()
})

test('only while the consent lets it read the plan, and only the service that is asked: in SQL too', async () => {
  const { personId, admissionId, planId, consentId } = await waiting('Uten')
  const [{ subjectId }] = (await w.world.admin`
    select id as "subjectId" from m_3105.subject where person_id = ${personId}`) as unknown as [{ subjectId: string }]
  const inSql = (slug: string) =>
    w.world
      .verb(slug, async ({ tx, newId }) => {
        const [row] = await tx.sql<{ made: boolean }[]>`
          select pool.answer_plan(${newId()}, ${subjectId}, ${planId}, 'yes', '', now(), null, 'x') as made`
        return row?.made
      })
      .catch((error: { code: string }) => error.code)
  expect(await inSql('tsb-havna')).toBe(false)
  expect(await inSql('3105')).toBe(false)
  const written = (slug: string) =>
    w.world
      .verb(
        slug,
        ({ tx, newId }) => tx.sql`
          insert into pool.plan_answer (id, owner_role, of_role, subject_id, plan_id, answer, answered_at, by_name)
          values (${newId()}, ${toRole}, 'm_3105', ${subjectId}, ${planId}, 'yes', now(), 'x')`,
      )
      .catch((error: { code: string }) => error.code)
  expect(await written('dps-fjordbyen')).toBe('42501')
  expect(await codeOf(team.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toMatch('NOT_PERMITTED')
  const { objectionId } = await w.worker.consent.object({ personId, toRole, categories: ['crisis_plan'], note: '' })
  expect(await inSql('dps-fjordbyen')).toBe(false)
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toBe(
    'CONFLICT VERSION_STALE',
  )
  await w.worker.consent.liftObjection({ objectionId })
  expect(await shown(admissionId)).toMatchObject({ asked: { planId } })
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await inSql('dps-fjordbyen')).toBe(false)
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toBe('NOT_FOUND NOT_FOUND')
})

test('a service reads its own answer for as long as the consent lets it read the plan, in SQL too', async () => {
  const { admissionId, planId, consentId } = await waiting('Tilbake')
  await liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes })
  const rows = (slug: string) =>
    w.world.verb(slug, async ({ tx }) => [
      ...(await tx.sql`select plan_id as of from pool.plan_answer where plan_id = ${planId}`),
      ...(await tx.sql`select answer as of from pool.own_plan_answer(${planId})`),
    ])
  expect(await rows('dps-fjordbyen')).toEqual([{ of: 'yes' }])
  expect(await rows('tsb-havna')).toEqual([])
  expect(await rows('3105')).toEqual([{ of: planId }])
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await rows('dps-fjordbyen')).toEqual([])
  expect(await rows('3105')).toEqual([{ of: planId }])
})

test('a service that no consent names for the plan is not shown what waits for it', async () => {
  const { admissionId, planId } = await waiting('Ikke', ['admission'])
  expect(await shown(admissionId)).toEqual({ reading: 'not_told' })
  expect(await codeOf(liaison.plannedAdmission.answerPlan({ admissionId, planId, ...yes }))).toBe(
    'CONFLICT VERSION_STALE',
  )
})
