import { expect, test } from 'vitest'
import { addNights, asLocalDate } from '../nights.ts'
import { distinctAdmissions, whyNotWrittenDown } from './rules.ts'

const on = (...dates: string[]) => dates.map(asLocalDate)
const today = asLocalDate('2026-11-20')

test('one admission told from two sides counts once, two admissions count twice', () => {
  expect(distinctAdmissions(on('2026-11-03', '2026-11-02'))).toEqual(['2026-11-02'])
  expect(distinctAdmissions(on('2026-11-02', '2026-11-02'))).toEqual(['2026-11-02'])
  expect(distinctAdmissions(on('2026-11-04', '2026-11-02'))).toEqual(['2026-11-02', '2026-11-04'])
  expect(distinctAdmissions([])).toEqual([])
})

test('what has not happened yet, and what is long ago, is not written down', () => {
  expect(whyNotWrittenDown(today, today)).toBeNull()
  expect(whyNotWrittenDown(addNights(today, 1), today)).toBe('IN_THE_FUTURE')
  expect(whyNotWrittenDown(addNights(today, -731), today)).toBe('TOO_LONG_AGO')
})
