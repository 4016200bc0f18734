import { describe, expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { gapsOfNotice, isProtestLate } from './notice.ts'
import { answerTime, type ReminderFacts, remindersOf } from './reminder.ts'

const day = asLocalDate
const today = day('2026-11-20')
const limits = { leaseEndDays: 180, guaranteeEndDays: 90, absenceWeeks: 4 }
const quiet: ReminderFacts = {
  fromOn: day('2026-06-01'),
  movedInOn: day('2026-06-01'),
  untilOn: null,
  rentAdjustedOn: null,
  guarantees: [],
  absence: null,
  protestUntil: null,
  actionsBy: [],
}
const due = (facts: Partial<ReminderFacts>) =>
  remindersOf({ ...quiet, ...facts }, limits, today).map(({ kind, due }) => `${kind} ${due}`)

describe('what is due of a tenancy', () => {
  test('a tenancy in which nothing is due reminds of nothing', () => {
    expect(due({})).toEqual([])
  })

  test('the end of a lease and of a guarantee are told in good time, and stay told when they have passed', () => {
    expect(due({ untilOn: day('2027-05-19') })).toEqual(['lease_end 2027-05-19'])
    expect(due({ untilOn: day('2027-05-20') })).toEqual([])
    expect(due({ untilOn: day('2026-10-01') })).toEqual(['lease_end 2026-10-01'])
    expect(due({ guarantees: [{ expiresOn: day('2027-02-18'), claimBy: day('2027-01-10') }] })).toEqual([
      'claim_by 2027-01-10',
      'guarantee_end 2027-02-18',
    ])
  })

  test('who pays is asked at once where nobody knows, else after the weeks that the municipality has set', () => {
    expect(due({ absence: { fromOn: today, whoPays: 'unknown' } })).toEqual(['who_pays 2026-11-20'])
    expect(due({ absence: { fromOn: day('2026-10-24'), whoPays: 'nav' } })).toEqual([])
    expect(due({ absence: { fromOn: day('2026-10-23'), whoPays: 'nav' } })).toEqual(['who_pays 2026-11-20'])
  })

  test('the rent may be adjusted a year after the last time', () => {
    expect(due({ fromOn: day('2025-11-20') })).toEqual(['rent_adjustment 2026-11-20'])
    expect(due({ fromOn: day('2024-01-01'), rentAdjustedOn: day('2026-01-01') })).toEqual([])
  })

  test('the day to protest by stands first while it lasts, and what somebody was to do when the day has come', () => {
    expect(due({ protestUntil: day('2026-12-09'), actionsBy: [day('2026-11-19'), day('2026-11-21')] })).toEqual([
      'risk_action 2026-11-19',
      'protest 2026-12-09',
    ])
    expect(due({ protestUntil: day('2026-11-19') })).toEqual([])
  })
})

test('a landlord’s notice is marked for what it does not say; the tenant owes no reason', () => {
  const bare = { inWriting: false, grounds: '', protestRightTold: false }
  expect(gapsOfNotice({ ...bare, givenBy: 'landlord' })).toEqual(['in_writing', 'grounds', 'protest_right_told'])
  expect(gapsOfNotice({ inWriting: true, grounds: 'Restanse', protestRightTold: false, givenBy: 'landlord' })).toEqual([
    'protest_right_told',
  ])
  expect(gapsOfNotice({ ...bare, givenBy: 'tenant' })).toEqual([])
})

test('a protest is late after its day, and never without one', () => {
  expect([isProtestLate(today, today), isProtestLate(day('2026-11-19'), today), isProtestLate(null, today)]).toEqual([
    false,
    true,
    false,
  ])
})

test('an answer is late when it took longer than was promised, and an unanswered call is measured until now', () => {
  const calledAt = new Date('2026-11-20T08:00:00Z')
  const now = new Date('2026-11-20T20:00:00Z')
  expect(answerTime({ calledAt, answeredAt: new Date('2026-11-20T08:30:00Z') }, 1, now)).toEqual({
    minutes: 30,
    isLate: false,
  })
  expect(answerTime({ calledAt, answeredAt: null }, 8, now)).toEqual({ minutes: 720, isLate: true })
  expect(answerTime({ calledAt, answeredAt: null }, null, now).isLate).toBe(false)
})
