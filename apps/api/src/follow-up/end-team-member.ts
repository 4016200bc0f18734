import type { endTeamMemberInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { seesNobody } from './load.ts'

/** Out of the team. Whom they were responsible for stands without: somebody is named anew, by hand. */
export async function endTeamMember(verb: Verb, { memberId }: Infer<typeof endTeamMemberInput>) {
  const { tx, now } = verb
  if (seesNobody(verb)) refuse('NOT_FOUND')
  // Whoever names them on an enrolment at this moment is waited for, or finds them gone.
  const [member] = await tx.sql<{ teamId: string; accountId: string }[]>`
    select team_id as "teamId", account_id as "accountId" from team_member where id = ${memberId} and until_on is null for update`
  if (!member) refuse('NOT_FOUND')
  const { teamId, accountId } = member
  await Promise.all([
    tx.sql`
      update enrolment set responsible_account = null, responsible_name = null, version = version + 1
      where team_id = ${teamId} and closed_on is null and responsible_account = ${accountId}`,
    tx.sql`
      update enrolment set second_account = null, second_name = null, version = version + 1
      where team_id = ${teamId} and closed_on is null and second_account = ${accountId}`,
    tx.sql`
      update board_card set responsible_account = null, responsible_name = null, version = version + 1
      where team_id = ${teamId} and taken_off_at is null and responsible_account = ${accountId}`,
  ])
  await tx.sql`update team_member set until_on = greatest(${localDateOf(now)}::date, from_on + 1) where id = ${memberId}`
  audit(verb, 'follow-up.member_ended', teamId, { memberId })
  return { memberId }
}
