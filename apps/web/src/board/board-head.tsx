import { Button } from '@samplass/ui/button'
import { SelectField } from '@samplass/ui/form-field'
import { PersonAdd, Print, Stop, Widen } from '@samplass/ui/icon'
import { PageHead } from '@samplass/ui/page-head'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { useMembership } from '../shell/trpc.ts'
import { type Board, rowsOf } from './words.ts'

type Props = {
  board: Board
  teams: readonly { teamId: string; name: string }[]
  onTeam: (teamId: string) => void
  onOpen: (dialog: 'put-up' | 'start' | 'end') => void
}

/** What the screen is, and whose; the one thing to do stands last. */
export function BoardHead({ board, teams, onTeam, onOpen }: Props) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const { team, today, meeting } = board
  const eyebrow = { team: team.name, day: dates.long(today), week: dates.week(today) }
  return (
    <PageHead title={t('title')} eyebrow={t('eyebrow', eyebrow)}>
      <div className="sp-actions">
        {teams.length > 1 && (
          <SelectField
            label={t('team')}
            hideLabel
            options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
            value={team.teamId}
            onChange={(event) => onTeam(event.target.value)}
          />
        )}
        <Ways />
        <Button variant="tertiary" onClick={() => onOpen('put-up')}>
          <PersonAdd />
          {t('putUp')}
        </Button>
        {meeting ? (
          <Button
            variant="secondary"
            whyNot={meeting.amPresent ? null : t('meeting.outside')}
            onClick={() => onOpen('end')}
          >
            <Stop />
            {t('end')}
          </Button>
        ) : (
          <Button
            whyNot={rowsOf(board).length === 0 ? t('meeting.startForm.noCards') : null}
            onClick={() => onOpen('start')}
          >
            {t('start')}
          </Button>
        )}
      </div>
    </PageHead>
  )
}

function Ways() {
  const t = useTranslations('teamBoard')
  const org = useMembership().slug
  return (
    <>
      <Link className="ds-button sp-btn" data-variant="tertiary" to="/$org/tavlemote/vegg" params={{ org }}>
        <Widen />
        {t('wall')}
      </Link>
      <Link className="ds-button sp-btn" data-variant="tertiary" to="/$org/utskrift/tavle" params={{ org }}>
        <Print />
        {t('print')}
      </Link>
    </>
  )
}
