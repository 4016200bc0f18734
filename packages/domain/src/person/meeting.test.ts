import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lowThresholdCriteria } from '../bed-pool/policies.ts'
import { addNights, asLocalDate, nightsBetween } from '../nights.ts'
import { reviewOnFor, whyNotApproved } from './meeting.ts'
import { purposeOfRelation, RELATION_DAYS, relationSince, relations } from './relation.ts'

const d = asLocalDate

test('an approval is reviewed on the same day of the month, or the month’s last', () => {
  const on = (date: string, reviewMonths: number) => reviewOnFor({ reviewMonths }, d(date))
  expect(on('2026-11-20', 12)).toBe('2027-11-20')
  expect(on('2026-01-31', 1)).toBe('2026-02-28')
  expect(on('2027-08-31', 6)).toBe('2028-02-29')
  expect(on('2028-02-29', 12)).toBe('2029-02-28')
  expect(on('2026-12-31', 12)).toBe('2027-12-31')
  expect(on('2026-11-30', 1)).toBe('2026-12-30')
})

test('a review is always later, and never more than a month and three days off', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addNights(d('2000-01-01'), count))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (approvedOn, reviewMonths) => {
      const nights = nightsBetween(approvedOn, reviewOnFor({ reviewMonths }, approvedOn))
      expect(nights).toBeGreaterThanOrEqual(28)
      expect(Math.abs(nights - reviewMonths * 30.44)).toBeLessThan(4)
    }),
  )
})

test('each criterion is answered, and none of them excludes', () => {
  const why = (answers: Parameters<typeof whyNotApproved>[1]) => whyNotApproved(lowThresholdCriteria, answers)
  expect(why({ fixed_abode: 'yes', substance_use: 'no' })).toBeNull()
  expect(why({})).toEqual({ code: 'CRITERIA_UNANSWERED', facts: { criterion: 'fixed_abode' } })
  expect(why({ fixed_abode: 'yes', substance_use: 'yes' })).toEqual({
    code: 'CRITERION_EXCLUDES',
    facts: { criterion: 'substance_use' },
  })
  expect(why({ fixed_abode: 'no', substance_use: 'no' })?.code).toBe('CRITERION_EXCLUDES')
  expect(whyNotApproved([], {})).toBeNull()
  expect(why(JSON.parse('{"__proto__":{"fixed_abode":"yes"},"substance_use":"no"}'))?.code).toBe('CRITERIA_UNANSWERED')
})

test('a relation explains a look for a year, and each has its purpose', () => {
  expect(nightsBetween(relationSince(d('2026-11-20')), d('2026-11-20'))).toBe(RELATION_DAYS)
  for (const relation of relations) expect(purposeOfRelation[relation]).toBeTruthy()
})
