/** A day in the calendar, `2026-11-20`. No clock and no time zone: all sums are done in UTC. */
export type IsoDate = string

const dayMs = 86_400_000

export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toIso(toUtc(text)) === text
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(toUtc(date) + days * dayMs)
}

/** Days from `from` to `to`; the nights of a stay. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs)
}

/** 0 is Monday, as weeks begin. */
export function weekdayOf(date: IsoDate): number {
  return (new Date(toUtc(date)).getUTCDay() + 6) % 7
}

/** Null where the calendar has no such day. */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}

function toUtc(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function toIso(at: number): IsoDate {
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10)
}
