// When a specialist service's bed can receive somebody. The twin in SQL is pool/0010_windows.sql.
import { type BedDates, freeNightsFrom, isLive, type Occupancy } from '../bed-pool/status.ts'
import { addNights, type LocalDate, latest, localDateOf, type NightRange } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

/** An admission may begin on the days [fromOn, toOn], both included, and last `nightsMax`. */
export interface AdmissionWindow {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
  readonly nightsMax: number
}

export const windowStates = ['free', 'held', 'taken'] as const
/** `free`: the longest stay may still begin on one of the days. `held`: it could if a hold were let go. */
export type WindowState = (typeof windowStates)[number]

/** The days that are left of a window, from today on. */
function daysLeft({ fromOn, toOn }: AdmissionWindow, now: Date): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = latest(fromOn, localDateOf(now)); day <= toOn; day = addNights(day, 1)) days.push(day)
  return days
}

export function stateOfWindow(
  window: AdmissionWindow,
  bed: BedDates,
  occupancies: readonly Occupancy[],
  now: Date,
): WindowState {
  const days = daysLeft(window, now)
  const fits = (rows: readonly Occupancy[]) =>
    days.some((day) => freeNightsFrom(bed, rows, day, window.nightsMax, now) === window.nightsMax)
  if (fits(occupancies)) return 'free'
  return fits(occupancies.filter((row) => row.kind !== 'hold')) ? 'held' : 'taken'
}

/** Why the bed cannot be offered so: the days are past, it is not open to the end, out of service, or the longest stay fits nowhere. */
export function whyNotPublish(
  window: AdmissionWindow,
  bed: BedDates,
  occupancies: readonly Occupancy[],
  now: Date,
): RefusalCode | null {
  const end = addNights(window.toOn, window.nightsMax)
  if (window.fromOn < localDateOf(now)) return 'PERIOD_OVER'
  if (window.fromOn < bed.openedOn || (bed.archivedOn !== null && end > bed.archivedOn)) return 'BED_ARCHIVED'
  const out = occupancies.some(
    (row) => row.kind === 'out_of_service' && isLive(row, now) && row.fromOn < end && row.toOn > window.fromOn,
  )
  if (out) return 'BED_OUT_OF_SERVICE'
  return stateOfWindow(window, bed, occupancies, now) === 'free' ? null : 'BED_TAKEN'
}

/** The nights of a range that nothing takes, as ranges: what is left to see of a window, or to offer. */
export function openRuns({ fromOn, toOn }: NightRange, taken: readonly NightRange[]): NightRange[] {
  const runs: NightRange[] = []
  let from = fromOn
  for (const row of [...taken].sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))) {
    if (row.toOn <= from || row.fromOn >= toOn) continue
    if (row.fromOn > from) runs.push({ fromOn: from, toOn: row.fromOn })
    from = latest(from, row.toOn)
  }
  if (from < toOn) runs.push({ fromOn: from, toOn })
  return runs
}
