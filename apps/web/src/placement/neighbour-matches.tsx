import { RuleList } from '@samplass/ui/rule-list'
import { useLocale, useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Outputs } from '../shell/trpc.ts'
import { useMatchRules } from './match-entry.tsx'

type Neighbour = Outputs['placement']['listMatches']['neighbours'][number]

/** What the neighbours offer, held against the same wishes: a possibility to ask about, not a home to show. */
export function NeighbourMatches({ neighbours }: { neighbours: readonly Neighbour[] }) {
  const t = useTranslations('placement.match')
  const dates = useDates()
  const figure = new Intl.NumberFormat(useLocale() === 'en' ? 'en' : 'nb')
  const rules = useMatchRules()
  if (neighbours.length === 0) return null
  return (
    <section aria-label={t('neighbours.title')}>
      <div className="sp-panel__body">
        <h3>{t('neighbours.title')}</h3>
        <p className="sp-small sp-muted">{t('neighbours.note')}</p>
      </div>
      {neighbours.map((offer) => {
        const name = offer.area ? t('neighbours.where', { owner: offer.owner, area: offer.area }) : offer.owner
        const facts = [
          t(`kinds.${offer.kind}`),
          t('rooms', { count: offer.bedrooms }),
          offer.areaM2 !== null && t('size', { size: String(offer.areaM2) }),
          offer.rentKr !== null && t('rent', { rent: figure.format(offer.rentKr) }),
          t('neighbours.period', { from: dates.withYear(offer.fromOn), until: dates.withYear(offer.untilOn) }),
        ]
        const fits = offer.lines.filter(({ verdict }) => verdict === 'fits').length
        return (
          <article key={offer.offerId} className="sp-match">
            <div className="sp-match__sum">
              <h4>{name}</h4>
              <span className="sp-small sp-muted">{facts.filter(Boolean).join(', ')}</span>
            </div>
            <details className="sp-details">
              <summary className="sp-small">
                {t('why')}: {t('sum', { fits: String(fits), all: String(offer.lines.length) })}
              </summary>
              <RuleList rules={rules(offer.lines)} label={`${t('why')}, ${name}`} />
            </details>
            <p className="sp-small">
              <b>{t('neighbours.ask', { owner: offer.owner })}</b> {offer.contact}
            </p>
          </article>
        )
      })}
    </section>
  )
}
