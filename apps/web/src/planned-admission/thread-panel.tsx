import { Panel } from '@samplass/ui/panel'
import { type VersionEntry, VersionList } from '@samplass/ui/version-list'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { type Admission, useEventWords } from './words.ts'

const roundsMax = 3

type Facts = {
  proposal?: number
  question?: string
  answer?: string
  reason?: string
  alternative?: string
  whatFailed?: string
  dischargeOn?: string
  gapReason?: string
  words?: string
  needs?: string
  takesOverOn?: string
  meetAt?: string
  dueOn?: string
  elsewhere?: string
  place?: string
}

/** Everything that has been said and done, oldest first. */
export function ThreadPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions')
  const dates = useDates()
  const words = useEventWords()
  const noteOf = useNotes()
  const now = serverNow()
  const entries = admission.events.map((event, index): VersionEntry => {
    const facts = event.facts as Facts
    const proposal = event.kind === 'proposed' ? facts.proposal : undefined
    const superseded = proposal !== undefined && proposal < admission.rounds
    return {
      id: event.id,
      mark: proposal ?? (event.kind.startsWith('info') ? '?' : '·'),
      theirs: event.by === admission.otherSide,
      title: words(event),
      when: `${dates.moment(event.occurredAt, now)}, ${event.byName}`,
      dateTime: String(event.occurredAt),
      note: superseded ? t('superseded', { round: (proposal ?? 0) + 1 }) : noteOf(event.kind, facts),
      current: index === admission.events.length - 1,
    }
  })
  return (
    <Panel
      heading={t('thread')}
      aside={
        admission.rounds > 0
          ? t('rounds', { round: admission.rounds, most: roundsMax, over: admission.rounds > roundsMax ? 'yes' : 'no' })
          : undefined
      }
      flush
    >
      {entries.length > 0 ? (
        <VersionList entries={entries} label={t('thread')} />
      ) : (
        <p className="sp-panel__body sp-muted">{t('nothingYet')}</p>
      )}
    </Panel>
  )
}

/** What a side said of its act: written by a person, but for a reason and a day that were picked. */
function useNotes() {
  const t = useTranslations('admissions.dialogs')
  const dates = useDates()
  return (kind: string, facts: Facts): string | undefined => {
    switch (kind) {
      case 'info_requested':
        return facts.question
      case 'info_answered':
        return facts.answer
      case 'declined':
        return `${t(`decline.reasons.${facts.reason as 'other'}`)}. ${facts.alternative}`
      case 'withdrawn':
        return facts.reason
      case 'converted_to_acute':
        return facts.whatFailed
      case 'ready_told':
        return facts.needs
      case 'ready_answered':
      case 'ready_taken_back':
        return facts.reason || (facts.takesOverOn && dates.long(facts.takesOverOn))
      case 'task_noted':
        return facts.words
      case 'task_not_needed':
        return facts.reason
      case 'task_meeting_set':
        return facts.meetAt && dates.stamp(facts.meetAt)
      case 'task_made':
      case 'task_moved':
        return facts.dueOn && dates.long(facts.dueOn)
      case 'bed_confirmed':
        return facts.elsewhere
      case 'offer_released':
        return facts.place
      case 'discharge_planned':
        return facts.dischargeOn && dates.long(facts.dischargeOn)
      case 'discharged':
        return facts.gapReason || undefined
      default:
        return undefined
    }
  }
}
