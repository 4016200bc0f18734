import { parseDate } from '@samplass/ui/date-field'
import { describe, expect, test } from 'vitest'
import { datesIn } from './dates.ts'

const now = new Date('2026-11-20T20:40:00Z')
const nb = datesIn('nb')
const nn = datesIn('nn')

describe('dates in words', () => {
  test('a night is written as the morning it leads to', () => {
    expect(nb.night('2026-11-20')).toBe('natt til lørdag 21.11.')
    expect(nn.nightLong('2026-11-20')).toBe('natt til laurdag 21. november')
    expect(datesIn('en').night('2026-12-31')).toBe('night before Friday 1 Jan')
  })

  test('hours are Norwegian, also over the change of the clock', () => {
    expect(nb.time('2026-10-25T00:30:00Z')).toBe('02.30')
    expect(nb.time('2026-10-25T01:30:00Z')).toBe('02.30')
    expect(nb.time(now)).toBe('21.40')
  })

  test('near things are said by their distance, far ones by their day', () => {
    expect(nb.distance('2026-11-20T21:00:00Z', now)).toBe('om 20 min')
    expect(nb.distance('2026-11-20T19:15:00Z', now)).toBe('for 1 t 25 min siden')
    expect(nb.distance('2026-11-20T22:40:00Z', now)).toBe('om 2 t')
    expect(nn.distance('2026-11-21T13:00:00Z', now)).toBe('i morgon')
    expect(nb.distance('2026-11-24T13:00:00Z', now)).toBe('tirsdag 24.11.')
    expect(nb.moment('2026-11-21T21:00:00Z', now)).toBe('i morgen kl. 22.00')
  })

  test('what a date field writes it understands again, in every language', () => {
    for (const locale of ['nb', 'nn', 'en'] as const) {
      const dates = datesIn(locale)
      for (const date of [
        '2026-11-21',
        '2026-12-31',
        '2027-01-01',
        '2026-10-25',
        '2025-11-20',
        '2026-03-02',
        '2028-02-29',
      ]) {
        expect(parseDate(dates.inField(date, '2026-11-20'), '2026-11-20', dates.dateWords)).toBe(date)
      }
    }
    expect(nb.inField('2026-11-21', '2026-11-20')).toBe('lørdag 21.11.')
    expect(nb.inField('2025-11-20', '2026-11-20')).toBe('torsdag 20.11.2025')
  })
})
