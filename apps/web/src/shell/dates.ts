import {
  addNights,
  asLocalDate,
  isoWeek,
  localDateOf,
  localTimeOf,
  nightsBetween,
  weekday,
} from '@samplass/domain/nights'
import type { DateWords } from '@samplass/ui/date-field'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { calendarWords } from './date-words.ts'
import type { Locale } from './session.ts'

/** Within so many days a date without a year can mean one only. */
const nearDays = 150

/** An instant as the API sends it, or as the clock has it. */
type Instant = Date | string

/** Dates, nights and hours in the reader's words. A night is written as the morning it leads to: "natt til lørdag 21.11." */
export function datesIn(locale: Locale) {
  const words = calendarWords[locale]
  const english = locale === 'en'
  const day = (date: string) => Number(date.slice(8, 10))
  const month = (date: string) => Number(date.slice(5, 7))
  const read = (date: string) => asLocalDate(date.slice(0, 10))
  const weekdayName = (date: string) => words.weekdays[weekday(read(date)) - 1] ?? ''
  const weekdayShort = (date: string) => weekdayName(date).slice(0, 3)
  const monthName = (date: string) => words.months[month(date) - 1] ?? ''
  /** "21.11.", "21 Nov" */
  const figures = (date: string) =>
    english ? `${day(date)} ${monthName(date).slice(0, 3)}` : `${day(date)}.${month(date)}.`
  /** "21. november", "21 November" */
  const dayMonth = (date: string) => `${day(date)}${english ? '' : '.'} ${monthName(date)}`
  const short = (date: string) => `${weekdayName(date)} ${figures(date)}`
  const long = (date: string) => `${weekdayName(date)} ${dayMonth(date)}`
  const withYear = (date: string) => `${dayMonth(date)} ${date.slice(0, 4)}`
  const morning = (night: string) => addNights(read(night), 1)
  const clock = (time: string) => (english ? time : time.replace(':', '.'))
  const time = (at: Instant) => clock(localTimeOf(new Date(at)))
  const at = (date: string, hour: string) => `${date} ${words.at} ${hour}`

  /** "i dag", "i morgen", "i går", else the weekday with its date. */
  const nearDay = (date: string, now: Date) => {
    const away = nightsBetween(localDateOf(now), read(date))
    if (away === 0) return words.today[0] ?? ''
    if (away === 1) return words.tomorrow[0] ?? ''
    if (away === -1) return words.yesterday[0] ?? ''
    return short(date)
  }
  return {
    locale,
    weekday: weekdayName,
    weekdayShort,
    figures,
    dayMonth,
    /** "lørdag 21.11." */
    short,
    /** As a field writes a date back: with its year where the day and month alone are nearer to another year's. */
    inField: (date: string, today: string) =>
      Math.abs(nightsBetween(read(today), read(date))) <= nearDays
        ? short(date)
        : `${short(date)}${english ? ' ' : ''}${date.slice(0, 4)}`,
    /** "lørdag 21. november" */
    long,
    /** "2. mars 2026" */
    withYear,
    /** "fredag 20. november 2026" */
    whole: (date: string) => `${weekdayName(date)} ${withYear(date)}`,
    month: (date: string) => `${monthName(date)} ${date.slice(0, 4)}`,
    week: (date: string) => isoWeek(read(date)).week,
    /** "natt til lørdag 21.11." */
    night: (night: string) => `${words.nightTo} ${short(morning(night))}`,
    /** "natt til lørdag 21. november" */
    nightLong: (night: string) => `${words.nightTo} ${long(morning(night))}`,
    morning,
    /** "21.40" from 'HH:MM' */
    clock,
    /** "21.40" of an instant */
    time,
    nearDay,
    /** "i dag kl. 21.40", "lørdag 21.11. kl. 22.00" */
    moment: (instant: Instant, now: Date) => at(nearDay(localDateOf(new Date(instant)), now), time(instant)),
    /** "lørdag 21.11. kl. 22.00" */
    stamp: (instant: Instant) => at(short(localDateOf(new Date(instant))), time(instant)),
    dateOf: (instant: Instant) => localDateOf(new Date(instant)),
    /** "om 20 min", "for 1 t 25 min siden", "i morgen" */
    distance: (instant: Instant, now: Date) => {
      const minutes = Math.round((new Date(instant).getTime() - now.getTime()) / 60_000)
      const far = Math.abs(minutes)
      if (far < 1) return words.now
      const date = localDateOf(new Date(instant))
      if (far >= 12 * 60 && date !== localDateOf(now)) return nearDay(date, now)
      const hours = Math.floor(far / 60)
      const rest = far % 60
      const span = [hours ? `${hours} ${words.hour}` : '', rest || !hours ? `${rest} ${words.minute}` : '']
        .filter(Boolean)
        .join(' ')
      return minutes > 0 ? words.ahead(span) : words.ago(span)
    },
    dateWords: words satisfies DateWords,
  }
}
export type Dates = ReturnType<typeof datesIn>

export function useDates(): Dates {
  const locale = useLocale()
  return useMemo(() => datesIn(locale), [locale])
}

/** A date may end in a full stop of its own, and a sentence has one. */
export const sentence = (text: string) => text.replace(/\.{2}(?=\s|$)/g, '.')

/** At the head of a sentence or a cell. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
