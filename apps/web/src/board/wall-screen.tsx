import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import { Attention, RolledOver } from '@samplass/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { NotFetched, Pending } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { Task } from './row-words.tsx'
import { useTeam } from './use-team.ts'
import { homeLook, initialsOf, isOpen, type Row, rowsOf } from './words.ts'

const againMs = 60_000

/** The board across the room: initials, why, what and who. Nobody's name, and nothing to press but the way back. */
export function BoardWall() {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const dates = useDates()
  const org = useMembership().slug
  const { query, teams, team, pick } = useTeam()
  const teamId = team?.teamId ?? ''
  const asked = useQuery(
    trpc.board.getWall.queryOptions({ teamId }, { enabled: team !== null, refetchInterval: againMs }),
  )
  const failed = query.data ? asked : query
  if (failed.error && !failed.data) return <NotFetched error={failed.error} onAgain={() => void failed.refetch()} />
  if (query.data && !team) return <EmptyState title={t('noTeam')} text={t('noTeamBody')} />
  if (!asked.data) return <Pending />
  const board = asked.data
  const { meeting } = board
  const groups = board.groups.filter(({ rows }) => rows.length > 0)
  return (
    <div className="sp-wall">
      <header className="sp-wall__head">
        <div>
          <h1>{board.team.name}</h1>
          <p>{capital(dates.long(board.today))}</p>
        </div>
        <dl className="sp-wall__figs">
          {meeting && (
            <div>
              <dt>{t('wallScreen.meeting', { time: dates.time(meeting.startedAt) })}</dt>
              <dd>{t('wallScreen.at', { at: String(meeting.nth ?? 0), of: String(meeting.of) })}</dd>
            </div>
          )}
          <div>
            <dt>{t('wallScreen.people')}</dt>
            <dd>{rowsOf(board).length}</dd>
          </div>
        </dl>
      </header>
      {groups.length === 0 && <EmptyState title={t('wallScreen.nobody')} />}
      <div className="sp-wall__board">
        {groups.map(({ group, rows }) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2>
              {t(`group.${group}`)} <span>{rows.length}</span>
            </h2>
            <ul>
              {rows.map((row) => (
                <Line key={row.cardId} row={row} inMeeting={meeting !== null} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className="sp-wall__foot">
        <span className="sp-small sp-muted">{t('wallScreen.stamp', { time: dates.time(board.asOf) })}</span>
        <span className="sp-actions">
          {teams.length > 1 && (
            <SelectField
              label={t('team')}
              hideLabel
              options={teams.map((one) => ({ value: one.teamId, label: one.name }))}
              value={teamId}
              onChange={(event) => pick(event.target.value)}
            />
          )}
          <Button size="sm" variant="secondary" onClick={() => void document.documentElement.requestFullscreen?.()}>
            {t('wallScreen.full')}
          </Button>
          <Link to="/$org/tavlemote" params={{ org }}>
            {t('wallScreen.leave')}
          </Link>
        </span>
      </footer>
    </div>
  )
}

function Line({ row, inMeeting }: { row: Row; inMeeting: boolean }) {
  const t = useTranslations('teamBoard')
  const line = useRef<HTMLLIElement>(null)
  const open = isOpen(row) ? row : null
  // Whom the meeting talks of is in view, also on a board that is longer than the glass.
  useEffect(() => {
    if (row.current) line.current?.scrollIntoView({ block: 'nearest' })
  }, [row.current])
  const home = open && homeLook[open.shown.home]
  return (
    <li
      ref={line}
      aria-current={row.current || undefined}
      data-done={(inMeeting && row.answered && !row.current) || undefined}
    >
      <b className="sp-wall__who">{open ? open.whose.initials : '–'}</b>
      <span className="sp-wall__why">{open ? open.shown.reason : t('masked')}</span>
      <span className="sp-wall__task">
        {open && open.shown.task.state !== 'none' && <Task task={open.shown.task} />}
        {open && open.shown.task.rolledOver > 0 && (
          <span className="sp-roll">
            <RolledOver />
            {t('mark.rolled', { times: String(open.shown.task.rolledOver) })}
          </span>
        )}
        {open && home && open.shown.home === 'at_risk' && (
          <span className="sp-no">
            <Attention /> {t('card.homeTag', { home: t('home.at_risk').toLocaleLowerCase('nb') })}
          </span>
        )}
      </span>
      {row.responsibleName && <span className="sp-wall__by">{initialsOf(row.responsibleName)}</span>}
    </li>
  )
}
