import { expect, test } from 'vitest'
import { addMonths, asLocalDate } from '../nights.ts'
import { type DischargeFacts, dischargeGaps, dwellingAgreedBy } from './discharge.ts'

const d = asLocalDate
const at = (text: string) => new Date(text)
const ready: DischargeFacts = {
  hasHome: true,
  dischargeAt: at('2026-11-24T11:00:00Z'),
  firstFollowUpAt: at('2026-11-27T11:00:00Z'),
  admittedAt: at('2026-11-20T18:00:00Z'),
  crisisPlanUpdatedAt: at('2026-11-23T10:00:00Z'),
}

test('nine months of treatment: a home is agreed at month three; four months: now [A3]', () => {
  expect(dwellingAgreedBy(d('2026-01-15'), d('2026-10-15'))).toBe('2026-04-15')
  expect(dwellingAgreedBy(d('2026-01-15'), d('2026-05-15'))).toBe('2026-01-15')
  expect(dwellingAgreedBy(d('2026-01-15'), d('2026-07-15'))).toBe('2026-01-15')
})

test('six months before the last of August is the last of February', () => {
  expect(dwellingAgreedBy(d('2026-01-01'), d('2026-08-31'))).toBe('2026-02-28')
  expect(addMonths(d('2028-08-31'), -6)).toBe('2028-02-29')
  expect(addMonths(d('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(d('2026-01-31'), -1)).toBe('2025-12-31')
})

test('a discharge wants a home, somebody within 72 hours, and a plan that has been looked at since', () => {
  expect(dischargeGaps(ready)).toEqual([])
  expect(dischargeGaps({ ...ready, hasHome: false })).toEqual(['home_to_return_to'])
  expect(dischargeGaps({ ...ready, hasHome: null })).toEqual(['home_to_return_to'])
  expect(dischargeGaps({ ...ready, firstFollowUpAt: at('2026-11-27T11:00:01Z') })).toEqual([
    'follow_up_within_72_hours',
  ])
  expect(dischargeGaps({ ...ready, firstFollowUpAt: at('2026-11-24T10:59:59Z') })).toEqual([
    'follow_up_within_72_hours',
  ])
  expect(dischargeGaps({ ...ready, crisisPlanUpdatedAt: at('2026-11-20T17:59:59Z') })).toEqual(['crisis_plan_updated'])
  expect(dischargeGaps({ ...ready, crisisPlanUpdatedAt: null, crisisPlanDeclined: true })).toEqual([])
  expect(dischargeGaps({ ...ready, hasHome: null, firstFollowUpAt: null, crisisPlanUpdatedAt: null })).toHaveLength(3)
})
