import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import { Notice } from '@samplass/ui/notice'
import { Panel } from '@samplass/ui/panel'
import { type State, StatusTag } from '@samplass/ui/status-tag'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { type Admission, goneOf, hasBed, type Offer, offersOf } from './words.ts'

/** The beds that one side offers and until when they are held; which is chosen; and the way to ask for another of them. */
export function OffersPanel({ admission, onSwap }: { admission: Admission; onSwap: (offer: Offer) => void }) {
  const t = useTranslations('admissions.offers')
  const words = useTranslations('admissions')
  const dates = useDates()
  const now = serverNow()
  const offers = offersOf(admission)
  const [first] = offers
  if (admission.bedElsewhere && hasBed(admission))
    return (
      <Panel heading={t('bed')} aside={<StatusTag state="ok">{t('confirmed')}</StatusTag>}>
        <p>{words('bedElsewhere', { place: admission.bedElsewhere })}</p>
      </Panel>
    )
  if (!first) return null
  const ours = first.by === admission.side
  const held = offers.flatMap(({ heldUntil }) => (heldUntil ? [new Date(heldUntil).getTime()] : []))
  const current = admission.proposals.at(-1)
  const markOf = (offer: Offer): { state: State; text: string } | null => {
    if (offer.id === admission.offerId && hasBed(admission)) return { state: 'ok', text: t('confirmed') }
    if (offer.heldUntil === null) return { state: 'over', text: t('gone') }
    if (offer.id === admission.offerId) return { state: 'ok', text: t('chosen') }
    return offer.id === current?.offerId ? { state: 'holdt', text: t('named', { round: current.version }) } : null
  }
  const gone = goneOf(admission)
  const maySwap = (offer: Offer) =>
    !ours && admission.may.propose === null && offer.heldUntil !== null && offer.id !== current?.offerId
  return (
    <Panel
      flush
      heading={hasBed(admission) ? t('bed') : ours ? t('ours') : t('theirs', { other: admission.otherSide })}
      aside={held.length > 0 ? t('heldUntil', { when: dates.moment(new Date(Math.min(...held)), now) }) : undefined}
    >
      {gone && (
        <div className="sp-panel__body">
          <Notice tone="warning" live="polite" title={words(`bedGone.${gone}`)}>
            {words(`bedGone.${gone}Todo`, { ours: ours ? 'yes' : 'no', other: admission.otherSide })}
          </Notice>
        </div>
      )}
      <EntryList
        entries={offers.map((offer) => {
          const mark = markOf(offer)
          const day = capital(dates.short(offer.arriveOn))
          return {
            id: offer.id,
            title: day,
            text: t('stay', { place: offer.place, until: dates.short(offer.departOn) }),
            mark: mark && <StatusTag state={mark.state}>{mark.text}</StatusTag>,
            act: maySwap(offer) && (
              <Button size="sm" variant="secondary" onClick={() => onSwap(offer)}>
                {t('swap')}
                <span className="sp-sr">: {`${day}, ${offer.place}`}</span>
              </Button>
            ),
          }
        })}
      />
    </Panel>
  )
}
