import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTimeOf } from '../nights.ts'
import { type MailWishes, mailDueAt, usualWishes } from './due.ts'

const wishes = (change: Partial<MailWishes> = {}): MailWishes => ({ ...usualWishes, ...change })
const due = (now: string, change: Partial<MailWishes> = {}) =>
  mailDueAt(wishes(change), new Date(now))?.toISOString().replace('.000', '') ?? null
const night = { from: '22:00', to: '07:00' }

test('at once is now, none is never, the daily e-mail comes at the next such hour', () => {
  expect(due('2026-11-20T20:40:00Z')).toBe('2026-11-20T20:40:00Z')
  expect(due('2026-11-20T20:40:00Z', { mail: 'none' })).toBeNull()
  expect(due('2026-11-20T20:40:00Z', { mail: 'daily', dailyAt: '08:00' })).toBe('2026-11-21T07:00:00Z')
  expect(due('2026-11-21T07:00:00Z', { mail: 'daily', dailyAt: '08:00' })).toBe('2026-11-21T07:00:00Z')
  expect(due('2026-11-21T05:00:00Z', { mail: 'daily', dailyAt: '08:00' })).toBe('2026-11-21T07:00:00Z')
})

test('quiet hours end when they end, on either side of midnight, and the hour that they end in is not quiet', () => {
  expect(due('2026-11-20T20:59:00Z', { quiet: night })).toBe('2026-11-20T20:59:00Z')
  expect(due('2026-11-20T21:00:00Z', { quiet: night })).toBe('2026-11-21T06:00:00Z')
  expect(due('2026-11-21T00:30:00Z', { quiet: night })).toBe('2026-11-21T06:00:00Z')
  expect(due('2026-11-21T06:00:00Z', { quiet: night })).toBe('2026-11-21T06:00:00Z')
  const lunch = { from: '11:00', to: '12:00' }
  expect(due('2026-11-21T10:30:00Z', { quiet: lunch })).toBe('2026-11-21T11:00:00Z')
  expect(due('2026-11-21T22:30:00Z', { quiet: lunch })).toBe('2026-11-21T22:30:00Z')
})

test('a daily e-mail in the quiet hours waits for their end', () => {
  expect(due('2026-11-20T12:00:00Z', { mail: 'daily', dailyAt: '23:00', quiet: night })).toBe('2026-11-21T06:00:00Z')
})

test('the night of 25 October has an hour twice: it is quiet until seven in winter time', () => {
  expect(due('2026-10-24T20:30:00Z', { quiet: night })).toBe('2026-10-25T06:00:00Z')
  expect(due('2026-10-25T00:30:00Z', { quiet: night })).toBe('2026-10-25T06:00:00Z')
  expect(due('2026-10-25T01:30:00Z', { quiet: night })).toBe('2026-10-25T06:00:00Z')
})

test('quiet until half past two ends the first time that the clock shows it, and does not come back an hour later', () => {
  const quiet = { from: '22:00', to: '02:30' }
  expect(due('2026-10-25T00:10:00Z', { quiet })).toBe('2026-10-25T00:30:00Z')
  expect(due('2026-10-25T01:10:00Z', { quiet })).toBe('2026-10-25T01:10:00Z')
})

test('the night of 28 March skips an hour: an hour that is not there ends an hour on, and seven is summer time', () => {
  expect(due('2027-03-27T21:30:00Z', { quiet: night })).toBe('2027-03-28T05:00:00Z')
  expect(due('2027-03-28T00:30:00Z', { quiet: { from: '22:00', to: '02:30' } })).toBe('2027-03-28T01:30:00Z')
  expect(due('2027-03-27T22:00:00Z', { mail: 'daily', dailyAt: '02:30' })).toBe('2027-03-28T01:30:00Z')
})

test('whoever is on call is told at once, in quiet hours, with a daily e-mail and with none; and when it is over, as they chose', () => {
  const onCallUntil = new Date('2026-11-21T07:00:00Z')
  for (const mail of ['at_once', 'daily', 'none'] as const)
    expect(due('2026-11-21T02:00:00Z', { mail, quiet: night, onCallUntil })).toBe('2026-11-21T02:00:00Z')
  expect(due('2026-11-21T07:00:00Z', { mail: 'none', onCallUntil })).toBeNull()
})

test('at any instant of a year and with any hours, nothing is due in the past, in the quiet hours, or later than two days', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  })
  const instant = fc.integer({ min: Date.parse('2026-06-01T00:00:00Z'), max: Date.parse('2027-06-01T00:00:00Z') })
  fc.assert(
    fc.property(instant, time, time, time, fc.constantFrom('at_once', 'daily'), (at, from, to, dailyAt, mail) => {
      fc.pre(from !== to)
      const now = new Date(at)
      const found = mailDueAt(wishes({ mail, dailyAt, quiet: { from, to } }), now) as Date
      expect(found.getTime()).toBeGreaterThanOrEqual(at)
      expect(found.getTime() - at).toBeLessThan(50 * 3_600_000)
      const shown = localTimeOf(found)
      const quiet = from < to ? from <= shown && shown < to : shown >= from || shown < to
      // An hour that comes twice is quiet the first time only, and one that is skipped moves its end.
      const near = [Date.parse('2026-10-25T01:00:00Z'), Date.parse('2027-03-28T01:00:00Z')]
      if (!near.some((change) => Math.abs(found.getTime() - change) < 3 * 3_600_000)) expect(quiet).toBe(false)
    }),
  )
})
