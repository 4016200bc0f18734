import { expect, test } from 'vitest'
import { asLocalDate, localTimeOf } from '../nights.ts'
import { namesNobody, seriesOf, whyNotChange, whyNotSettle } from './rules.ts'

test('every second Thursday at one stays at one when the clock changes', () => {
  const days = seriesOf(asLocalDate('2026-10-15'), '13:00', 2, 3)
  expect(days.map((day) => day.toISOString().slice(0, 10))).toEqual(['2026-10-15', '2026-10-29', '2026-11-12'])
  expect(days.map(localTimeOf)).toEqual(['13:00', '13:00', '13:00'])
})

test('nothing is held before it begins, and what is settled stays so', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const coming = { outcome: null, startsAt: new Date('2026-11-26T12:00:00Z') }
  expect(whyNotSettle(coming, 'held', now)).toBe('IN_THE_FUTURE')
  expect(whyNotSettle(coming, 'cancelled', now)).toBeNull()
  expect(whyNotSettle({ ...coming, startsAt: now }, 'held', now)).toBeNull()
  expect(whyNotSettle({ ...coming, outcome: 'cancelled' }, 'held', now)).toBe('CONSULTATION_SETTLED')
})

test('an identity number is seen in a question, a phone number and a year are not', () => {
  expect(namesNobody('Hva gjør vi med 14878812345?')).toBe(false)
  expect(namesNobody('Hva gjør vi med 148788 12345?')).toBe(false)
  expect(namesNobody('Hvordan møte uro om natten, ring 99000120 i 2026?')).toBe(true)
})

test('one day is moved ahead in time only, and what is settled stays where it was', () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const one = { outcome: null, startsAt: new Date('2026-11-26T12:00:00Z') }
  expect(whyNotChange(one, new Date('2026-11-20T12:00:01Z'), now)).toBeNull()
  expect(whyNotChange(one, now, now)).toBe('PERIOD_OVER')
  expect(whyNotChange({ ...one, outcome: 'held' }, one.startsAt, now)).toBe('CONSULTATION_SETTLED')
})
