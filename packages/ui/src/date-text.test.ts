import { describe, expect, test } from 'vitest'
import { type DateWords, parseDate } from './date-text.ts'

const words: DateWords = {
  today: ['i dag', 'idag'],
  tomorrow: ['i morgen', 'imorgen'],
  dayAfterTomorrow: ['i overmorgen'],
  yesterday: ['i går'],
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
}
const friday = '2026-11-20'

describe('a date is understood as a person means it', () => {
  test.each([
    ['i dag', '2026-11-20'],
    ['I morgen', '2026-11-21'],
    ['i overmorgen', '2026-11-22'],
    ['i går', '2026-11-19'],
    ['+3', '2026-11-23'],
    ['-1', '2026-11-19'],
    ['+0', '2026-11-20'],
    ['+ 14', '2026-12-04'],
    ['24.10', '2026-10-24'],
    ['24.10.', '2026-10-24'],
    ['1.12', '2026-12-01'],
    ['24/10', '2026-10-24'],
    ['24-10-2027', '2027-10-24'],
    ['24.10.26', '2026-10-24'],
    ['24. 10. 2026', '2026-10-24'],
    ['2110', '2026-10-21'],
    ['211126', '2026-11-21'],
    ['21112027', '2027-11-21'],
    ['2026-10-24', '2026-10-24'],
    ['24. oktober', '2026-10-24'],
    ['24 okt', '2026-10-24'],
    ['24. okt. 2028', '2028-10-24'],
    ['lør', '2026-11-21'],
    ['lørdag', '2026-11-21'],
    ['fredag', '2026-11-27'],
    ['tors.', '2026-11-26'],
    ['lørdag 21.11.', '2026-11-21'],
    ['man. 23.11', '2026-11-23'],
    ['søndag 22. november', '2026-11-22'],
    ['24', '2026-11-24'],
    ['5', '2026-12-05'],
    ['  i   morgen ', '2026-11-21'],
  ])('%s', (typed, date) => {
    expect(parseDate(typed, friday, words)).toBe(date)
  })
})

test('without a year the nearest one is meant, over New Year both ways', () => {
  expect(parseDate('2.1', '2026-12-30', words)).toBe('2027-01-02')
  expect(parseDate('30.12', '2027-01-02', words)).toBe('2026-12-30')
  expect(parseDate('31', '2026-03-01', words)).toBe('2026-03-31')
  expect(parseDate('29.2', '2027-12-01', words)).toBe('2028-02-29')
})

test('the nights of daylight saving move no day', () => {
  expect(parseDate('+1', '2026-10-24', words)).toBe('2026-10-25')
  expect(parseDate('+2', '2026-10-24', words)).toBe('2026-10-26')
  expect(parseDate('i morgen', '2026-03-28', words)).toBe('2026-03-29')
})

test.each([
  '',
  ' ',
  'snart',
  '31.2',
  '32.1',
  '24.13',
  '0.1',
  '29.2.2027',
  'lørdag 22.11.',
  'lø',
  '+',
  '24.10.2',
  '2026-13-01',
])('what is no date is no date: "%s"', (typed) => {
  expect(parseDate(typed, friday, words)).toBeNull()
})
