import { Notice } from '@samplass/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { usePartWords } from '../consent/shared-words.ts'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useTRPC } from '../shell/trpc.ts'

/** What others have told this organisation in danger to life or health, on top of the queue while it lasts. */
export function ReceivedInEmergency() {
  const t = useTranslations('emergency')
  const category = useTranslations('person.consent.category')
  const dates = useDates()
  const trpc = useTRPC()
  const words = usePartWords()
  const { data, error } = useQuery(trpc.emergency.told.queryOptions(undefined, { refetchInterval: 60_000 }))
  if (!data || error || data.length === 0) return null
  return (
    <div className="sp-stack sp-banner">
      {data.map((one) => (
        <Notice key={one.id} tone="danger" title={t('received')}>
          <p>{t('receivedEntry', { from: one.from, reason: one.reason })}</p>
          <ul>
            {one.parts.map((part) => (
              <li key={part.category}>{`${category(part.category)}: ${words(part)}`}</li>
            ))}
          </ul>
          <p className="sp-small">{t('receivedUntil', { when: dates.moment(one.endsAt, serverNow()) })}</p>
        </Notice>
      ))}
    </div>
  )
}
