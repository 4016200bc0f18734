import { expect, test } from 'vitest'
import { answerBy, isAnswerLate, type ReadyNotice, readyActions, whyNotReady } from './ready.ts'

const told = new Date('2026-11-20T09:00:00Z')
const notice: ReadyNotice = { readyAt: told, answerBy: answerBy(told, 24), answer: null }
const at = (hours: number) => new Date(told.getTime() + hours * 3_600_000)

test('the service says it, once; the municipality answers what stands', () => {
  const open = { state: 'admitted', notice: null } as const
  expect(whyNotReady('tell_ready', { ...open, side: 'specialist' })).toBeNull()
  expect(whyNotReady('tell_ready', { ...open, side: 'municipality' })).toBe('NOT_PERMITTED')
  expect(whyNotReady('tell_ready', { ...open, side: 'specialist', notice })).toBe('READY_ALREADY_TOLD')
  expect(whyNotReady('answer_ready', { ...open, side: 'municipality' })).toBe('READY_NOT_TOLD')
  expect(whyNotReady('answer_ready', { ...open, side: 'municipality', notice })).toBeNull()
  expect(whyNotReady('take_back_ready', { ...open, side: 'municipality', notice })).toBe('NOT_PERMITTED')
})

test('nobody is ready for discharge before being admitted or after it is over', () => {
  for (const action of readyActions)
    for (const state of ['agreed', 'bed_confirmed', 'discharged', 'closed', 'converted_to_acute'] as const)
      expect(whyNotReady(action, { state, side: 'specialist', notice })).toBe('ADMISSION_NOT_THERE')
})

test('the answer is late when the agreed hours have passed without one; a "not yet" is an answer', () => {
  expect(isAnswerLate(notice, at(23))).toBe(false)
  expect(isAnswerLate(notice, at(24))).toBe(true)
  expect(isAnswerLate({ ...notice, answer: { answer: 'not_yet', takesOverOn: null } }, at(48))).toBe(false)
})
