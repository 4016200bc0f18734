import { Button } from '@samplass/ui/button'
import { EntryList } from '@samplass/ui/entry-list'
import * as icons from '@samplass/ui/icon'
import { Panel } from '@samplass/ui/panel'
import { StatusTag } from '@samplass/ui/status-tag'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { Nothing } from './nothing.tsx'
import { PlanMeeting } from './plan-meeting.tsx'
import { RecordMeeting } from './record-meeting.tsx'
import { type OpenPerson, usePerson } from './use-person.tsx'

export type Meeting = OpenPerson['meetings'][number]

/** Meetings agreed and held. One that was agreed is written down here when it has been. */
export function MeetingsPanel({ mayMeet }: { mayMeet: boolean }) {
  const t = useTranslations('person.meeting')
  const dates = useDates()
  const { page } = usePerson()
  const [planning, setPlanning] = useState(false)
  const [recording, setRecording] = useState<Meeting | null>(null)
  const now = new Date(page.asOf)
  return (
    <Panel
      heading={t('title')}
      flush
      aside={
        mayMeet && (
          <Button size="sm" variant="secondary" onClick={() => setPlanning(true)}>
            <icons.Calendar />
            {t('plan')}
          </Button>
        )
      }
    >
      {page.meetings.length === 0 ? (
        <Nothing title={t('none')} text={t('planHint')} />
      ) : (
        <EntryList
          entries={page.meetings.map((meeting) => {
            const coming = meeting.outcome === null && new Date(meeting.plannedAt) > now
            return {
              id: meeting.meetingId,
              title: [meeting.houseName, meeting.kindName].filter(Boolean).join(', '),
              text: `${meeting.heldAt ? capital(dates.whole(dates.dateOf(meeting.heldAt))) : capital(dates.moment(meeting.plannedAt, now))}. ${t('by', { name: meeting.madeByName })}. ${meeting.note}`,
              mark: (
                <StatusTag
                  state={
                    meeting.outcome === 'criteria_met'
                      ? 'ok'
                      : meeting.outcome === null
                        ? coming
                          ? 'forventet'
                          : 'over'
                        : undefined
                  }
                  icon={meeting.outcome === null || meeting.outcome === 'criteria_met' ? undefined : icons.Close}
                >
                  {meeting.outcome ? t(`outcome.${meeting.outcome}`) : t(coming ? 'coming' : 'notRecorded')}
                </StatusTag>
              ),
              act: mayMeet && meeting.outcome === null && (
                <Button size="sm" onClick={() => setRecording(meeting)}>
                  {t('record')}
                </Button>
              ),
            }
          })}
        />
      )}
      {planning && <PlanMeeting onClose={() => setPlanning(false)} />}
      {recording && <RecordMeeting meeting={recording} onClose={() => setRecording(null)} />}
    </Panel>
  )
}
