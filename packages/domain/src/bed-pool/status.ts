// The status of a bed on a night, derived from facts and never stored. docs/sources.md D1.
import { addNights, includesNight, type LocalDate, tonight } from '../nights.ts'
import type { OccupancyKind } from './kinds.ts'

/** From the strongest to the weakest: the first that applies is the bed's status. */
export const bedStatuses = [
  'archived',
  'out_of_service',
  'occupied',
  'home_trial',
  'held',
  'reserved',
  'turnaround',
  'available',
] as const
export type BedStatus = (typeof bedStatuses)[number]

/** A row of pool.occupancy as far as a status needs it. Dates are half-open: nights [fromOn, toOn). */
export interface Occupancy {
  readonly id: string
  readonly bedId: string
  readonly kind: OccupancyKind
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly live: boolean
  readonly present: boolean
  /** Set while a claim waits for arrival, and on a hold; null once the person has arrived. */
  readonly lapsesAt: Date | null
  /** Nights at home with the bed kept, [homeFrom, homeUntil). Known only to those who may read the stay. */
  readonly homeFrom?: LocalDate | null
  readonly homeUntil?: LocalDate | null
}

/** A row of pool.turnaround: the bed is made ready until `readyAt`, or until `dueAt` when nobody says. */
export interface Turnaround {
  readonly id: string
  readonly bedId: string
  readonly startedAt: Date
  readonly dueAt: Date
  readonly readyAt: Date | null
}

/** The bed's own dates. Before `openedOn` and from `archivedOn` it has no nights. */
export interface BedDates {
  readonly openedOn: LocalDate
  readonly archivedOn: LocalDate | null
}

/**
 * True while the row counts. A claim or hold past its `lapsesAt` does not, whether or not a job has noticed (D3): a job
 * that fails must never keep a bed from a person.
 */
export function isLive(occupancy: Pick<Occupancy, 'live' | 'present' | 'lapsesAt'>, now: Date): boolean {
  if (!occupancy.live) return false
  return occupancy.present || occupancy.lapsesAt === null || occupancy.lapsesAt > now
}

/**
 * True when the row takes the night. Somebody who is in the house takes tonight too, whatever was agreed: overstay is an
 * alarm and never an eviction (D2).
 */
export function takesNight(occupancy: Occupancy, night: LocalDate, now: Date): boolean {
  if (!isLive(occupancy, now)) return false
  if (includesNight(occupancy, night)) return true
  return occupancy.present && occupancy.fromOn <= night && night <= tonight(now)
}

/** True while a bed is being made ready. Past its due time it counts as ready: forgetting must not hide a free bed. */
export function isTurningAround(turnaround: Turnaround, now: Date): boolean {
  return turnaround.readyAt === null && turnaround.startedAt <= now && now < turnaround.dueAt
}

function statusOf(occupancy: Occupancy, night: LocalDate): BedStatus {
  if (occupancy.kind === 'out_of_service') return 'out_of_service'
  if (occupancy.kind === 'hold') return 'held'
  // Only whoever is waited for has a cut-off. Somebody who left at three in the morning has used the night, and nobody is expected.
  if (!occupancy.present && occupancy.lapsesAt !== null) return 'reserved'
  const { homeFrom, homeUntil } = occupancy
  return homeFrom && homeUntil && homeFrom <= night && night < homeUntil ? 'home_trial' : 'occupied'
}

export interface StatusOnNight {
  readonly status: BedStatus
  /** The row that decides, if one does. */
  readonly occupancyId: string | null
}

/**
 * Status of one bed on one night. `occupancies` and `turnarounds` are the bed's own; turnaround concerns tonight only.
 */
export function statusOnNight(
  bed: BedDates,
  occupancies: readonly Occupancy[],
  turnarounds: readonly Turnaround[],
  night: LocalDate,
  now: Date,
): StatusOnNight {
  if (night < bed.openedOn || (bed.archivedOn !== null && night >= bed.archivedOn)) {
    return { status: 'archived', occupancyId: null }
  }
  let strongest: StatusOnNight = { status: 'available', occupancyId: null }
  for (const occupancy of occupancies) {
    if (!takesNight(occupancy, night, now)) continue
    const status = statusOf(occupancy, night)
    if (bedStatuses.indexOf(status) < bedStatuses.indexOf(strongest.status)) {
      strongest = { status, occupancyId: occupancy.id }
    }
  }
  const turning = strongest.status === 'available' && turnarounds.some((row) => isTurningAround(row, now))
  return turning && night === tonight(now) ? { status: 'turnaround', occupancyId: null } : strongest
}

/** True when a person can be given the bed for the night: free, or being made ready for tonight. */
export function isClaimable(status: BedStatus): boolean {
  return status === 'available' || status === 'turnaround'
}

/** How many nights in a row from `from` nothing takes the bed; counts to `limit` and no further. */
export function freeNightsFrom(
  bed: BedDates,
  occupancies: readonly Occupancy[],
  from: LocalDate,
  limit: number,
  now: Date,
): number {
  let nights = 0
  while (nights < limit && isClaimable(statusOnNight(bed, occupancies, [], addNights(from, nights), now).status))
    nights += 1
  return nights
}
