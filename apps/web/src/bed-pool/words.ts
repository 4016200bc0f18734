import type { BedAttribute } from '@samplass/domain/bed-pool/kinds'
import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Outputs } from '../shell/trpc.ts'

export type SearchAnswer = Outputs['bedPool']['search']
export type Offer = SearchAnswer['offers'][number]
export type Place = SearchAnswer['places'][number]

/** Takes reservations: a home for months, not a bed for tonight's crisis. Never chosen for anybody by the screen itself. */
export const isReservable = (place: Place): boolean =>
  place.rules.some(({ rule, facts }) => rule === 'arrival_window' && facts.reservationAllowed === true)

/** No house has met this person: every one that wants a meeting first still does, whatever else is free tonight. */
export function needsMeeting(places: readonly Place[]): boolean {
  const meetings = places.flatMap(({ rules }) => rules.filter(({ rule }) => rule === 'meeting'))
  return meetings.length > 0 && meetings.every(({ code }) => code !== null)
}

/** The person has an agreement there that holds. */
const isAgreed = (place: Place): boolean =>
  place.rules.some(({ rule, outcome }) => rule === 'agreement' && outcome === 'passed')

/** Offers with the person's own agreement first, then beds for a crisis, each part in its own order. */
export function crisisFirst(answer: SearchAnswer): Offer[] {
  const kinds = (test: (place: Place) => boolean) =>
    new Set(answer.places.filter(test).map(({ unitKindId }) => unitKindId))
  const [agreed, reservable] = [kinds(isAgreed), kinds(isReservable)]
  const rank = ({ unitKindId }: Offer) => (agreed.has(unitKindId) ? 0 : reservable.has(unitKindId) ? 2 : 1)
  return [...answer.offers].sort((a, b) => rank(a) - rank(b))
}

/** "Fyrlykta, Tista eller Brygga". Browsers have no nynorsk lists of their own; bokmål has the same words. */
export function useList(type: 'conjunction' | 'disjunction' = 'conjunction'): (words: readonly string[]) => string {
  const locale = useLocale()
  return useCallback(
    (words) => new Intl.ListFormat(locale === 'nn' ? 'nb' : locale, { type }).format(words),
    [locale, type],
  )
}

/** "enerom, rullestol" */
export function useAttributes(): (attributes: readonly string[]) => string {
  const t = useTranslations('bedPool.words.attributes')
  return useCallback((attributes) => attributes.map((name) => t(name as BedAttribute)).join(', '), [t])
}
