import type { Verb } from '../trpc.ts'
import { loadMembers, loadTeams, seesNobody } from './load.ts'

type Colleague = { accountId: string; name: string }

/** The teams, who is in them, and, for whoever sets them up, who could be. No person who is followed up. */
export async function listTeams(verb: Verb) {
  const { tx, actor } = verb
  if (seesNobody(verb)) return { teams: [], colleagues: [] }
  const [teams, members, colleagues] = await Promise.all([
    loadTeams(verb),
    loadMembers(verb),
    actor.can.has('follow_up.lead')
      ? tx.sql<Colleague[]>`
        select account_id as "accountId", account_name as name from platform.membership
        where organisation_role = ${actor.organisation.role} and ended_at is null order by account_name collate "nb-x-icu", account_id`
      : [],
  ])
  const counted = await tx.sql<{ teamId: string; people: number }[]>`
    select team_id as "teamId", count(*) as people from enrolment where closed_on is null group by team_id`
  return {
    teams: teams.map((team) => ({
      ...team,
      members: members.filter(({ teamId }) => teamId === team.teamId),
      mine: members.some(({ teamId, accountId }) => teamId === team.teamId && accountId === actor.accountId),
      people: counted.find(({ teamId }) => teamId === team.teamId)?.people ?? 0,
    })),
    colleagues: [...colleagues],
  }
}
