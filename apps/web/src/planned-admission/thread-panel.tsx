import { Panel } from '@samplass/ui/panel'
import { type VersionEntry, VersionList } from '@samplass/ui/version-list'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import type { Admission } from './words.ts'

const roundsMax = 3

/** Everything that has been said and done, oldest first. */
export function ThreadPanel({ admission }: { admission: Admission }) {
  const t = useTranslations('admissions')
  const dates = useDates()
  const now = serverNow()
  const entries = admission.events.map((event, index): VersionEntry => {
    const facts = event.facts as { proposal?: number; question?: string; answer?: string; reason?: string }
    const proposal = event.kind === 'proposed' ? facts.proposal : undefined
    const superseded = proposal !== undefined && proposal < admission.rounds
    return {
      id: event.id,
      mark: proposal ?? (event.kind.startsWith('info') ? '?' : '·'),
      theirs: event.by === admission.otherSide,
      title: t(`events.${event.kind as 'proposed'}`, {
        by: event.by,
        answer: event.kind === 'person_answered' ? String(facts.answer) : 'none',
      }),
      when: `${dates.moment(event.occurredAt, now)}, ${event.byName}`,
      dateTime: String(event.occurredAt),
      note: superseded
        ? t('superseded', { round: (proposal ?? 0) + 1 })
        : (facts.question ?? noteOf(event.kind, facts)),
      current: index === admission.events.length - 1,
    }
  })
  return (
    <Panel
      heading={t('thread')}
      aside={admission.rounds > 0 ? t('rounds', { round: admission.rounds, most: roundsMax }) : undefined}
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

const noteOf = (kind: string, facts: { answer?: string; reason?: string }) =>
  kind === 'info_answered' ? facts.answer : kind === 'withdrawn' ? facts.reason : undefined
