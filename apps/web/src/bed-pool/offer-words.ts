import { useTranslations } from 'use-intl'
import { capital } from '../shell/dates.ts'
import { type Offer, type SearchAnswer, useAttributes } from './words.ts'

/** Where an offered bed is, and why it stands where it stands. */
export function useOfferWords(answer: SearchAnswer) {
  const t = useTranslations('bedPool.take')
  const find = useTranslations('bedPool.find')
  const kinds = useTranslations('bedPool.words.kinds')
  const attributes = useAttributes()
  const told = ['stayed_here_last', 'nearest'] as const
  const placeOf = (offer: Offer) => answer.places.find(({ unitKindId }) => unitKindId === offer.unitKindId)
  const where = (offer: Offer) => {
    const place = placeOf(offer)
    const town = offer.own ? t('here', { place: offer.place }) : offer.place
    return place ? `${town}. ${capital(kinds(place.unitKind))}` : town
  }
  const text = (offer: Offer) => {
    const place = placeOf(offer)
    const alike = offer.freeNights >= answer.nights
    return [
      offer.attributes.length > 0 && `${capital(attributes(offer.attributes))}.`,
      alike ? t('reasons.all_nights') : t('reasons.someNights', { count: offer.freeNights, nights: answer.nights }),
      ...told.filter((reason) => offer.reasons.includes(reason)).map((reason) => t(`reasons.${reason}`)),
      offer.kilometres !== null && find('kilometres', { count: Math.round(offer.kilometres) }),
      place?.quota && t('quotaOurs', { left: place.quota.left, of: place.quota.of }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  return { where, text }
}
