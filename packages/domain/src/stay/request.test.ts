import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitingCriteria } from '../bed-pool/policy.ts'
import { addNights, asLocalDate, instantAt } from '../nights.ts'
import {
  firstToCall,
  type RequestFacts,
  requestMachine,
  requestStateOf,
  type Waiting,
  waitingOrder,
  whyNotRequest,
} from './request.ts'

const friday = asLocalDate('2026-11-20')
const now = instantAt(friday, '21:40')
const policy = { waitingDays: 7 }
const asked: RequestFacts = {
  askedAt: now,
  wantedOn: friday,
  needsMeeting: false,
  meeting: null,
  lastCall: null,
  withdrawnAt: null,
  unreachableAt: null,
  lapsedAt: null,
  claimedAt: null,
}
const waiting = (requestId: string, minutesAgo: number, more: Partial<Waiting> = {}): Waiting => ({
  requestId,
  askedAt: new Date(now.getTime() - minutesAgo * 60_000),
  wantedOn: friday,
  ownMunicipality: true,
  needs: [],
  ...more,
})
const stateOf = (more: Partial<RequestFacts>, at = now) => requestStateOf({ ...asked, ...more }, policy, at)

test('a known user waits at once; a first-timer waits after an approved meeting', () => {
  expect(stateOf({})).toBe('waiting')
  expect(stateOf({ needsMeeting: true })).toBe('received')
  expect(stateOf({ needsMeeting: true, meeting: { outcome: null } })).toBe('meeting_scheduled')
  expect(stateOf({ needsMeeting: true, meeting: { outcome: 'did_not_come' } })).toBe('received')
  expect(stateOf({ needsMeeting: true, meeting: { outcome: 'criteria_not_met' } })).toBe('criteria_not_met')
  expect(stateOf({ needsMeeting: true, meeting: { outcome: 'criteria_met' } })).toBe('waiting')
})

test('a call that nobody answered keeps the place; one that was answered is called back', () => {
  expect(stateOf({ lastCall: { calledAt: now, answer: 'no_answer' } })).toBe('waiting')
  expect(stateOf({ lastCall: { calledAt: now, answer: 'answered_wants' } })).toBe('called_back')
})

test('a place lapses a policy’s days after the wanted date, on reading', () => {
  expect(stateOf({}, instantAt(addNights(friday, 7), '23:59'))).toBe('waiting')
  expect(stateOf({}, instantAt(addNights(friday, 8), '00:00'))).toBe('lapsed')
})

test('only who waits can be given a bed, and the refusal says why', () => {
  expect(whyNotRequest('claim', 'waiting')).toBeNull()
  expect(whyNotRequest('claim', 'received')).toBe('MEETING_MISSING')
  expect(whyNotRequest('claim', 'criteria_not_met')).toBe('CRITERIA_NOT_MET')
  for (const state of ['claimed', 'unreachable', 'withdrawn', 'lapsed'] as const) {
    expect(requestMachine.isFinal(state)).toBe(true)
    expect(whyNotRequest('withdraw', state)).toBe('REQUEST_OVER')
  }
})

test('who asked first is called first, and each place says what put it there', () => {
  const list = [waiting('late', 5), waiting('first', 90), waiting('twin-b', 30), waiting('twin-a', 30)]
  expect(
    waitingOrder(list, ['asked_first']).map((one) => [one.waiting.requestId, one.position, one.decidedBy]),
  ).toEqual([
    ['first', 1, null],
    ['twin-a', 2, 'asked_first'],
    ['twin-b', 3, 'tie_break'],
    ['late', 4, 'asked_first'],
  ])
})

test('a house may put its own municipality or the earliest wanted date first', () => {
  const list = [
    waiting('guest', 90, { ownMunicipality: false }),
    waiting('own', 5),
    waiting('soon', 1, { wantedOn: addNights(friday, -1) }),
  ]
  const order = (criteria: ('own_municipality' | 'wanted_first')[]) =>
    waitingOrder(list, criteria).map((one) => one.waiting.requestId)
  expect(order(['own_municipality'])).toEqual(['own', 'soon', 'guest'])
  expect(order(['wanted_first', 'own_municipality'])).toEqual(['soon', 'own', 'guest'])
  expect(waitingOrder(list, ['own_municipality'])[2]?.decidedBy).toBe('own_municipality')
})

test('the first whom the bed fits is called, and the others keep their places', () => {
  const list = waitingOrder([waiting('dog', 90, { needs: ['pets'] }), waiting('any', 5)], ['asked_first'])
  expect(firstToCall(list, ['single_room'])?.waiting.requestId).toBe('any')
  expect(firstToCall(list, ['pets'])?.waiting.requestId).toBe('dog')
  expect(firstToCall(list.slice(0, 1), [])).toBeNull()
})

test('the order is one and the same however the rows come from the database', () => {
  const anyWaiting = fc.record({
    requestId: fc.uuid(),
    askedAt: fc.integer({ min: 0, max: 4 }).map((minute) => new Date(minute * 60_000)),
    wantedOn: fc.integer({ min: 0, max: 2 }).map((nights) => addNights(friday, nights)),
    ownMunicipality: fc.boolean(),
    needs: fc.constant([]),
  })
  const criteria = fc.subarray([...waitingCriteria], { minLength: 1 })
  fc.assert(
    fc.property(fc.uniqueArray(anyWaiting, { selector: (one) => one.requestId }), criteria, (list, by) => {
      const ids = (rows: Waiting[]) => waitingOrder(rows, by).map((one) => one.waiting.requestId)
      expect(ids([...list].reverse())).toEqual(ids(list))
      expect(ids(list)).toHaveLength(list.length)
    }),
  )
})
