import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addNights,
  asLocalDate,
  includesNight,
  instantAt,
  isoWeek,
  type LocalDate,
  localDate,
  localDateOf,
  localTimeOf,
  nextWeekday,
  nightsBetween,
  tonight,
  weekday,
} from './nights.ts'

const d = asLocalDate
const ZONE = 'Europe/Oslo'
const anyDate = fc.integer({ min: 0, max: 60_000 }).map((day) => addNights(d('1970-01-01'), day))
const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const anyInstant = fc.integer({ min: 0, max: 4_102_444_800 }).map((second) => new Date(second * 1000))

test('the night the clock goes back lasts 14 hours from 20 to 9, the night it goes forward 12, any other 13', () => {
  const hours = (night: LocalDate) =>
    (instantAt(addNights(night, 1), '09:00').getTime() - instantAt(night, '20:00').getTime()) / 3_600_000
  expect(hours(d('2026-10-24'))).toBe(14)
  expect(hours(d('2027-03-27'))).toBe(12)
  expect(hours(d('2026-11-20'))).toBe(13)
})

test('at two in the morning, tonight is still the night of the evening before', () => {
  expect(tonight(new Date('2026-11-21T01:00:00Z'))).toBe('2026-11-20')
  expect(tonight(new Date('2026-11-21T06:59:59Z'))).toBe('2026-11-20')
  expect(tonight(new Date('2026-11-21T07:00:00Z'))).toBe('2026-11-21')
  expect(tonight(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31')
  expect(tonight(new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-24')
  expect(tonight(new Date('2027-03-28T01:00:00Z'))).toBe('2027-03-27')
})

test('a time that the clock skips moves an hour on, and of a time that comes twice the first is meant', () => {
  expect(instantAt(d('2027-03-28'), '02:30').toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(instantAt(d('2026-10-25'), '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(instantAt(d('2026-10-25'), '22:00').toISOString()).toBe('2026-10-25T21:00:00.000Z')
})

test('weeks are ISO weeks that start on Monday and belong to the year of their Thursday', () => {
  expect(isoWeek(d('2026-11-20'))).toEqual({ year: 2026, week: 47 })
  expect(isoWeek(d('2027-01-01'))).toEqual({ year: 2026, week: 53 })
  expect(isoWeek(d('2024-12-30'))).toEqual({ year: 2025, week: 1 })
  expect(weekday(d('2026-11-20'))).toBe(5)
  expect(weekday(d('1969-12-31'))).toBe(3)
  expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => nextWeekday(d(day)))).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
  ])
})

test('only dates that exist are dates', () => {
  for (const good of ['2028-02-29', '2000-02-29', '2026-12-31', '1900-01-01']) {
    expect(localDate.safeParse(good).success, good).toBe(true)
  }
  const bad = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', '', '\0']
  for (const text of [
    ...bad,
    '9999-12-31',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '२०२६-०१-०१',
    null,
    20260101,
  ]) {
    expect(localDate.safeParse(text).success, String(text)).toBe(false)
  }
  expect(() => asLocalDate('2026-02-30')).toThrow(RangeError)
})

test('local date, time and instant agree with Temporal at every instant', () => {
  fc.assert(
    fc.property(anyInstant, (at) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE)
      expect(localDateOf(at)).toBe(zoned.toPlainDate().toString())
      expect(localTimeOf(at)).toBe(zoned.toPlainTime().toString().slice(0, 5))
    }),
  )
  fc.assert(
    fc.property(anyDate, anyTime, (date, time) => {
      const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE)
      expect(instantAt(date, time).getTime()).toBe(zoned.epochMilliseconds)
    }),
  )
})

test('every quarter of an hour of both clock changes agrees with Temporal', () => {
  for (const date of ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29'].map(d)) {
    for (let minute = 0; minute < 1440; minute += 15) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE)
      expect(instantAt(date, time).getTime(), `${date} ${time}`).toBe(zoned.epochMilliseconds)
    }
  }
})

test('adding nights and counting them are each other’s inverse, over leap days, New Year and clock changes', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, nights) => {
      const other = addNights(date, nights)
      expect(nightsBetween(date, other)).toBe(nights)
      expect(other).toBe(Temporal.PlainDate.from(date).add({ days: nights }).toString())
      expect(weekday(other)).toBe(Temporal.PlainDate.from(other).dayOfWeek)
      expect(isoWeek(other).week).toBe(Temporal.PlainDate.from(other).weekOfYear)
      expect(isoWeek(other).year).toBe(Temporal.PlainDate.from(other).yearOfWeek)
    }),
  )
  expect(addNights(d('2028-02-28'), 1)).toBe('2028-02-29')
  expect(addNights(d('2026-12-31'), 1)).toBe('2027-01-01')
  expect(nightsBetween(d('2026-10-24'), d('2026-10-26'))).toBe(2)
})

test('a range has its first night and not the day of departure', () => {
  const stay = { fromOn: d('2026-11-20'), toOn: d('2026-11-22') }
  const nights = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(d)
  expect(nights.map((night) => includesNight(stay, night))).toEqual([false, true, true, false])
  expect(includesNight({ fromOn: stay.fromOn, toOn: stay.fromOn }, stay.fromOn)).toBe(false)
})
