import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNights, asLocalDate, includesNight } from '../nights.ts'
import { type MemberQuota, quotaLeft, quotaPeriodOf } from './rules.ts'
import { addCooperationInput } from './schema.ts'

const d = asLocalDate
const member = (
  organisationRole: string,
  quotaNights: number | null,
  usedNights: number,
  lendsUnused = false,
): MemberQuota => ({
  organisationRole,
  quotaNights,
  usedNights,
  lendsUnused,
})

test('a member has what it has not used, and may borrow what others lend', () => {
  const members = [member('m_3105', 20, 18), member('m_3101', 10, 4, true), member('m_3103', 10, 2)]
  expect(quotaLeft(members, 'm_3105')).toEqual({ left: 2, of: 20, lent: 6 })
  expect(quotaLeft(members, 'm_3101')).toEqual({ left: 6, of: 10, lent: 0 })
})

test('what one has borrowed cannot be borrowed again', () => {
  const members = [member('m_3105', 20, 24), member('m_3101', 10, 5, true), member('m_3103', 10, 10)]
  expect(quotaLeft(members, 'm_3105')).toEqual({ left: 0, of: 20, lent: 1 })
  expect(quotaLeft(members, 'm_3103')).toEqual({ left: 0, of: 10, lent: 1 })
})

test('no quota limits nothing, and a stranger has none', () => {
  expect(quotaLeft([member('m_3105', null, 400)], 'm_3105')).toBeNull()
  expect(quotaLeft([], 'm_3105')).toBeNull()
  expect(quotaLeft([member('m_3105', 0, 0)], 'm_3105')).toEqual({ left: 0, of: 0, lent: 0 })
})

test('every night counts in exactly one month and one year, over leap days and New Year', () => {
  expect(quotaPeriodOf(d('2028-02-29'), 'month')).toEqual({ fromOn: '2028-02-01', toOn: '2028-03-01' })
  expect(quotaPeriodOf(d('2026-12-31'), 'month')).toEqual({ fromOn: '2026-12-01', toOn: '2027-01-01' })
  expect(quotaPeriodOf(d('2026-12-31'), 'year')).toEqual({ fromOn: '2026-01-01', toOn: '2027-01-01' })
  expect(quotaPeriodOf(d('2199-12-31'), 'month').toOn, 'the last date that can be asked about').toBe('2200-01-01')
  fc.assert(
    fc.property(fc.nat(30_000), fc.constantFrom('month', 'year'), (day, length) => {
      const night = addNights(d('2000-01-01'), day)
      const period = quotaPeriodOf(night, length)
      expect(includesNight(period, night)).toBe(true)
      expect(quotaPeriodOf(addNights(period.toOn, -1), length)).toEqual(period)
      expect(quotaPeriodOf(period.toOn, length).fromOn).toBe(period.toOn)
    }),
  )
})

test('a cooperation cannot end before it begins, nor have a member twice', () => {
  const one = {
    organisationRole: 'm_3101',
    fromOn: '2026-01-01',
    toOn: null,
    quotaNights: 10,
    quotaPeriod: 'month',
    lendsUnused: true,
  }
  const cooperation = {
    name: 'Nedre Glomma',
    form: 'host_municipality',
    fromOn: '2026-01-01',
    toOn: null,
    members: [one],
  }
  expect(addCooperationInput.safeParse(cooperation).success).toBe(true)
  expect(addCooperationInput.safeParse({ ...cooperation, toOn: '2026-01-01' }).success).toBe(false)
  expect(addCooperationInput.safeParse({ ...cooperation, members: [one, one] }).success).toBe(false)
})
