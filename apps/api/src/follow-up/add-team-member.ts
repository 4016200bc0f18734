import type { addTeamMemberInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadTeam } from './load.ts'

/** A colleague comes into the team, or has another discipline from now on. */
export async function addTeamMember(verb: Verb, input: Infer<typeof addTeamMemberInput>) {
  const { tx, actor, now, newId } = verb
  const { teamId, accountId, discipline } = input
  const [team, [colleague]] = await Promise.all([
    loadTeam(verb, teamId),
    tx.sql<{ name: string }[]>`
      select account_name as name from platform.membership
      where organisation_role = ${actor.organisation.role} and account_id = ${accountId} and ended_at is null`,
  ])
  if (team.endedOn !== null) refuse('TEAM_OVER')
  if (!colleague) refuse('NOT_FOUND')
  const [changed] = await tx.sql<{ memberId: string }[]>`
    update team_member set discipline = ${discipline}, name = ${colleague.name}
    where team_id = ${teamId} and account_id = ${accountId} and until_on is null returning id as "memberId"`
  const memberId = changed?.memberId ?? newId()
  if (!changed) {
    await tx.sql`
      insert into team_member (id, team_id, account_id, name, discipline, from_on)
      values (${memberId}, ${teamId}, ${accountId}, ${colleague.name}, ${discipline}, ${localDateOf(now)})`.catch(
      refuseSecond,
    )
  }
  audit(verb, 'follow-up.member_added', teamId, { memberId, discipline })
  return { memberId }
}

/** Two added the same colleague at once. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'team_member_once') refuse('VERSION_STALE')
  throw error
}
