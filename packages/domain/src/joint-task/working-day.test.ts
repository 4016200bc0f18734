import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { nextWorkingDay } from './working-day.ts'

const next = (text: string) => nextWorkingDay(asLocalDate(text))

test('after a Friday comes Monday, and after a weekday the day after', () => {
  expect(next('2026-11-20')).toBe('2026-11-23')
  expect(next('2026-11-23')).toBe('2026-11-24')
})

test.each([
  ['Easter', '2026-04-01', '2026-04-07'],
  ['Ascension', '2027-05-05', '2027-05-07'],
  ['Whit Monday', '2026-05-22', '2026-05-26'],
  ['Christmas', '2026-12-24', '2026-12-28'],
  ['New Year', '2026-12-31', '2027-01-04'],
  ['17 May', '2028-05-16', '2028-05-18'],
])('nobody is asked to meet on a public holiday: %s', (_, from, to) => {
  expect(next(from)).toBe(to)
})
