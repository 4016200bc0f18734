import type { State } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type AdmissionRow = Outputs['plannedAdmission']['list'][number]
export type Admission = Outputs['plannedAdmission']['get']
export type Version = Admission['proposals'][number]
export type Offer = Version['offers'][number]
export type AdmissionState = AdmissionRow['state']

/** How a state looks: the tags of the product, each with its own icon and shape. */
export const stateLook: Record<AdmissionState, State> = {
  draft: 'klar',
  proposed: 'holdt',
  info_requested: 'holdt',
  accepted: 'holdt',
  agreed: 'ok',
  bed_confirmed: 'forventet',
  admitted: 'inne',
  discharge_planned: 'inne',
  discharged: 'hjemme',
  closed: 'slutt',
  declined: 'slutt',
  expired: 'over',
  withdrawn: 'slutt',
  converted_to_acute: 'over',
}

/** The bed has been confirmed for the person, or the person has been in it. */
export const hasBed = ({ state }: Admission): boolean =>
  state === 'bed_confirmed' || state === 'admitted' || state === 'discharge_planned' || state === 'discharged'

/** What is offered by the side that has the bed: of the version on the table, what else is still held, and what was chosen. */
export function offersOf({ proposals, offerId, ...admission }: Admission): Offer[] {
  const current = proposals.at(-1)
  const all = proposals.flatMap(({ offers }) => offers).filter(({ by }) => by === current?.bedOf)
  if (hasBed({ proposals, offerId, ...admission })) return all.filter(({ id }) => id === offerId)
  return all.filter((offer) => offer.heldUntil !== null || offer.id === offerId || current?.offers.includes(offer))
}

/**
 * What both count on and is not held any more: the bed that was agreed on, or everything that was offered to be answered. Null where
 * there is nothing of the sort, or the bed has been confirmed.
 */
export function goneOf(admission: Admission): 'chosen' | 'offered' | null {
  const { state, offerId, proposals } = admission
  if (state === 'accepted' || state === 'agreed') {
    const chosen = offersOf(admission).find(({ id }) => id === offerId)
    return chosen && chosen.heldUntil === null ? 'chosen' : null
  }
  if (state !== 'proposed' && state !== 'info_requested') return null
  const offered = proposals.at(-1)?.offers ?? []
  return offered.length > 0 && offered.every(({ heldUntil }) => heldUntil === null) ? 'offered' : null
}

/** The beds of which a yes to the version on the table chooses one. */
export function acceptable(admission: Admission): Offer[] {
  const current = admission.proposals.at(-1)
  const offers = offersOf(admission)
  if (!current) return []
  if (current.offerId) return offers.filter(({ id }) => id === current.offerId)
  return current.offers.length > 0 ? current.offers : offers.filter(({ heldUntil }) => heldUntil !== null)
}

/** A name where the reader's own records have one; else the reference that both sides use. */
export function useWho() {
  const t = useTranslations('admissions')
  return (whose: AdmissionRow['whose']): string =>
    whose.kind === 'full'
      ? whose.name
      : whose.kind === 'restricted'
        ? t('restricted')
        : t('reference', { reference: whose.reference ?? '' })
}

/** One event of a thread in words: "DPS Fjordbyen bekreftet plassen". */
export function useEventWords() {
  const t = useTranslations('admissions.events')
  return ({ kind, by, facts }: Admission['events'][number]): string =>
    t(kind as 'proposed', {
      by,
      answer: String((facts as { answer?: string }).answer ?? 'none'),
      home: String((facts as { hasHome?: string }).hasHome ?? 'none'),
      task: String((facts as { task?: string }).task ?? 'none'),
    })
}
