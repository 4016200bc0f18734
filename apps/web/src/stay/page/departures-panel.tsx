import type { ExtensionReason } from '@samplass/domain/stay/facts'
import { Panel } from '@samplass/ui/panel'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import type { Stay } from './stay.ts'

/** Every departure that was ever agreed. The earlier ones are struck through, never gone. */
export function DeparturesPanel({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage')
  const dates = useDates()
  const now = serverNow()
  const last = stay.departures.length - 1
  return (
    <Panel heading={t('departures.title')} flush>
      <ol className="sp-lines" aria-label={t('departures.caption')}>
        {stay.departures.map(({ departOn, agreedAt, by, reason, waiting }, at) => (
          <li key={`${departOn} ${agreedAt}`}>
            <div>
              {at === last ? <b>{capital(dates.long(departOn))}</b> : <del>{capital(dates.long(departOn))}</del>}{' '}
              <span className="sp-small sp-muted">{t(at === last ? 'departures.current' : 'departures.earlier')}</span>
              <p className="sp-small sp-muted">
                {[
                  t('departures.agreed', { when: dates.moment(agreedAt, now), by: by ?? 'none' }),
                  reason && t(`reasons.${reason as ExtensionReason}`),
                  waiting !== null && t('departures.waiting', { count: waiting }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
