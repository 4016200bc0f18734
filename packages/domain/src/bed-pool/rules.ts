// Why a bed is not kept for somebody. The constraints in pool/0002_occupancy.sql stand behind.
import { addNights, localDateOf, type NightRange, tonight } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Policy } from './policy.ts'
import type { BedDates } from './status.ts'

/** "A safety_bed with reservation_allowed=false cannot be held", and a hold must end "max per policy" (D3). */
export function whyNotHold(
  bed: BedDates,
  policy: Policy,
  hold: NightRange & { readonly hours: number },
  now: Date,
): RefusalCode | null {
  if (!policy.reservationAllowed) return 'RESERVATION_NOT_ALLOWED'
  if (hold.fromOn < bed.openedOn || (bed.archivedOn !== null && hold.toOn > bed.archivedOn)) return 'BED_ARCHIVED'
  if (hold.fromOn < tonight(now)) return 'ARRIVAL_BEFORE_TONIGHT'
  if (hold.fromOn > addNights(localDateOf(now), policy.arrivalDays)) return 'ARRIVAL_TOO_FAR_AHEAD'
  return hold.hours > policy.holdHoursMax ? 'HOLD_TOO_LONG' : null
}
