// Beds that one side offers, held while the other answers. docs/sources.md D3, D5.
import { addNights, earliest, instantAt, type LocalDate, latest } from '../nights.ts'

/** Beds that one version can offer at most. */
export const offersMax = 5

export interface OfferedBed {
  readonly bedId: string
  readonly arriveOn: LocalDate
  readonly nights: number
}

/** True when a bed is offered twice for the same night: it can be held only once. */
export function offerTwice(offers: readonly OfferedBed[]): boolean {
  const until = ({ arriveOn, nights }: OfferedBed) => addNights(arriveOn, nights)
  return offers.some((one, index) =>
    offers
      .slice(index + 1)
      .some((other) => other.bedId === one.bedId && one.arriveOn < until(other) && other.arriveOn < until(one)),
  )
}

/** Until this time of the day after the last night of arrival a confirmed bed waits for the person. */
const WAITS_UNTIL = '12:00'

/** When a confirmed bed is free again if nobody has come: noon after the last night of the window that the bed has. */
export function bedLapsesAt(
  windowTo: LocalDate,
  bed: { readonly arriveOn: LocalDate; readonly departOn: LocalDate },
): Date {
  const lastNight = earliest(latest(windowTo, bed.arriveOn), addNights(bed.departOn, -1))
  return instantAt(addNights(lastNight, 1), WAITS_UNTIL)
}
