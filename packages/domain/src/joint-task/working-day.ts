import { addNights, asLocalDate, type LocalDate, weekday } from '../nights.ts'

/** Days of the year, and days from Easter Sunday, on which offices are closed in Norway. */
const fixed: ReadonlySet<string> = new Set(['01-01', '05-01', '05-17', '12-25', '12-26'])
const fromEaster = [-3, -2, 0, 1, 39, 49, 50]

/** Easter Sunday of a year of the Gregorian calendar (the anonymous algorithm, Meeus). */
function easter(year: number): LocalDate {
  const a = year % 19
  const [century, of] = [Math.floor(year / 100), year % 100]
  const corrected = century - Math.floor((century + 8) / 25) + 1
  const h = (19 * a + century - Math.floor(century / 4) - Math.floor(corrected / 3) + 15) % 30
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(of / 4) - h - (of % 4)) % 7
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  const two = (count: number) => String(count).padStart(2, '0')
  return asLocalDate(`${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`)
}

export function isWorkingDay(date: LocalDate): boolean {
  if (weekday(date) > 5 || fixed.has(date.slice(5))) return false
  const sunday = easter(Number(date.slice(0, 4)))
  return !fromEaster.some((days) => addNights(sunday, days) === date)
}

/** The first working day after a date. */
export function nextWorkingDay(date: LocalDate): LocalDate {
  const next = addNights(date, 1)
  return isWorkingDay(next) ? next : nextWorkingDay(next)
}
