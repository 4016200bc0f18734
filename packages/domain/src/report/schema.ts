import * as z from 'zod/mini'
import { id } from '../fields.ts'
import { localDate, nightsBetween } from '../nights.ts'

/**
 * Columns of the occupancy report, per house and night. They add up: beds = in service + out of service, and in service =
 * occupied + on trial + held + free. `held` counts holds and claims not yet met; `free` counts beds being made ready.
 */
export const occupancyFigures = [
  'beds',
  'out_of_service',
  'in_service',
  'occupied',
  'on_trial',
  'held',
  'free',
] as const
export type OccupancyFigure = (typeof occupancyFigures)[number]

export const reportFormats = ['screen', 'xlsx', 'csv'] as const

const period = { fromOn: localDate, toOn: localDate }
const houseIds = z.optional(z.array(id).check(z.maxLength(200)))
const inOrder = z.refine<{ fromOn: z.infer<typeof localDate>; toOn: z.infer<typeof localDate> }>(
  ({ fromOn, toOn }) => nightsBetween(fromOn, toOn) >= 1 && nightsBetween(fromOn, toOn) <= 731,
  { path: ['toOn'], error: 'not_a_period' },
)

/** Nights [fromOn, toOn), two years at most. */
export const occupancyInput = z.strictObject({ ...period, houseIds, format: z.enum(reportFormats) }).check(inOrder)
export const overridesInput = z.strictObject({ ...period, houseIds, format: z.enum(reportFormats) }).check(inOrder)

/** Cross-municipality figures below this are shown as fewer than it (domain.md F 19). */
export const SMALLEST_SHOWN = 5

/** The figure, or null when it is so small that it could point at somebody. Nought points at nobody. */
export function suppressSmall(count: number): number | null {
  return count > 0 && count < SMALLEST_SHOWN ? null : count
}
