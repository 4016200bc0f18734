import { Button } from '@samplass/ui/button'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import type { Stay } from './stay.ts'

export type Disclosure = Stay['disclosures'][number]

/** What the home municipality has told the house, on what, and until when. */
export function DisclosuresPanel({ stay, onEnd }: { stay: Stay; onEnd: (disclosure: Disclosure) => void }) {
  const t = useTranslations('stayPage.disclosures')
  const dates = useDates()
  const now = serverNow()
  const own = stay.forOwner && !stay.forHouse
  if (!own && stay.disclosures.length === 0) return null
  const readable = ({ endedAt, readableUntil }: Disclosure) => endedAt === null && new Date(readableUntil) > now
  return (
    <Panel
      heading={own ? t('title') : t('titleHouse', { name: stay.claimedBy ?? '' })}
      flush={stay.disclosures.length > 0}
    >
      {stay.disclosures.length === 0 ? (
        <p className="sp-small sp-muted">{t('none', { reference: stay.reference })}</p>
      ) : (
        <ul className="sp-lines">
          {stay.disclosures.map((disclosure) => (
            <li key={disclosure.id}>
              <div>
                <b>{capital(t(`categories.${disclosure.category}`))}</b>
                <p className="sp-small">
                  {capital(t('line', { basis: t(`bases.${disclosure.basis}`), note: disclosure.basisNote }))}
                </p>
                <p className="sp-xs sp-muted">
                  {t('made', { when: dates.moment(disclosure.madeAt, now) })},{' '}
                  {disclosure.endedAt
                    ? t('ended', { when: dates.moment(disclosure.endedAt, now) })
                    : t('until', { day: dates.short(dates.dateOf(disclosure.readableUntil)) })}
                </p>
              </div>
              {own && readable(disclosure) && (
                <Button
                  size="sm"
                  variant="secondary"
                  onClick={() => onEnd(disclosure)}
                  aria-label={t('endOf', { category: t(`categories.${disclosure.category}`) })}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
