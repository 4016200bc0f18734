import { addNights, asLocalDate, instantAt, localDateOf, nightsBetween } from '@samplass/domain/nights'
import type { Side } from '@samplass/domain/planned-admission/thread'
import { serverNow } from '../../shell/session.ts'
import type { Admission, Offer } from '../words.ts'
import { type Draft, openedOn } from './use-thread-act.ts'

/** Days after tomorrow's answer that an offer stands, unless another time is said. */
const standsDays = 1
/** An answer is asked for by then; sooner where the offer ends sooner. */
export const answerBy = () => instantAt(addNights(localDateOf(serverNow()), 1), '14:00').toISOString()

/** A counter-proposal begins with what lies on the table: one changes what one wants changed. */
export function startOf(admission: Admission, draft: Draft, swapTo: Offer | undefined) {
  const today = localDateOf(serverNow())
  const current = admission.proposals.at(-1)
  return {
    ...openedOn(admission),
    terms: {
      windowFrom: (current?.terms.windowFrom ?? addNights(today, 2)) as string,
      windowTo: (current?.terms.windowTo ?? addNights(today, 4)) as string,
      nights: current?.terms.nights ?? 5,
      goal: current?.terms.goal ?? '',
      unit: current?.terms.unit ?? '',
      transport: current?.terms.transport ?? '',
      medication: current?.terms.medication ?? '',
      keptReady: current?.terms.keptReady ?? '',
      visits: current?.terms.visits ?? '',
      ifWorse: current?.terms.ifWorse ?? '',
      afterwards: current?.terms.afterwards ?? '',
      ...draft.terms,
      ...(swapTo
        ? {
            windowFrom: swapTo.arriveOn as string,
            windowTo: swapTo.arriveOn as string,
            nights: nightsBetween(asLocalDate(swapTo.arriveOn), asLocalDate(swapTo.departOn)),
          }
        : {}),
    },
    bedOf: (swapTo?.by ?? draft.bedOf ?? current?.bedOf ?? 'specialist') as Side,
    offers: draft.offers ?? [],
    offerId: swapTo?.id ?? null,
    respondBy: answerBy(),
    lapsesAt: draft.lapsesAt ?? instantAt(addNights(today, 1 + standsDays), '14:00').toISOString(),
  }
}

/** Something was written in a proposal that was left. */
export const hasDraft = ({ terms = {}, offers = [] }: Draft) => Object.keys(terms).length + offers.length > 0

/** Points of a proposal in a line each, and those in several. */
export const lines = ['unit', 'transport', 'medication'] as const
export const texts = ['goal', 'keptReady', 'visits', 'ifWorse', 'afterwards'] as const
