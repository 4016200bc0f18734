import { instantAt, type LocalDate } from '@samplass/domain/nights'
import { Panel } from '@samplass/ui/panel'
import { type Moment, Timeline } from '@samplass/ui/timeline'
import { useTranslations } from 'use-intl'
import { useDates } from '../../shell/dates.ts'
import { serverNow } from '../../shell/session.ts'
import { useEventWords } from './event-words.ts'
import type { Stay, StayEvent } from './stay.ts'

/** What was written down this much later than it happened says so. */
const lateMs = 60 * 60_000

/** Everything that has happened, tonight, and what is agreed. Nothing that was agreed before is lost. */
export function TimelinePanel({ stay }: { stay: Stay }) {
  const t = useTranslations('stayPage.timeline')
  const dates = useDates()
  const words = useEventWords()
  const now = serverNow()

  const happened = stay.timeline.map((event): Moment => {
    const { title, text } = words(event)
    const quotes = stay.journal.filter(({ eventId, kind }) => eventId === event.id && kind !== 'intake')
    return {
      id: event.id,
      title: (
        <>
          {title}
          {text && <span className="sp-time__line">{text}</span>}
          {event.override && (
            <span className="sp-time__line">
              {t('override', { name: event.override.approvedByName, reason: event.override.reason })}
            </span>
          )}
          {quotes.map(({ id, body }) => (
            <q key={id} className="sp-time__line sp-muted">
              {body}
            </q>
          ))}
        </>
      ),
      when: whenOf(event),
      dateTime: event.occurredAt,
    }
  })
  return (
    <Panel heading={t('title')}>
      <Timeline label={t('title')} moments={[...happened, ...ahead()]} />
    </Panel>
  )

  function whenOf({ occurredAt, recordedAt, by }: StayEvent): string {
    const at = dates.moment(occurredAt, now)
    const late = new Date(recordedAt).getTime() - new Date(occurredAt).getTime() > lateMs
    return [at, by, late && t('recorded', { when: dates.moment(recordedAt, now) })].filter(Boolean).join(', ')
  }

  function ahead(): Moment[] {
    const { state, homeTrial, dates: agreed } = stay
    const planned: (Moment & { on: string })[] = []
    if (state === 'in_house' || state === 'home_trial') {
      planned.push({
        id: 'departure',
        on: dates.dateOf(agreed.departAt),
        title: t(stay.overstay ? 'departureDue' : 'plannedDeparture'),
        when: dates.stamp(agreed.departAt),
        dateTime: agreed.departAt,
        tense: 'planned',
      })
      planned.push({
        id: 'tonight',
        on: stay.tonight,
        title: t('tonight'),
        when: dates.night(stay.tonight),
        tense: 'now',
      })
    }
    if (homeTrial.awaited && homeTrial.untilOn) {
      planned.push({
        id: 'return',
        on: homeTrial.untilOn,
        title: t('plannedReturn'),
        when: homeTrial.returnAt
          ? dates.stamp(instantAt(homeTrial.untilOn as LocalDate, homeTrial.returnAt))
          : dates.short(homeTrial.untilOn),
        tense: 'planned',
      })
    }
    if (state === 'expected') {
      planned.push({
        id: 'arrival',
        on: agreed.arriveOn,
        title: t('plannedArrival'),
        when: dates.night(agreed.arriveOn),
        tense: 'planned',
      })
    }
    return planned.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  }
}
