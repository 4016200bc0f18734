// What becomes of people, from counts. What is not known is counted by itself, and is in no share.
import { type TenancyEnd, tenancyEnds } from '../tenancy/tenancy.ts'
import { dayWhen, type Survival, survivalAt, survivalOf, type Watched } from './survival.ts'

/** So many of so many. `of` is 0 where there is nothing to say a share of. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** Months after the key at which the curve is read, and as days. */
export const retentionMonths = [3, 6, 12, 24] as const
export const daysOfMonths = (months: number): number => Math.round((months * 365.25) / 12)

/** The day in the middle; the mean of two. Null of nothing. */
export function middleOf(counted: readonly { days: number; count: number }[]): number | null {
  const all = counted.flatMap(({ days, count }) => Array<number>(count).fill(days)).sort((a, b) => a - b)
  const half = Math.floor(all.length / 2)
  if (all.length === 0) return null
  return all.length % 2 === 1 ? (all[half] as number) : ((all[half - 1] as number) + (all[half] as number)) / 2
}

/** How somebody's need or loss stands: a key, still waiting, or over in another way. */
export const waitEnds = ['key', 'waiting', 'other'] as const
export type WaitEnd = (typeof waitEnds)[number]
export interface WaitRow {
  readonly days: number
  readonly end: WaitEnd
  readonly count: number
}

/**
 * From a need, or from a loss, to a key. The quarters count those who still wait for as long as they have waited; `middleOfKeyed` is of
 * those alone who have a key, and flatters.
 */
export function waitFigures(rows: readonly WaitRow[]) {
  const of = (end: WaitEnd) => rows.filter((row) => row.end === end)
  const sum = (some: readonly WaitRow[]) => some.reduce((all, { count }) => all + count, 0)
  const curve = survivalOf(rows.map(({ days, end, count }) => ({ days, count, happened: end === 'key' })))
  return {
    all: sum(rows),
    keyed: sum(of('key')),
    waiting: sum(of('waiting')),
    other: sum(of('other')),
    quarter: dayWhen(curve, 0.25),
    half: dayWhen(curve, 0.5),
    threeQuarters: dayWhen(curve, 0.75),
    middleOfKeyed: middleOf(of('key')),
    longestWait: Math.max(0, ...of('waiting').map(({ days }) => days)),
  }
}
export type WaitFigures = ReturnType<typeof waitFigures>

/** Home lost: an end from which the need of another comes. Moved to another home, or died: followed until then. */
export interface HomeRow {
  readonly days: number
  readonly end: TenancyEnd | 'stands'
  readonly count: number
}
const lost: ReadonlySet<HomeRow['end']> = new Set(
  tenancyEnds.filter((end) => end !== 'moved_to_other_home' && end !== 'died'),
)

export function retentionFigures(rows: readonly HomeRow[]) {
  const curve = survivalOf(rows.map(({ days, end, count }): Watched => ({ days, count, happened: lost.has(end) })))
  const months = Math.min(24, Math.floor((curve.lastDay * 12) / 365.25))
  return {
    all: curve.count,
    lost: curve.happened,
    ends: (['stands', ...tenancyEnds] as const).map((end) => ({
      end,
      count: rows.filter((row) => row.end === end).reduce((sum, { count }) => sum + count, 0),
    })),
    points: retentionMonths.map((month) => pointAt(curve, month)),
    /** Month by month, as far as anybody has been followed. */
    curve: curve.count === 0 ? [] : Array.from({ length: months + 1 }, (_, month) => pointAt(curve, month)),
  }
}
export type RetentionFigures = ReturnType<typeof retentionFigures>

const pointAt = (curve: Survival, months: number) => ({ months, ...survivalAt(curve, daysOfMonths(months)) })

/** How many of the municipality's homes stand in the same building, each tenant counted by the building they live in. */
export const companyBands = ['one', 'two', 'three_or_four', 'five_or_more'] as const
export type CompanyBand = (typeof companyBands)[number]
export interface BuildingRow {
  /** Tenants that are asked about, and all homes of ours in the building. */
  readonly tenants: number
  readonly homes: number
  readonly homesMost: number
  /** Everybody's homes in the building, where it is known. */
  readonly dwellingsTotal: number | null
}
/** A building where more than a fifth is ours is no ordinary building (Housing First, docs/sources.md). */
export const OURS_PERCENT_MOST = 20

export function concentrationFigures(buildings: readonly BuildingRow[]) {
  const tenants = (some: readonly BuildingRow[]) => some.reduce((sum, row) => sum + row.tenants, 0)
  const band = ({ homes }: BuildingRow): CompanyBand =>
    homes <= 1 ? 'one' : homes === 2 ? 'two' : homes <= 4 ? 'three_or_four' : 'five_or_more'
  const sized = buildings.filter(({ dwellingsTotal }) => dwellingsTotal !== null)
  const crowded = ({ homes, dwellingsTotal }: BuildingRow) => homes * 100 > (dwellingsTotal ?? 0) * OURS_PERCENT_MOST
  return {
    tenants: tenants(buildings),
    buildings: buildings.length,
    bands: companyBands.map((name) => ({
      band: name,
      tenants: tenants(buildings.filter((row) => band(row) === name)),
    })),
    overLimit: { count: tenants(buildings.filter((row) => row.homes > row.homesMost)), of: tenants(buildings) },
    overFifth: { count: tenants(sized.filter(crowded)), of: tenants(sized) },
    sizeNotKnown: tenants(buildings) - tenants(sized),
  }
}

/** So many in a week for each who is followed up; null where nobody was. */
export const perWeek = (count: number, personDays: number): number | null =>
  personDays === 0 ? null : (count * 7) / personDays
