import { EmptyState } from '@samplass/ui/empty-state'
import { PageHead } from '@samplass/ui/page-head'
import { Skeleton } from '@samplass/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { NotFetched } from '../shell/fallbacks.tsx'
import { useMembership, useTRPC } from '../shell/trpc.ts'
import { TeamBoard } from './team-board.tsx'
import { useTeam } from './use-team.ts'

/** The team's morning: who is on the board and why, and what each is to have today. */
export function BoardScreen() {
  const t = useTranslations('teamBoard')
  const trpc = useTRPC()
  const org = useMembership().slug
  const { query, teams, team, pick } = useTeam()
  const teamId = team?.teamId ?? ''
  const board = useQuery(trpc.board.getBoard.queryOptions({ teamId }, { enabled: team !== null }))
  const failed = query.data ? board : query
  if (failed.error && !failed.data) return <NotFetched error={failed.error} onAgain={() => void failed.refetch()} />
  if (query.data && !team)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState
          title={t('noTeam')}
          text={t('noTeamBody')}
          actions={
            <Link className="ds-button sp-btn" to="/$org/oppfolging/team" params={{ org }}>
              {t('toTeams')}
            </Link>
          }
        />
      </>
    )
  if (!board.data)
    return (
      <>
        <PageHead title={t('title')} />
        <Skeleton label={t('pending')} rows={8} />
      </>
    )
  return <TeamBoard key={board.data.team.teamId} board={board.data} teams={teams} onTeam={pick} />
}
