// What can be offered to the others of a cooperation. The twins in SQL: pool/0016, and the keys in tenant/0009, 0010 and 0011.
import { addNights, type LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { ShareKind } from './kinds.ts'

export interface OfferedDwelling {
  readonly archivedOn: LocalDate | null
  readonly bedrooms: number
  readonly isOfferedOut: boolean
  /** Somebody lives there or has signed for it. */
  readonly isLet: boolean
  /** Somebody has said yes to it. */
  readonly isPromised: boolean
  /** It is closed on some of the days, or nobody knows for how long. */
  readonly isClosed: boolean
}
export interface OfferTerms {
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
  readonly shareOf: ShareKind
  readonly share: number
}

/** Five years: what is agreed for longer is agreed again. */
const offerDaysMost = 1830

/** Places in it: a room for each, and one where there is none. */
export const placesIn = ({ bedrooms }: Pick<OfferedDwelling, 'bedrooms'>): number => Math.max(1, bedrooms)

/** Nobody lives in what is offered, whoever they are: so that it is not offered, or no longer, tells of nobody. */
export function whyNotOfferOut(dwelling: OfferedDwelling): RefusalCode | null {
  if (dwelling.archivedOn !== null) return 'DWELLING_ARCHIVED'
  if (dwelling.isOfferedOut) return 'DWELLING_OFFERED_OUT'
  if (dwelling.isLet) return 'DWELLING_LET'
  if (dwelling.isPromised) return 'DWELLING_PROMISED'
  return dwelling.isClosed ? 'DWELLING_CLOSED' : null
}

export function whyNotTheseTerms(
  { fromOn, untilOn, shareOf, share }: OfferTerms,
  dwelling: Pick<OfferedDwelling, 'bedrooms'>,
  today: LocalDate,
): RefusalCode | null {
  if (fromOn < today || untilOn > addNights(fromOn, offerDaysMost)) return 'OFFER_DAYS_WRONG'
  return shareOf === 'places' && share > placesIn(dwelling) ? 'SHARE_TOO_LARGE' : null
}
