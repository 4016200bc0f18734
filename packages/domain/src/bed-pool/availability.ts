// Which beds are free, when the next one will be, and in which order to offer them.
import { addNights, type LocalDate, latest, tonight, unknownEnd } from '../nights.ts'
import type { BedAttribute } from './kinds.ts'
import {
  type BedDates,
  type BedStatus,
  freeNightsFrom,
  isClaimable,
  isLive,
  type Occupancy,
  statusOnNight,
  type Turnaround,
} from './status.ts'

/** A bed with everything that is known of its nights. `occupancies` and `turnarounds` are its own. */
export interface BedNights extends BedDates {
  readonly bedId: string
  readonly unitKindId: string
  readonly houseId: string
  readonly attributes: readonly BedAttribute[]
  /** Place in the house's own order, for ties. */
  readonly sort: number
  readonly occupancies: readonly Occupancy[]
  readonly turnarounds: readonly Turnaround[]
}

/** Rows by the bed they belong to, so that a board of thousands of beds reads each row once. */
export function byBed<Row extends { readonly bedId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.bedId)
    if (group) group.push(row)
    else groups.set(row.bedId, [row])
  }
  return groups
}

export function statusOfBed(bed: BedNights, night: LocalDate, now: Date): BedStatus {
  return statusOnNight(bed, bed.occupancies, bed.turnarounds, night, now).status
}

export function meetsNeeds(bed: Pick<BedNights, 'attributes'>, needs: readonly BedAttribute[]): boolean {
  return needs.every((need) => bed.attributes.includes(need))
}

/** Beds that can be given to somebody on the night. */
export function freeBeds<Bed extends BedNights>(beds: readonly Bed[], night: LocalDate, now: Date): Bed[] {
  return beds.filter((bed) => isClaimable(statusOfBed(bed, night, now)))
}

/** How many beds are in each status on the night. */
export function countStatuses(beds: readonly BedNights[], night: LocalDate, now: Date): Record<BedStatus, number> {
  const counts: Record<BedStatus, number> = {
    archived: 0,
    out_of_service: 0,
    occupied: 0,
    home_trial: 0,
    held: 0,
    reserved: 0,
    turnaround: 0,
    available: 0,
  }
  for (const bed of beds) counts[statusOfBed(bed, night, now)] += 1
  return counts
}

/**
 * The first night after `from` on which some bed is expected to be free, by the departures agreed. Beds with somebody
 * past the agreed departure are left out: nobody knows. Null when no bed gives an estimate.
 */
export function nextFreeOn(beds: readonly BedNights[], from: LocalDate, now: Date): LocalDate | null {
  let next: LocalDate | null = null
  for (const bed of beds) {
    const estimate = nextFreeNight(bed, from, now)
    if (estimate !== null && (next === null || estimate < next)) next = estimate
  }
  return next
}

function nextFreeNight(bed: BedNights, from: LocalDate, now: Date): LocalDate | null {
  const live = bed.occupancies.filter((row) => isLive(row, now))
  if (live.some((row) => row.present && row.toOn <= tonight(now))) return null
  // A bed becomes free when something ends, or when it opens.
  const turns = [latest(addNights(from, 1), bed.openedOn), ...live.map((row) => row.toOn)]
    .filter((on) => on > from && on !== unknownEnd)
    .sort()
  return turns.find((on) => isClaimable(statusOfBed(bed, on, now))) ?? null
}

/** What ranking looks at besides the bed itself. */
export interface Wish {
  readonly arriveOn: LocalDate
  readonly nights: number
  readonly needs: readonly BedAttribute[]
  /** The house the person last stayed in. */
  readonly lastHouseId?: string | null
  /** Kilometres from the person's home or the wished place, by house. */
  readonly kilometres?: ReadonlyMap<string, number>
  /** Houses of the person's own municipality. */
  readonly ownHouseIds?: ReadonlySet<string>
}

export const rankReasons = [
  'all_nights',
  'ready_now',
  'nearest',
  'own_municipality',
  'stayed_here_last',
  'spares_special_beds',
] as const
export type RankReason = (typeof rankReasons)[number]

export interface RankedBed<Bed extends BedNights = BedNights> {
  readonly bed: Bed
  readonly status: BedStatus
  /** Free nights in a row from arrival, at most the nights wished. */
  readonly freeNights: number
  /** Why it stands where it stands, strongest first. */
  readonly reasons: readonly RankReason[]
}

// Attributes that others may need more: a bed that has them unasked is offered last.
const scarce: readonly BedAttribute[] = ['accessible', 'pets', 'women_only', 'children', 'ground_floor', 'own_entrance']

/**
 * Free beds that meet the needs, best first: all nights free, ready, nearest the place asked for, own municipality, where the
 * person was last, and only then the beds that somebody else may need more. Ties keep the houses' own order.
 */
export function rankFreeBeds<Bed extends BedNights>(beds: readonly Bed[], wish: Wish, now: Date): RankedBed<Bed>[] {
  const offered = freeBeds(beds, wish.arriveOn, now)
    .filter((bed) => meetsNeeds(bed, wish.needs))
    .map((bed) => ({
      bed,
      status: statusOfBed(bed, wish.arriveOn, now),
      freeNights: freeNightsFrom(bed, bed.occupancies, wish.arriveOn, wish.nights, now),
      kilometres: wish.kilometres?.get(bed.houseId) ?? Number.POSITIVE_INFINITY,
      unasked: bed.attributes.filter((name) => scarce.includes(name) && !wish.needs.includes(name)).length,
    }))
  const nearest = Math.min(...offered.map((one) => one.kilometres))
  const fewestUnasked = Math.min(...offered.map((one) => one.unasked))
  return offered
    .map(({ bed, status, freeNights, kilometres, unasked }) => {
      const holds: Record<RankReason, boolean> = {
        all_nights: freeNights >= wish.nights,
        ready_now: status === 'available',
        own_municipality: wish.ownHouseIds?.has(bed.houseId) ?? false,
        stayed_here_last: bed.houseId === wish.lastHouseId,
        nearest: Number.isFinite(kilometres) && kilometres === nearest,
        spares_special_beds: unasked === fewestUnasked,
      }
      const ranked: RankedBed<Bed> = { bed, status, freeNights, reasons: rankReasons.filter((reason) => holds[reason]) }
      return { ranked, keys: [...rankReasons.map((reason) => (holds[reason] ? 0 : 1)), kilometres, unasked, bed.sort] }
    })
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ ranked }) => ranked)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, mine] of a.entries()) {
    const other = b[index] ?? 0
    if (mine !== other) return mine < other ? -1 : 1
  }
  return 0
}
