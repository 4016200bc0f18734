import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { Panel } from '@samplass/ui/panel'
import { Pick } from '@samplass/ui/pick'
import { RuleList } from '@samplass/ui/rule-list'
import { StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { AllRules } from './all-rules.tsx'
import { useOfferWords } from './offer-words.ts'
import { CallOnCall } from './on-call.tsx'
import { useRuleWords } from './rule-words.ts'
import { isReservable, type Offer, type Place, type SearchAnswer } from './words.ts'

type Given = {
  answer: SearchAnswer
  offers: readonly Offer[]
  bedId: string | null
  onPick: (bedId: string) => void
  onOverride: ((place: Place) => void) | null
  /** Number keys are on. */
  keys: boolean
}

/** Free beds, best first with the reasons; then every offer that does not fit, with each rule that says no. */
export function OffersPanel({ answer, offers, bedId, onPick, onOverride, keys }: Given) {
  const t = useTranslations('bedPool.take')
  const dates = useDates()
  const words = useOfferWords(answer)
  const reservable = new Set(answer.places.filter(isReservable).map(({ unitKindId }) => unitKindId))
  return (
    <Panel
      heading={t('free', { night: dates.night(answer.arriveOn) })}
      aside={t('asOf', { time: dates.time(answer.asOf) })}
    >
      {offers.length === 0 ? (
        <EmptyState bare level={3} title={t('freeNone')} text={t('freeNoneBody')} actions={<CallOnCall />} />
      ) : (
        <Pick
          id="bed"
          legend={t('pickBed')}
          hideLegend
          value={bedId}
          onChange={onPick}
          options={offers.map((offer, at) => ({
            value: offer.bedId,
            title: t('bed', { bed: offer.bedName, house: offer.houseName }),
            where: words.where(offer),
            text: words.text(offer),
            mark: (
              <StatusTag state={offer.beingMadeReady ? 'klar' : 'ledig'}>
                {t(offer.beingMadeReady ? 'makingReady' : 'ready')}
              </StatusTag>
            ),
            keyHint: keys && at < 9 ? String(at + 1) : undefined,
          }))}
        />
      )}
      <Misfits
        answer={answer}
        bare={offers.every((offer) => reservable.has(offer.unitKindId))}
        onOverride={onOverride}
      />
    </Panel>
  )
}

function Misfits({ answer, bare, onOverride }: Part<Given, 'answer' | 'onOverride'> & { bare: boolean }) {
  const t = useTranslations('bedPool.take')
  const kinds = useTranslations('bedPool.words.kinds')
  const words = useRuleWords(answer.asOf)
  const misfits = answer.places.filter(({ verdict }) => verdict === 'no')
  if (misfits.length === 0) return null
  const stops = (place: Place) => place.rules.filter(({ code, outcome }) => code !== null && outcome === 'failed')
  const liftable = misfits.filter(
    (place) => place.freeBeds.length > 0 && place.rules.every((rule) => rule.code === null || rule.overridable),
  )
  return (
    <details className="sp-details sp-small" open={bare || undefined}>
      <summary>{t('misfits', { count: misfits.length })}</summary>
      <RuleList
        label={t('misfitsLabel')}
        rules={misfits.map((place) => ({
          id: place.unitKindId,
          outcome: 'no',
          title: `${place.houseName}, ${place.place}. ${capital(kinds(place.unitKind))}`,
          fact: (
            <>
              {stops(place).map((rule) => (
                <span key={`${rule.rule}${String(rule.facts.criterion)}`} className="sp-pick__line">
                  {rule.rule === 'criterion'
                    ? `${words.title(rule, place)} ${words.sentence(rule)}`
                    : words.sentence(rule)}
                </span>
              ))}
            </>
          ),
          more: <AllRules place={place} asOf={answer.asOf} />,
          answer: stops(place).slice(0, 1).map(words.answer).join(''),
        }))}
      />
      {onOverride && liftable.length > 0 && (
        <div className="sp-actions">
          {liftable.map((place) => (
            <Button key={place.unitKindId} size="sm" variant="tertiary" onClick={() => onOverride(place)}>
              {t('override', { house: `${place.houseName}, ${kinds(place.unitKind)}` })}
            </Button>
          ))}
        </div>
      )}
    </details>
  )
}
type Part<T, K extends keyof T> = { [P in K]: T[P] }
