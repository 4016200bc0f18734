import { addDays, daysBetween, type IsoDate, isIsoDate, makeDate, weekdayOf } from './iso-date.ts'

/** The words of a language. All are compared in lower case and without a full stop at the end. */
export type DateWords = {
  today: readonly string[]
  tomorrow: readonly string[]
  dayAfterTomorrow?: readonly string[]
  yesterday?: readonly string[]
  /** Monday first; a weekday may be cut down to its first three letters or more. */
  weekdays: readonly string[]
  /** January first; likewise. */
  months: readonly string[]
}

/**
 * What a person types for a date, or null. Understands "24.10", "24.10.26", "2410", "24/10-2026", "24. oktober",
 * "lør", "lørdag 24.10.", "24", "i morgen", "+3", "-1" and `2026-10-24`. Without a year the nearest one is meant.
 */
export function parseDate(typed: string, today: IsoDate, words: DateWords): IsoDate | null {
  const text = typed
    .trim()
    .toLocaleLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,]+$/, '')
  if (text === '') return null
  if (isIsoDate(text)) return text
  return (
    relative(text, today, words) ??
    figures(text, today) ??
    named(text, today, words) ??
    weekday(text, today, words) ??
    weekdayThenDate(text, today, words)
  )
}

function relative(text: string, today: IsoDate, words: DateWords): IsoDate | null {
  const shift = /^([+-]) ?(\d{1,3})$/.exec(text)
  if (shift) return addDays(today, Number(`${shift[1]}${shift[2]}`))
  const days: [readonly string[] | undefined, number][] = [
    [words.today, 0],
    [words.tomorrow, 1],
    [words.dayAfterTomorrow, 2],
    [words.yesterday, -1],
  ]
  const found = days.find(([list]) => list?.some((word) => word.toLocaleLowerCase() === text))
  return found ? addDays(today, found[1]) : null
}

function figures(text: string, today: IsoDate): IsoDate | null {
  const run = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/.exec(text)
  const parts = run ?? /^(\d{1,2})[./ -]+(\d{1,2})(?:[./ -]+(\d{2}|\d{4}))?$/.exec(text)
  if (parts) return complete(Number(parts[1]), Number(parts[2]), parts[3], today)
  const day = /^(\d{1,2})$/.exec(text)
  return day ? nearestDay(Number(day[1]), today) : null
}

function named(text: string, today: IsoDate, words: DateWords): IsoDate | null {
  const parts = /^(\d{1,2})\.? ?(\p{L}{3,})\.?(?: (\d{4}|\d{2}))?$/u.exec(text)
  if (!parts) return null
  const month = place(parts[2] ?? '', words.months)
  return month === -1 ? null : complete(Number(parts[1]), month + 1, parts[3], today)
}

/** The coming one; on a Saturday "lørdag" is a week ahead, for today has its own word. */
function weekday(text: string, today: IsoDate, words: DateWords): IsoDate | null {
  const day = place(text, words.weekdays)
  if (day === -1) return null
  return addDays(today, ((day - weekdayOf(today) + 6) % 7) + 1)
}

/** As the field itself writes it back. A weekday that does not agree with the date makes it no date. */
function weekdayThenDate(text: string, today: IsoDate, words: DateWords): IsoDate | null {
  const parts = /^(\p{L}{3,})\.? (.+)$/u.exec(text)
  const day = place(parts?.[1] ?? '', words.weekdays)
  if (!parts || day === -1) return null
  const rest = parts[2] ?? ''
  const date = figures(rest, today) ?? named(rest, today, words)
  return date && weekdayOf(date) === day ? date : null
}

function place(text: string, names: readonly string[]): number {
  const wanted = text.replace(/\.$/, '')
  if (wanted.length < 3) return -1
  return names.findIndex((name) => name.toLocaleLowerCase().startsWith(wanted))
}

function complete(day: number, month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  if (year) return makeDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  const now = Number(today.slice(0, 4))
  return nearest(
    [now - 1, now, now + 1].map((one) => makeDate(one, month, day)),
    today,
  )
}

function nearestDay(day: number, today: IsoDate): IsoDate | null {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const months = [-1, 0, 1].map((shift) => {
    const at = year * 12 + month - 1 + shift
    return makeDate(Math.floor(at / 12), (at % 12) + 1, day)
  })
  return nearest(months, today)
}

/** Of two as near, the one to come. */
function nearest(dates: readonly (IsoDate | null)[], today: IsoDate): IsoDate | null {
  const away = (date: IsoDate) => Math.abs(daysBetween(today, date))
  const real = dates.filter((date) => date !== null)
  return real.sort((a, b) => away(a) - away(b) || b.localeCompare(a))[0] ?? null
}
