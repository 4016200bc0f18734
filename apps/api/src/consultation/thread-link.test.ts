import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { threadsWith } from '../../test/thread-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: PersonWorld
let threads: Awaited<ReturnType<typeof threadsWith>>
let night: Caller
let consultationId: string
beforeAll(async () => {
  w = await makePersonWorld()
  threads = await threadsWith(w)
  night = await w.world.as('3105', ['night_worker'])
  await threads.team.consultation.planConsultations({
    ...{ withRole: threads.specialistRole, kind: 'round', place: 'Fyrlykta', comes: '', time: '13:00', minutes: 60 },
    ...{ firstOn: asLocalDate('2026-11-26'), everyWeeks: 2, count: 2 },
  })
  const { consultations } = await threads.team.consultation.listConsultations()
  consultationId = consultations[0]?.consultationId ?? ''
})
afterAll(() => w.world.drop())

const questions = async (by: Caller) =>
  (await by.consultation.listConsultations()).consultations.flatMap((visit) => visit.questions)
const threadOf = async (by: Caller, question: string) =>
  (await questions(by)).findLast((one) => one.question === question)?.thread

test('a question leads both sides to the thread it came up in, also on the next visit; a housing worker sees the question alone', async () => {
  const { admissionId } = await threads.opened('Lenke')
  const { reference } = await threads.team.plannedAdmission.get({ admissionId })
  const question = 'Hva gjør vi til dere har plass?'
  const { consultationQuestionId } = await threads.liaison.consultation.askQuestion({
    consultationId,
    question,
    admissionId,
  })
  for (const by of [threads.team, threads.liaison])
    expect(await threadOf(by, question)).toEqual({ admissionId, reference })
  expect(await threadOf(night, question)).toBeNull()
  expect((await night.consultation.listConsultations()).threads).toEqual([])
  await threads.team.consultation.carryQuestion({ consultationQuestionId, version: 1 })
  expect((await questions(threads.liaison)).filter(({ thread }) => thread?.admissionId === admissionId)).toHaveLength(2)
})

test('consent taken back: the question stands, and leads the other side nowhere', async () => {
  const { admissionId, consentId } = await threads.opened('Trekker')
  const question = 'Hvem ringer vi om kvelden?'
  await threads.team.consultation.askQuestion({ consultationId, question, admissionId })
  await w.worker.consent.withdrawConsent({ consentId })
  expect(await threadOf(threads.team, question)).toMatchObject({ admissionId })
  expect(await threadOf(threads.liaison, question)).toBeNull()
  const offered = (await threads.liaison.consultation.listConsultations()).threads
  expect(offered.map((thread) => thread.admissionId)).not.toContain(admissionId)
  const asked = threads.liaison.consultation.askQuestion({ consultationId, question: 'Og nå?', admissionId })
  expect(await codeOf(asked)).toBe('NOT_FOUND NOT_FOUND')
  expect(await questions(threads.liaison)).not.toContainEqual(expect.objectContaining({ question: 'Og nå?' }))
})

test('a thread is named by nobody who does not negotiate, and never one with somebody else than who comes', async () => {
  const { admissionId } = await threads.opened('Andre')
  const asked = night.consultation.askQuestion({ consultationId, question: 'Hei?', admissionId })
  expect(await codeOf(asked)).toBe('NOT_FOUND NOT_FOUND')
  await threads.team.consultation.planConsultations({
    ...{ withRole: 'h_tsb_havna', kind: 'round', place: 'Neset', comes: '', time: '13:00', minutes: 60 },
    ...{ firstOn: asLocalDate('2026-11-26'), everyWeeks: 1, count: 1 },
  })
  const { consultations } = await threads.team.consultation.listConsultations()
  const others = consultations.find(({ place }) => place === 'Neset')?.consultationId ?? ''
  const elsewhere = threads.team.consultation.askQuestion({ consultationId: others, question: 'Hei?', admissionId })
  expect(await codeOf(elsewhere)).toBe('NOT_FOUND NOT_FOUND')
})
