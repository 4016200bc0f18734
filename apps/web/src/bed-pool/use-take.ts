import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { disclosuresOf, nothingDisclosed } from './disclosure-fields.tsx'
import { questionId } from './eligibility-panel.tsx'
import { newCall, readTime } from './message-panel.tsx'
import type { Exception } from './override-dialog.tsx'
import { type Asked, answersFor, questionsOf } from './questions.ts'
import { useClaim } from './use-claim.ts'
import { useConsent } from './use-consent.ts'
import { useSearch } from './use-search.ts'
import type { Wish } from './wish.ts'
import { crisisFirst, isReservable, type Offer, type Place, type SearchAnswer } from './words.ts'

type Given = { personId: string; wish: Wish; wantedBed: string | null }

/** What has been asked, chosen and written for one person, what is still missing, and the way to send it. */
export function useTake({ personId, wish, wantedBed }: Given) {
  const t = useTranslations('bedPool.take')
  const locale = useLocale()
  const [asked, setAsked] = useState<Asked>({})
  const [picked, setPicked] = useState<string | null>(wantedBed)
  const [call, setCall] = useState(newCall)
  const [disclosure, setDisclosure] = useState(nothingDisclosed)
  const [tries, setTries] = useState(0)
  const search = useSearch(personId, wish, asked)
  const consent = useConsent(personId)
  const dates = useDates()
  const claim = useClaim(() => void search.refetch())
  const answer = search.data

  const offers = answer ? crisisFirst(answer) : []
  const offer = offers.find(({ bedId }) => bedId === picked) ?? (answer ? firstForCrisis(answer, offers) : null)
  const place = answer ? placeShown(answer.places, offer) : null
  const questions = answer ? questionsOf(answer.places, asked, locale) : []
  const needed = questions.filter((one) => one.answer === null && place && asksFor(place, one.key))
  const telling = offer?.own === false && disclosure.categories.length > 0
  const basisMissing = telling && disclosure.basis === null
  const noteMissing = telling && !basisMissing && disclosure.basisNote.trim() === ''
  const timeUnread = readTime(call.expect) === undefined
  const tried = tries > 0
  const problems = tried
    ? [
        ...needed.map((question) => ({ field: questionId(question.key), text: question.words })),
        ...(basisMissing ? [{ field: 'basis', text: t('disclose.basisMissing') }] : []),
        ...(noteMissing ? [{ field: 'basisNote', text: t('disclose.noteMissing') }] : []),
        ...(timeUnread ? [{ field: 'expect', text: t('message.expectUnread') }] : []),
      ]
    : []

  const send = (from: Place, bedId: string, override?: Exception['override']) => {
    const { own } = from
    const input = {
      personId,
      bedId,
      arriveOn: wish.arriveOn,
      nights: wish.nights,
      channel: own ? call.channel : ('on_behalf' as const),
      initiatedBy: call.initiatedBy,
      answers: answersFor(from.criteria, asked),
      criteriaVersion: from.criteriaVersion,
      expectAt: readTime(call.expect) ?? null,
      message: call.message.trim(),
      responsibleMunicipality: null,
      disclosures: own ? [] : disclosuresOf(disclosure),
      override,
    }
    const purpose = t('message.purpose', { house: from.houseName, date: dates.withYear(wish.arriveOn) })
    claim.take(input, own, () => (own ? Promise.resolve() : consent(from, disclosure, purpose)))
  }
  const takeOffer = (chosen: Offer) => {
    const from = answer?.places.find(({ unitKindId }) => unitKindId === chosen.unitKindId)
    if (from) send(from, chosen.bedId)
  }
  const tryNow = () => {
    if (!offer || claim.busy) return
    setTries(tries + 1)
    if (needed.length === 0 && !basisMissing && !noteMissing && !timeUnread) takeOffer(offer)
  }
  return {
    search,
    answer,
    offers,
    offer,
    place,
    questions,
    firstNeeded: needed[0]?.key,
    missing: new Set(tried ? needed.map(({ key }) => key) : []),
    basisMissing: tried && basisMissing,
    noteMissing: tried && noteMissing,
    problems,
    tries,
    call,
    setCall,
    disclosure,
    setDisclosure,
    pick: setPicked,
    answerTo: (key: string, given: Asked[string]) => setAsked((known) => ({ ...known, [key]: given })),
    send,
    takeOffer,
    tryNow,
    claim,
  }
}

/** The chosen bed's own rules; without a bed those of the offer nearest to a yes. */
function placeShown(places: readonly Place[], offer: Offer | null): Place | null {
  if (offer) return places.find(({ unitKindId }) => unitKindId === offer.unitKindId) ?? null
  const against = (place: Place) => place.rules.filter(({ code }) => code !== null).length
  const order = (a: Place, b: Place) =>
    Number(isReservable(a)) - Number(isReservable(b)) || Number(b.own) - Number(a.own) || against(a) - against(b)
  return [...places].sort(order)[0] ?? null
}

/** What the screen may choose by itself: the best bed for a crisis, never a home that somebody reserves. */
function firstForCrisis({ places }: SearchAnswer, offers: readonly Offer[]): Offer | null {
  const [first] = offers
  const place = places.find(({ unitKindId }) => unitKindId === first?.unitKindId)
  return first && place && !isReservable(place) ? first : null
}

const asksFor = (place: Place, key: string) => place.criteria.some((one) => `${one.code} ${one.question.nb}` === key)

/** Once the houses have answered, the hand is where the call is: at the first thing to ask, else at the action. */
export function useFocusFirst(form: { current: HTMLFormElement | null }, ready: boolean, key: string | undefined) {
  const first = useRef(key)
  first.current = key
  useEffect(() => {
    if (!ready) return
    const question = first.current && document.getElementById(questionId(first.current))
    const target = question
      ? question.querySelector<HTMLElement>('input')
      : form.current?.querySelector<HTMLElement>('[type="submit"]')
    target?.focus({ preventScroll: true })
  }, [ready, form])
}
