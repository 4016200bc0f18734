import { Panel } from '@samplass/ui/panel'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { serverNow } from '../shell/session.ts'
import { useMembership } from '../shell/trpc.ts'
import type { Board } from './words.ts'

/** The way to what was decided last. */
export function LastMeetingPanel({ last }: { last: NonNullable<Board['lastMeeting']> }) {
  const t = useTranslations('teamBoard.meeting')
  const dates = useDates()
  const org = useMembership().slug
  return (
    <Panel heading={t('lastTitle')}>
      <p className="sp-small">
        {capital(dates.moment(last.startedAt, serverNow()))}{' '}
        <Link to="/$org/tavlemote/referat/$meetingId" params={{ org, meetingId: last.meetingId }}>
          {t('read')}
        </Link>
      </p>
    </Panel>
  )
}
