import { EmptyState } from '@samplass/ui/empty-state'
import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { RuleList } from '@samplass/ui/rule-list'
import { Skeleton } from '@samplass/ui/skeleton'
import { StatusTag } from '@samplass/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { useProblemText } from '../shell/refusals.ts'
import { useTRPC } from '../shell/trpc.ts'
import { AllRules } from './all-rules.tsx'
import { useOfferWords } from './offer-words.ts'
import { useRuleWords } from './rule-words.ts'
import type { Wish } from './wish.ts'
import { WishBar } from './wish-bar.tsx'
import { crisisFirst, type Place, type SearchAnswer } from './words.ts'

type Given = { heading?: string; wish: Wish; onWish: (change: Partial<Wish>) => void }

/** What every house answers to a wish, without a person: what is free, where, and each rule of each offer. */
export function OpenSearch({ heading, wish, onWish }: Given) {
  const t = useTranslations('bedPool.take')
  const trpc = useTRPC()
  const problem = useProblemText()
  const found = useQuery(
    trpc.bedPool.search.queryOptions(
      { personId: null, ...wish, needs: [...wish.needs] },
      { placeholderData: keepPreviousData },
    ),
  )
  const answer = found.data
  return (
    <div className="sp-stack">
      {heading && <h2>{heading}</h2>}
      <WishBar wish={wish} places={answer?.knownPlaces ?? []} onChange={onWish} />
      {found.error && <Notice tone="danger">{problem(found.error)}</Notice>}
      {!answer && !found.error && <Skeleton label={t('loading')} rows={6} />}
      {answer && (
        <div className="sp-two">
          <Free answer={answer} />
          <Places answer={answer} />
        </div>
      )}
    </div>
  )
}

function Free({ answer }: { answer: SearchAnswer }) {
  const t = useTranslations('bedPool.take')
  const find = useTranslations('bedPool.find')
  const dates = useDates()
  const words = useOfferWords(answer)
  const offers = crisisFirst(answer)
  const heading = t('free', { night: dates.night(answer.arriveOn) })
  return (
    <Panel heading={heading} aside={t('asOf', { time: dates.time(answer.asOf) })} flush={offers.length > 0}>
      {offers.length === 0 ? (
        <EmptyState bare level={3} title={find('none')} text={find('noneBody')} />
      ) : (
        <EntryList
          label={heading}
          entries={offers.map((offer) => ({
            id: offer.bedId,
            title: t('bed', { bed: offer.bedName, house: offer.houseName }),
            text: `${words.where(offer)}. ${words.text(offer)}`,
            mark: (
              <StatusTag state={offer.beingMadeReady ? 'klar' : 'ledig'}>
                {t(offer.beingMadeReady ? 'makingReady' : 'ready')}
              </StatusTag>
            ),
          }))}
        />
      )}
    </Panel>
  )
}

const nearestFirst = (a: Place, b: Place) =>
  (a.kilometres ?? Number.POSITIVE_INFINITY) - (b.kilometres ?? Number.POSITIVE_INFINITY) || 0

function Places({ answer }: { answer: SearchAnswer }) {
  const t = useTranslations('bedPool.take')
  const find = useTranslations('bedPool.find')
  const kinds = useTranslations('bedPool.words.kinds')
  const dates = useDates()
  const words = useRuleWords(answer.asOf)
  const free = (place: Place) => answer.offers.filter(({ unitKindId }) => unitKindId === place.unitKindId).length
  const stops = (place: Place) => place.rules.filter(({ code }) => code !== null)
  const fact = (place: Place) =>
    [
      ...(place.verdict === 'no' ? stops(place).map(words.sentence) : [find('fits', { count: free(place) })]),
      place.kilometres !== null && find('kilometres', { count: Math.round(place.kilometres) }),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <Panel heading={find('places')} aside={t('asOf', { time: dates.time(answer.asOf) })}>
      {answer.places.length === 0 ? (
        <p>{find('noHouses')}</p>
      ) : (
        <RuleList
          label={find('places')}
          rules={[...answer.places].sort(nearestFirst).map((place) => ({
            id: place.unitKindId,
            outcome: place.verdict,
            title: `${place.houseName}, ${place.place}. ${capital(kinds(place.unitKind))}`,
            fact: fact(place),
            more: <AllRules place={place} asOf={answer.asOf} />,
            answer: stops(place).slice(0, 1).map(words.answer)[0] ?? t('ready'),
          }))}
        />
      )}
    </Panel>
  )
}
