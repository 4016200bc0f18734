// What a municipality says of itself to a cooperation: so coarse that nobody can be found in it, whatever else is published beside it
// (docs/adr/0040). Everybody is counted once, in years that do not overlap, and the years are frozen. The twin is pool/0017.
import { asLocalDate, type LocalDate } from '../nights.ts'
import { perWeek, type Share, type WaitRow, waitFigures } from './figures.ts'

export const sharedMeasures = [
  'days_to_key',
  'ordinary_lease',
  'home_after_12_months',
  'home_after_24_months',
  'home_again',
  'help_kept',
  'several_homes_shown',
  'crowded_building',
  'seen_each_week',
] as const
export type SharedMeasure = (typeof sharedMeasures)[number]

/** `few`: under five of them. `nearly_all`: all but fewer than five. `held`: too few to say anything. `not_reached`: not half of them yet. */
export const sharedStates = ['figure', 'few', 'nearly_all', 'held', 'not_reached'] as const
export type SharedState = (typeof sharedStates)[number]

/** `value`: per cent, days, or tenths of a time a week. `ofAbout`: persons, to the nearest five. */
export type SharedFigure = {
  readonly measure: SharedMeasure
  readonly state: SharedState
  readonly value: number | null
  readonly ofAbout: number | null
}

/** Of fewer persons nothing is said: then either side of a share would be under five. */
export const SHARED_OF_LEAST = 10
export const SHARED_COUNT_LEAST = 5
export const toNearestFive = (value: number): number => Math.round(value / 5) * 5

/** The figures of a calendar year are those that stood on the last day of March after it, whoever publishes them and when. */
export const shownOn = (year: number): LocalDate => asLocalDate(`${year + 1}-03-31`)
export const daysOfYear = (year: number) => ({
  fromOn: asLocalDate(`${year}-01-01`),
  toOn: asLocalDate(`${year + 1}-01-01`),
})
/** How many years back one may publish. */
export const SHARED_YEARS = 5
export function yearsToShare(today: LocalDate): number[] {
  const thisYear = Number(today.slice(0, 4))
  return Array.from({ length: SHARED_YEARS + 1 }, (_, back) => thisYear - 1 - back)
    .filter((year) => today > shownOn(year))
    .slice(0, SHARED_YEARS)
}
/** The keys that are followed for two years: those of two years before, read once. */
export const keysOf = (year: number) => daysOfYear(year - 2)

/** Everything a person at most once. `most`: the contacts of the one who had most. */
export type PersonFigures = {
  readonly waits: readonly WaitRow[]
  readonly ordinaryLease: Share
  readonly homes: { readonly lostFirst: number; readonly lostLater: number; readonly kept: number }
  readonly homeAgain: Share
  readonly helpKept: Share
  readonly severalShown: Share
  readonly crowded: Share
  readonly contacts: {
    readonly persons: number
    readonly personDays: number
    readonly seen: number
    readonly most: number
  }
}

export function figuresToShare(raw: PersonFigures): SharedFigure[] {
  return [
    waitFigure(raw.waits),
    shareFigure('ordinary_lease', raw.ordinaryLease),
    ...homeFigures(raw.homes),
    shareFigure('home_again', raw.homeAgain),
    shareFigure('help_kept', raw.helpKept),
    shareFigure('several_homes_shown', raw.severalShown),
    shareFigure('crowded_building', raw.crowded),
    contactFigure(raw.contacts),
  ]
}

const held = (measure: SharedMeasure): SharedFigure => ({ measure, state: 'held', value: null, ofAbout: null })

/** A share, where there are five and more on both sides of it and the rounding leaves more than one answer. */
export function shareFigure(measure: SharedMeasure, { count, of }: Share): SharedFigure {
  if (of < SHARED_OF_LEAST) return held(measure)
  const ofAbout = toNearestFive(of)
  if (count < SHARED_COUNT_LEAST) return { measure, state: 'few', value: null, ofAbout }
  if (of - count < SHARED_COUNT_LEAST) return { measure, state: 'nearly_all', value: null, ofAbout }
  const value = toNearestFive((count * 100) / of)
  return countsBehind(value, ofAbout).size > 1 ? { measure, state: 'figure', value, ofAbout } : held(measure)
}

/** Every count that such a share may stand for. */
export function countsBehind(value: number, ofAbout: number): Set<number> {
  const counts = new Set<number>()
  for (let of = Math.max(SHARED_OF_LEAST, ofAbout - 2); of <= ofAbout + 2; of++)
    for (let count = SHARED_COUNT_LEAST; count <= of - SHARED_COUNT_LEAST; count++)
      if (toNearestFive((count * 100) / of) === value) counts.add(count)
  return counts
}

/** Half of them within so many days, those who wait counted for as long as they have. */
function waitFigure(rows: readonly WaitRow[]): SharedFigure {
  const measure = 'days_to_key'
  const { all, keyed, half } = waitFigures(rows)
  if (all < SHARED_OF_LEAST || keyed < SHARED_COUNT_LEAST) return held(measure)
  const ofAbout = toNearestFive(all)
  if (half === null) return { measure, state: 'not_reached', value: null, ofAbout }
  return { measure, state: 'figure', value: toNearestFive(half), ofAbout }
}

/**
 * The share who have the home still, of those who neither moved to another home nor died within two years. Lost in the first year, lost
 * in the second, and kept: three counts, of which none under five is left between the two figures. Then the later one is said alone.
 */
function homeFigures({ lostFirst, lostLater, kept }: PersonFigures['homes']): SharedFigure[] {
  const of = lostFirst + lostLater + kept
  const first = shareFigure('home_after_12_months', { count: kept + lostLater, of })
  const second = shareFigure('home_after_24_months', { count: kept, of })
  const isBetween =
    (first.state === 'figure' || second.state === 'figure') && Math.min(lostFirst, lostLater) < SHARED_COUNT_LEAST
  return [isBetween ? held(first.measure) : first, second]
}

/** Face to face a week for each: not where one person is half of it. */
function contactFigure({ persons, personDays, seen, most }: PersonFigures['contacts']): SharedFigure {
  const measure = 'seen_each_week'
  const rate = perWeek(seen, personDays)
  if (persons < SHARED_OF_LEAST || seen < SHARED_COUNT_LEAST || rate === null || most * 2 > seen) return held(measure)
  return { measure, state: 'figure', value: Math.round(rate * 10), ofAbout: toNearestFive(persons) }
}

/** Whoever publishes has seen these figures and no others. */
export const asSeen = (figures: readonly SharedFigure[]): string =>
  figures.map(({ measure, state, value, ofAbout }) => [measure, state, value ?? '', ofAbout ?? ''].join(':')).join(' ')
