// A night is named by the local date (Europe/Oslo) of its evening. Ranges of nights are half-open, [fromOn, toOn).
// Arithmetic is on whole days, never on hours / 24: the night of 24 October 2026 lasts an hour longer and is one night.
import * as z from 'zod/mini'

const ZONE = 'Europe/Oslo'
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** Local time at which last night stops being "tonight". Before it, a worker at 02:00 still means the evening before. */
export const NIGHT_ENDS_AT = '08:00'

const DATE_FORM = /^(19|20|21)\d\d-\d\d-\d\d$/

function isLocalDate(text: string): boolean {
  if (!DATE_FORM.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** 'YYYY-MM-DD' from 1900 to 2199, a date that exists. A night, or a day on the calendar in Norway. */
export const localDate = z
  .string()
  .check(z.regex(DATE_FORM, { abort: true }), z.refine(isLocalDate, { error: 'not_a_date' }))
  .brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDate>

/** 'HH:MM' from 00:00 to 23:59, Norwegian wall clock. */
export const localTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Nights [fromOn, toOn): toOn is the day of departure and is not a night in it. */
export interface NightRange {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

/** Reads a date that is known to be one (a database column, a literal in a test); throws on anything else. */
export function asLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a local date: ${text.slice(0, 20)}`)
  return text as LocalDate
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

// The zone's rules are slow to ask and change their answer only on whole hours, so an hour is asked once. Boards ask
// "is this tonight?" some hundred thousand times.
const offsets = new Map<number, number>()
const OFFSETS_KEPT = 5000

function offsetAt(ms: number): number {
  const hour = Math.floor(ms / HOUR_MS)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  const part: Record<string, string> = {}
  for (const { type, value } of clock.formatToParts(hour * HOUR_MS)) part[type] = value
  const offset = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`) - hour * HOUR_MS
  offsets.set(hour, offset)
  return offset
}

// 'YYYY-MM-DDTHH:MM' on the wall clock in Norway.
function wallClock(ms: number): string {
  return new Date(ms + offsetAt(ms)).toISOString().slice(0, 16)
}

/** The local date in Norway at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return wallClock(instant.getTime()).slice(0, 10) as LocalDate
}

/** The local time 'HH:MM' in Norway at an instant. */
export function localTimeOf(instant: Date): string {
  return wallClock(instant.getTime()).slice(11)
}

/** The night that "tonight" means now: the local date, minus one before 08:00. */
export function tonight(now: Date): LocalDate {
  const date = localDateOf(now)
  return localTimeOf(now) < NIGHT_ENDS_AT ? addNights(date, -1) : date
}

/**
 * The instant of a local date and time 'HH:MM' in Norway. A time that the clock skips in spring moves an hour on; of a
 * time that comes twice in autumn, the first.
 */
export function instantAt(date: LocalDate, time: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const before = asUtc - offsetAt(asUtc - DAY_MS)
  const after = asUtc - offsetAt(asUtc + DAY_MS)
  const shows = (ms: number) => wallClock(ms) === `${date}T${time}`
  return new Date(shows(before) || !shows(after) ? before : after)
}

const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

/** The date so many nights later; negative counts go back. */
export function addNights(date: LocalDate, nights: number): LocalDate {
  return new Date((dayNumber(date) + nights) * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

/** The same day of the month so many months later, or that month's last day; negative counts go back. As addNights: also past what can be typed. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const first = (index: number) => {
    const ofYear = ((index % 12) + 12) % 12
    return `${(index - ofYear) / 12}-${String(ofYear + 1).padStart(2, '0')}-01` as LocalDate
  }
  const index = year * 12 + month - 1 + months
  return earliest(addNights(first(index), day - 1), addNights(first(index + 1), -1))
}

/** Nights from one date to another; negative when `to` is the earlier. */
export function nightsBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** ISO weekday, 1 Monday to 7 Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The next day that is neither a Saturday nor a Sunday. Movable holidays are the reader's to know. */
export function nextWeekday(date: LocalDate): LocalDate {
  const next = addNights(date, 1)
  return weekday(next) <= 5 ? next : nextWeekday(next)
}

/** Weeks begin on Monday. */
export const mondayOf = (date: LocalDate): LocalDate => addNights(date, 1 - weekday(date))

/** ISO week: the year is the week's own, so 2027-01-01 is in week 53 of 2026. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const thursday = addNights(date, 4 - weekday(date))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(nightsBetween(asLocalDate(`${year}-01-01`), thursday) / 7) + 1 }
}

/** True when the night is one of the range's. */
export function includesNight(range: NightRange, night: LocalDate): boolean {
  return range.fromOn <= night && night < range.toOn
}

/**
 * The end of nights that nobody knows the end of, as PostgreSQL writes it. As a text it comes after every date: it is compared
 * with and never counted with.
 */
export const unknownEnd = 'infinity' as LocalDate
export const endIfKnown = (toOn: LocalDate): LocalDate | null => (toOn === unknownEnd ? null : toOn)

export const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b)
export const latest = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)
