import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

const friday = '2026-11-20T20:40:00Z'
let world: World
let team: Caller
let night: Caller
let liaison: Caller
beforeAll(async () => {
  world = await makeWorld({ now: friday })
  team = await world.as('3105', ['team_member'], { name: 'Kari Team' })
  night = await world.as('3105', ['night_worker'], { name: 'Ingrid Natt' })
  liaison = await world.as('dps-fjordbyen', ['liaison'], { name: 'Anders DPS' })
})
beforeEach(() => world.setNow(friday))
afterAll(() => world.drop())

const series = (place: string) => ({
  withRole: 'h_dps_fjordbyen',
  kind: 'round' as const,
  place,
  comes: '',
  firstOn: asLocalDate('2026-11-26'),
  time: '13:00',
  minutes: 60,
  everyWeeks: 2,
  count: 3,
})
const at = async (place: string, by = team) =>
  (await by.consultation.listConsultations()).consultations.filter((one) => one.place === place)

test('every second Thursday: both sides see the days, and a day that is there is not made twice', async () => {
  expect(await team.consultation.planConsultations(series('Fyrlykta'))).toEqual({ made: 3 })
  expect(await codeOf(team.consultation.planConsultations(series('Fyrlykta')))).toMatch('CONSULTATION_THERE')
  const [ours, theirs] = [await at('Fyrlykta'), await at('Fyrlykta', liaison)]
  expect(ours.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-26T12:00:00.000Z',
    '2026-12-10T12:00:00.000Z',
    '2026-12-24T12:00:00.000Z',
  ])
  expect(theirs.map(({ consultationId }) => consultationId)).toEqual(ours.map(({ consultationId }) => consultationId))
  expect(theirs[0]?.otherSide).toBe('Sarpsborg kommune')
})

test('a housing worker queues a question, the service sees it before it comes; one is answered, one carried over', async () => {
  await team.consultation.planConsultations(series('Neset'))
  const [first, second] = await at('Neset')
  const consultationId = first?.consultationId ?? ''
  await night.consultation.askQuestion({
    consultationId,
    question: 'Hvordan møter vi uro om natten?',
    admissionId: null,
  })
  await night.consultation.askQuestion({
    consultationId,
    question: 'Når ringer vi, og når venter vi?',
    admissionId: null,
  })
  const numbered = { consultationId, question: 'Hva med 14878812345?', admissionId: null }
  expect(await codeOf(night.consultation.askQuestion(numbered))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  const [one, two] = (await at('Neset', liaison))[0]?.questions ?? []
  if (!one || !two) throw new Error('the questions are not seen')
  const { consultationQuestionId, version } = one
  const answer = { consultationQuestionId, version, answer: 'Sett dere ned, og gi det tid.' }
  await liaison.consultation.answerQuestion(answer)
  expect(await codeOf(team.consultation.answerQuestion(answer))).toMatch('CONSULTATION_SETTLED')
  await team.consultation.carryQuestion({ consultationQuestionId: two.consultationQuestionId, version: two.version })
  const [, later] = await at('Neset')
  expect(later?.consultationId).toBe(second?.consultationId)
  expect(later?.questions.map(({ question, askedByName }) => [question, askedByName])).toEqual([
    ['Når ringer vi, og når venter vi?', 'Ingrid Natt'],
  ])
})

test('nothing is held before it begins; called off needs a reason, and takes no more questions', async () => {
  await liaison.consultation.planConsultations({
    ...series('Teamet'),
    withRole: 'm_3105',
    kind: 'supervision',
    count: 1,
  })
  const [one] = await at('Teamet')
  if (!one) throw new Error('nothing was planned')
  const { consultationId, version } = one
  const held = { consultationId, version, outcome: 'held' as const, reason: '' }
  expect(await codeOf(team.consultation.settleConsultation(held))).toMatch('IN_THE_FUTURE')
  const off = { ...held, outcome: 'cancelled' as const }
  expect(await codeOf(team.consultation.settleConsultation(off))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await codeOf(night.consultation.settleConsultation({ ...off, reason: 'x' }))).toMatch('NOT_PERMITTED')
  await team.consultation.settleConsultation({ ...off, reason: 'Sykdom' })
  expect(
    await codeOf(night.consultation.askQuestion({ consultationId, question: 'Kommer dere?', admissionId: null })),
  ).toMatch('CONSULTATION_SETTLED')
})

test('nobody else reads it, adds to it or settles it', async () => {
  await team.consultation.planConsultations(series('Lukket'))
  const [one] = await at('Lukket')
  const consultationId = one?.consultationId ?? ''
  for (const slug of ['3101', 'tsb-havna'] as const) {
    const other = await world.as(slug, [slug === '3101' ? 'team_member' : 'liaison'])
    expect((await other.consultation.listConsultations()).consultations).toEqual([])
    expect(await codeOf(other.consultation.askQuestion({ consultationId, question: 'Hei?', admissionId: null }))).toBe(
      'NOT_FOUND NOT_FOUND',
    )
  }
  const own = { ...series('Selv'), withRole: 'm_3101' }
  expect(await codeOf(team.consultation.planConsultations(own))).toBe('NOT_FOUND NOT_FOUND')
})

const changeTo = { on: asLocalDate('2026-11-27'), time: '09:30', minutes: 45, comes: 'Overlege Vik' }

test('one day of a round is moved to another day and hour, with somebody else: the others stay, and what it was is kept', async () => {
  await team.consultation.planConsultations({ ...series('Flyttes'), comes: 'Psykolog Ås' })
  const [one, ...others] = await at('Flyttes')
  if (!one) throw new Error('nothing was planned')
  const { consultationId, version } = one
  expect(one).toMatchObject({ comes: 'Psykolog Ås', changedByName: null, plannedAt: one.startsAt })
  await liaison.consultation.changeConsultation({ consultationId, version, ...changeTo })
  const [moved, ...still] = await at('Flyttes', night)
  expect(moved).toMatchObject({
    ...{ consultationId, minutes: 45, comes: 'Overlege Vik', changedByName: 'Anders DPS' },
    ...{ startsAt: new Date('2026-11-27T08:30:00Z'), plannedAt: one.startsAt },
  })
  expect(still).toEqual(others)
  const again = team.consultation.changeConsultation({ consultationId, version, ...changeTo })
  expect(await codeOf(again)).toMatch('VERSION_STALE')
})

test('a day is moved neither to what is past nor onto another, and one that is settled not at all', async () => {
  await team.consultation.planConsultations(series('Vegger'))
  const [one, two] = await at('Vegger')
  if (!one || !two) throw new Error('nothing was planned')
  const { consultationId, version } = one
  const change = (given: Partial<typeof changeTo>, by = team) =>
    codeOf(by.consultation.changeConsultation({ consultationId, version, ...changeTo, ...given }))
  expect(await change({ on: asLocalDate('2026-11-20'), time: '21:40' })).toMatch('PERIOD_OVER')
  expect(await change({ on: asLocalDate('2026-12-10'), time: '13:00' })).toMatch('CONSULTATION_THERE')
  expect(await change({}, night)).toMatch('NOT_PERMITTED')
  expect(await change({}, await world.as('tsb-havna', ['liaison']))).toBe('NOT_FOUND NOT_FOUND')
  await team.consultation.settleConsultation({ consultationId, version, outcome: 'cancelled', reason: 'Sykdom' })
  expect(await change({})).toMatch('CONSULTATION_SETTLED')
})

test('of two who answer a question or carry it over at once, the second is told', async () => {
  await team.consultation.planConsultations(series('Vika'))
  const [first, second] = await at('Vika')
  const consultationId = first?.consultationId ?? ''
  const asked = async () => {
    const input = { consultationId, question: 'Hva gjør vi?', admissionId: null }
    return { ...(await night.consultation.askQuestion(input)), version: 1 }
  }
  const answer = (question: Awaited<ReturnType<typeof asked>>, words: string) => () =>
    codeOf(liaison.consultation.answerQuestion({ ...question, answer: words }))
  const carry = (question: Awaited<ReturnType<typeof asked>>) => () => codeOf(team.consultation.carryQuestion(question))
  const held = (sql: World['admin']) => sql`select from pool.consultation_question for update`
  const [one, other] = [await asked(), await asked()]
  const told = ['ok', expect.stringMatching('VERSION_STALE')]
  expect(await oneAfterOther(world.admin, held, [answer(one, 'Ring'), answer(one, 'Vent')])).toEqual(told)
  expect(await oneAfterOther(world.admin, held, [carry(other), carry(other)])).toEqual(told)
  const [, later] = await at('Vika')
  expect(later?.consultationId).toBe(second?.consultationId)
  expect(later?.questions).toHaveLength(1)
})
