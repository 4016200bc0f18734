import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { PRESENT_MOST } from './load-meeting.ts'

/** Into the meeting, or into it again: colleagues of the organisation, those of the team by their row in it. */
export async function enterMeeting(
  { tx, actor }: Verb,
  { meetingId, teamId }: { meetingId: string; teamId: string },
  accounts: readonly string[],
): Promise<void> {
  const { sql } = tx
  const asked = [...new Set(accounts)]
  const entered = await sql`
    insert into board_present (meeting_id, team_id, account_id, name, member_id)
    select ${meetingId}, ${teamId}, s.account_id, s.account_name, t.id
    from platform.membership s left join team_member t on t.team_id = ${teamId} and t.present_account = s.account_id
    where s.organisation_role = ${actor.organisation.role} and s.ended_at is null and s.account_id = any (${asked}::uuid[])
    on conflict (meeting_id, account_id) do update set left_at = null, name = excluded.name,
      member_id = coalesce(board_present.member_id, excluded.member_id)
    returning account_id`
  if (entered.length < asked.length) refuse('NOT_FOUND')
  const [here] = await sql<{ n: number }[]>`
    select count(*) as n from board_present where meeting_id = ${meetingId} and left_at is null`
  if (here && here.n > PRESENT_MOST) refuse('TOO_MANY_PRESENT', { most: PRESENT_MOST })
}
