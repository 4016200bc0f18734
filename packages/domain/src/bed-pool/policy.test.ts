import { expect, test } from 'vitest'
import { nightlyReviewPolicy } from '../../test/nightly-review.ts'
import { asLocalDate, instantAt } from '../nights.ts'
import { unitKinds } from './kinds.ts'
import { defaultCriteria, defaultPolicies } from './policies.ts'
import {
  claimLapsesAt,
  criteriaAnswers,
  criteriaSchema,
  isBeyondLongest,
  plannedDepartOn,
  policySchema,
} from './policy.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const safety = defaultPolicies.safety_bed

test('every unit kind starts with a policy and criteria that the editor would accept', () => {
  for (const kind of unitKinds) {
    expect(policySchema.safeParse(defaultPolicies[kind]).error?.issues, kind).toBeUndefined()
    expect(criteriaSchema.safeParse(defaultCriteria[kind]).success, kind).toBe(true)
  }
  expect(policySchema.safeParse(nightlyReviewPolicy).success).toBe(true)
})

test('the published policies are as published: Asker a week and one trial night, Jæren five nights and fourteen days', () => {
  expect(safety).toMatchObject({
    reservationAllowed: false,
    arrivalDays: 1,
    normalNights: 7,
    trialNights: 1,
    restDays: 0,
  })
  expect(defaultPolicies.user_controlled_bed).toMatchObject({ longestNights: 5, restDays: 14, agreementRequired: true })
  expect(nightlyReviewPolicy).toMatchObject({ normalNights: 1, longestNights: 3, nightlyReview: true })
})

test('policies that contradict themselves are refused at the field', () => {
  const paths = (change: object) =>
    policySchema.safeParse({ ...safety, ...change }).error?.issues.map((i) => i.path.join('.'))
  expect(paths({ longestNights: 3 })).toEqual(['longestNights'])
  expect(paths({ arrivalDays: 7 })).toEqual(['arrivalDays'])
  expect(paths({ nightlyReview: true })).toEqual(['normalNights'])
  expect(paths({ trialNights: 12 })).toEqual(['trialNights'])
  expect(paths({ waitingOrder: ['asked_first', 'asked_first'] })).toEqual(['waitingOrder'])
  expect(paths({ departAt: '24:00' })).toEqual(['departAt'])
  expect(paths({ normalNights: 1.5 })).toEqual(['normalNights'])
  expect(paths({ surprise: 1 })).toBeDefined()
})

test('two criteria cannot have one code', () => {
  const [first] = defaultCriteria.safety_bed
  expect(criteriaSchema.safeParse([first, first]).success).toBe(false)
})

test('answers take only yes and no to codes', () => {
  expect(criteriaAnswers.safeParse({ substance_use: 'no' }).success).toBe(true)
  for (const bad of [{ substance_use: 'maybe' }, { 'a b': 'no' }, { substance_use: true }, ['no'], 'no']) {
    expect(criteriaAnswers.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
  const polluted = criteriaAnswers.safeParse(JSON.parse('{"__proto__":"no"}'))
  expect(polluted.success && Object.keys(polluted.data).length > 0).toBe(false)
})

test('a claim on Friday evening is kept to Saturday at ten', () => {
  expect(claimLapsesAt(safety, friday, instantAt(friday, '21:40'))).toEqual(instantAt(d('2026-11-21'), '22:00'))
})

test('a claim is never born lapsed, and its cut-off is ten o’clock also when the clock changes', () => {
  const sameDay = { ...safety, claimCutOff: { time: '22:00', daysAfter: 0 } }
  const late = instantAt(friday, '22:00')
  expect(claimLapsesAt(sameDay, friday, late)).toEqual(instantAt(d('2026-11-21'), '22:00'))
  expect(claimLapsesAt(safety, d('2026-10-24'), instantAt(d('2026-10-24'), '12:00')).toISOString()).toBe(
    '2026-10-25T21:00:00.000Z',
  )
})

test('a stay is planned for the normal nights or fewer', () => {
  expect(plannedDepartOn(safety, friday)).toBe('2026-11-27')
  expect(plannedDepartOn(safety, friday, 2)).toBe('2026-11-22')
  expect(plannedDepartOn(safety, friday, 30)).toBe('2026-11-27')
  expect(isBeyondLongest(safety, friday, d('2026-11-30'))).toBe(false)
  expect(isBeyondLongest(safety, friday, d('2026-12-01'))).toBe(true)
})

test('a claim for a date of long ago lapses at the next cut-off, and nobody walks there day by day', () => {
  const now = new Date('2026-11-20T20:40:00Z')
  for (let n = 0; n < 200; n++) {
    expect(claimLapsesAt(defaultPolicies.safety_bed, asLocalDate('1900-01-01'), now)).toEqual(
      new Date('2026-11-20T21:00:00Z'),
    )
  }
})
