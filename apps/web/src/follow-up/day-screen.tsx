import { permissionsOf } from '@samplass/domain/access/roles'
import { visitNeeds } from '@samplass/domain/follow-up/day'
import { Chip, Chips } from '@samplass/ui/chips'
import { EmptyState } from '@samplass/ui/empty-state'
import { SelectField } from '@samplass/ui/form-field'
import { PageHead } from '@samplass/ui/page-head'
import { Panel } from '@samplass/ui/panel'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, useDates } from '../shell/dates.ts'
import { NotFetched } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { UnsentPanel } from './unsent-panel.tsx'
import { useDay } from './use-day.ts'
import { VisitList } from './visit-list.tsx'

type Whose = 'mine' | 'whole'

/** Who to visit today: what was promised, what was planned, and whoever nobody has seen for a while. */
export function DayScreen() {
  const t = useTranslations('followUp.day')
  const trpc = useTRPC()
  const dates = useDates()
  const { slug, roles } = useMembership()
  const can = permissionsOf(roles)
  const teams = useQuery(trpc.followUp.listTeams.queryOptions())
  const [teamId, setTeamId] = useState<string | null>(null)
  const [whose, setWhose] = useState<Whose>('whole')
  const open = teams.data?.teams.filter(({ endedOn }) => endedOn === null) ?? []
  const mine = open.filter((team) => team.mine)
  // Whoever is in no team looks at one all the same, and chooses which.
  const asked = teamId ?? (teams.data && mine.length === 0 ? (open[0]?.teamId ?? null) : null)
  const day = useDay(asked)
  if (day.error && !day.data) return <NotFetched error={day.error} onAgain={() => void day.refetch()} />
  const visits = day.data?.visits ?? []
  const shown = whose === 'mine' ? visits.filter(({ shown }) => shown?.mine) : visits
  const masked = shown.filter((visit) => visit.shown === null)
  const of = (need: string) => shown.filter((visit) => visit.shown?.need === need)
  return (
    <>
      <PageHead
        title={t('title')}
        eyebrow={
          day.data && t('eyebrow', { day: capital(dates.long(day.data.today)), week: dates.week(day.data.today) })
        }
      >
        <div className="sp-actions">
          {can.has('follow_up.work') && (
            <Link className="ds-button sp-btn" to="/$org/logg" params={{ org: slug }}>
              {t('logAny')}
            </Link>
          )}
          <Link className="sp-small" to="/$org/oppfolging/team" params={{ org: slug }}>
            {t('teams')}
          </Link>
        </div>
      </PageHead>
      <div className="sp-stack">
        <UnsentPanel />
        <div className="sp-row">
          {open.length > 1 && (
            <SelectField
              label={t('team')}
              hideLabel
              options={[
                ...(mine.length > 1 ? [{ value: '', label: t('allMine') }] : []),
                ...open.map((team) => ({ value: team.teamId, label: team.name })),
              ]}
              value={asked ?? (mine.length === 1 ? mine[0]?.teamId : '') ?? ''}
              onChange={(event) => setTeamId(event.target.value || null)}
            />
          )}
          {visits.length > 0 && (
            <Chips>
              {(['whole', 'mine'] as const).map((value) => (
                <Chip key={value} pressed={whose === value} onClick={() => setWhose(value)}>
                  {t(value)}
                </Chip>
              ))}
            </Chips>
          )}
        </div>
        {!day.data ? (
          <Skeleton label={t('pending')} rows={6} />
        ) : shown.length === 0 ? (
          <Nobody team={open.length > 0} mine={visits.length > 0} />
        ) : (
          <>
            {visitNeeds.map((need) => {
              const group = of(need)
              if (group.length === 0) return null
              return (
                <Panel key={need} heading={t(`groups.${need}`)} aside={t('count', { count: group.length })} flush>
                  <VisitList visits={group} today={day.data.today} mayLog={can.has('follow_up.work')} />
                </Panel>
              )
            })}
            {masked.length > 0 && (
              <Panel heading={t('restricted')} aside={t('count', { count: masked.length })} flush>
                <VisitList visits={masked} today={day.data.today} mayLog={false} />
              </Panel>
            )}
          </>
        )}
      </div>
    </>
  )
}

function Nobody({ team, mine }: { team: boolean; mine: boolean }) {
  const t = useTranslations('followUp.day')
  if (mine) return <EmptyState title={t('emptyMine')} text={t('emptyMineBody')} />
  return team ? (
    <EmptyState title={t('empty')} text={t('emptyBody')} />
  ) : (
    <EmptyState title={t('noTeam')} text={t('noTeamBody')} />
  )
}
