import { Panel } from '@samplass/ui/panel'
import { Timeline } from '@samplass/ui/timeline'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import type { Tenancy } from './words.ts'

/** What happened, the newest first: nothing of it is changed afterwards. */
export function HistoryPanel({ events }: { events: Tenancy['events'] }) {
  const t = useTranslations('tenancy')
  const dates = useDates()
  return (
    <Panel heading={t('page.history')}>
      <Timeline
        label={t('page.history')}
        moments={events.map(({ eventId, kind, at, byName, words }) => ({
          id: eventId,
          title: (
            <>
              <b>{t(`events.${kind}`)}</b>
              {words && <>. {words}</>}
            </>
          ),
          when: `${dates.stamp(at)}, ${byName}`,
          dateTime: String(at),
        }))}
      />
    </Panel>
  )
}
