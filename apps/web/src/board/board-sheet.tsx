import { Button } from '@samplass/ui/button'
import { EmptyState } from '@samplass/ui/empty-state'
import { RadioField, SelectField } from '@samplass/ui/form-field'
import { Print } from '@samplass/ui/icon'
import { PrintPage } from '@samplass/ui/print-page'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '../shell/dates.ts'
import { NotFetched, Pending } from '../shell/fallbacks.tsx'
import { type Outputs, useAccount, useMembership, useTRPC } from '../shell/trpc.ts'
import { readOnce } from '../stay/print/sheet-frame.tsx'
import { Task } from './row-words.tsx'
import { useTeam } from './use-team.ts'

type Sheet = Outputs['board']['printBoard']

/** The board on paper: with initials, or with names where one asks for them. Each reading is logged as a print. */
export function BoardSheet() {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const org = useMembership().slug
  const { query, teams, team, pick } = useTeam()
  const [names, setNames] = useState(false)
  const teamId = team?.teamId ?? ''
  const sheet = useQuery(trpc.board.printBoard.queryOptions({ teamId, names }, { ...readOnce, enabled: team !== null }))
  const failed = query.data ? sheet : query
  if (failed.error && !failed.data) return <NotFetched error={failed.error} onAgain={() => void failed.refetch()} />
  if (query.data && !team) return <EmptyState title={t('noTeam')} text={t('noTeamBody')} />
  return (
    <>
      <div className="sp-print__tools">
        <div className="sp-toolrow">
          {teams.length > 1 && (
            <SelectField
              label={t('team')}
              value={teamId}
              onChange={(event) => pick(event.target.value)}
              options={teams.map((one) => ({ value: one.teamId, label: one.name }))}
            />
          )}
          <RadioField
            name="who"
            label={t('sheet.who')}
            inline
            value={names ? 'names' : 'initials'}
            onChange={(value) => setNames(value === 'names')}
            options={(['initials', 'names'] as const).map((value) => ({ value, label: t(`sheet.${value}`) }))}
          />
          <div className="sp-actions">
            <Button whyNot={sheet.data ? null : t('pending')} onClick={() => window.print()}>
              <Print />
              {t('sheet.print')}
            </Button>
            <Button variant="secondary" busy={sheet.isFetching} onClick={() => void sheet.refetch()}>
              {t('sheet.again')}
            </Button>
            <Link to="/$org/tavlemote" params={{ org }}>
              {t('sheet.back')}
            </Link>
          </div>
        </div>
        <p className="sp-small sp-muted">{t('sheet.logged')}</p>
      </div>
      {sheet.data ? <Page sheet={sheet.data} /> : <Pending />}
    </>
  )
}

function Page({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const by = useAccount().name
  return (
    <PrintPage
      title={t('sheet.name')}
      stamp={t('sheet.stamp', { when: dates.stamp(sheet.asOf), by })}
      foot={t('sheet.foot')}
    >
      <div className="sp-sheet sp-sheet--board">
        <p className="sp-sheet__lead">{t('sheet.line', { team: sheet.team.name, day: dates.long(sheet.today) })}</p>
        {sheet.groups.every(({ rows }) => rows.length === 0) && <p>{t('empty')}</p>}
        {sheet.groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => (
            <section key={group}>
              <h2>
                {t(`group.${group}`)} <span>{rows.length}</span>
              </h2>
              <table data-dense>
                <thead>
                  <tr>
                    {(['person', 'why', 'since', 'home', 'today', 'who'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(`columns.${column}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Line key={row.cardId} row={row} />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
      </div>
    </PrintPage>
  )
}

function Line({ row }: { row: Sheet['groups'][number]['rows'][number] }) {
  const t = useTranslations('teamBoard')
  const dates = useDates()
  const { whose, shown } = row
  return (
    <tr>
      <th scope="row">{whose.kind === 'full' ? whose.name : t('masked')}</th>
      <td>{shown ? shown.reason : t('dash')}</td>
      <td>{shown ? dates.figures(shown.sinceOn) : t('dash')}</td>
      <td>{shown ? t(`home.${shown.home}`) : t('dash')}</td>
      <td>{shown && shown.task.state !== 'none' ? <Task task={shown.task} /> : t('dash')}</td>
      <td>{row.responsibleName ?? t('dash')}</td>
    </tr>
  )
}
