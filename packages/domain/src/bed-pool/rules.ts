// Why an act on a bed is refused, and the life of a hold (domain.md D3). The constraints in pool/0002_occupancy.sql stand behind.
import { type Machine, machine, type Table } from '../machine.ts'
import { addNights, localDateOf, type NightRange, overlaps, tonight } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Policy } from './policy.ts'
import { type BedDates, isLive, type Occupancy } from './status.ts'

export type HoldState = 'active' | 'converted' | 'released' | 'expired'
export const holdEvents = ['convert', 'release', 'expire'] as const
export type HoldEvent = (typeof holdEvents)[number]

const transitions = {
  active: { convert: 'converted', release: 'released', expire: 'expired' },
  converted: {},
  released: {},
  expired: {},
} as const satisfies Table<HoldState, HoldEvent>

export const holdMachine: Machine<HoldState, HoldEvent> = machine(holdEvents, transitions)

/** The state of a hold at an instant: past its time it has expired, whether or not a job has noticed. */
export function holdStateOf(
  hold: { readonly live: boolean; readonly lapsesAt: Date; readonly convertedAt?: Date | null },
  now: Date,
): HoldState {
  if (hold.convertedAt) return 'converted'
  if (hold.lapsesAt <= now) return 'expired'
  return hold.live ? 'active' : 'released'
}

/** Nights that a bed does not have, or that have passed. */
export function whyNotNights(bed: BedDates, nights: NightRange, now: Date): RefusalCode | null {
  if (nights.fromOn < bed.openedOn || (bed.archivedOn !== null && nights.toOn > bed.archivedOn)) return 'BED_ARCHIVED'
  return nights.fromOn < tonight(now) ? 'ARRIVAL_BEFORE_TONIGHT' : null
}

/** "A safety_bed with reservation_allowed=false cannot be held", and a hold must end "max per policy" (D3). */
export function whyNotHold(
  bed: BedDates,
  policy: Policy,
  hold: NightRange & { readonly hours: number },
  now: Date,
): RefusalCode | null {
  if (!policy.reservationAllowed) return 'RESERVATION_NOT_ALLOWED'
  const closed = whyNotNights(bed, hold, now)
  if (closed !== null) return closed
  if (hold.fromOn > addNights(localDateOf(now), policy.arrivalDays)) return 'ARRIVAL_TOO_FAR_AHEAD'
  return hold.hours > policy.holdHoursMax ? 'HOLD_TOO_LONG' : null
}

/** What is in the way of taking a bed out of service for these nights: somebody's stay is moved first, never pushed out (D1). */
export function inTheWay<Row extends Occupancy>(occupancies: readonly Row[], nights: NightRange, now: Date): Row[] {
  return occupancies.filter((row) => {
    const until = row.present ? { fromOn: row.fromOn, toOn: addNights(tonight(now), 1) } : row
    return isLive(row, now) && (overlaps(row, nights) || overlaps(until, nights))
  })
}

/** "Archiving blocked while future stays" (D1): whatever has a night from that day on keeps the bed. */
export function whyNotArchive(
  bed: BedDates,
  occupancies: readonly Occupancy[],
  archivedOn: NightRange['fromOn'],
  now: Date,
): RefusalCode | null {
  if (bed.archivedOn !== null) return 'BED_ARCHIVED'
  if (archivedOn < bed.openedOn) return 'PERIOD_OVER'
  const stands = occupancies.some(
    (row) => isLive(row, now) && (row.toOn > archivedOn || (row.present && tonight(now) >= archivedOn)),
  )
  return stands ? 'BED_HAS_COMING_STAYS' : null
}
