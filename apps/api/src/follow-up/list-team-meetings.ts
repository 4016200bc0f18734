import { PRESENT_LEAST } from '@samplass/domain/follow-up/closing'
import type { listTeamMeetingsInput } from '@samplass/domain/follow-up/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { loadTeam } from './load.ts'

const shownMax = 10

/** The team's latest meetings, with two or more of its own in them: something can have been decided there. Nobody who is followed up is on it. */
export async function listTeamMeetings(verb: Verb, { teamId }: Infer<typeof listTeamMeetingsInput>) {
  await loadTeam(verb, teamId)
  const meetings = await verb.tx.sql<{ meetingId: string; startedAt: Date; present: string[] }[]>`
    select m.id as "meetingId", m.started_at as "startedAt", w.present from board_meeting m cross join lateral (
      select array_agg(w.name order by w.name collate "nb-x-icu", w.account_id) as present, count(w.member_id) as members
      from board_present w where w.meeting_id = m.id and w.left_at is null) w
    where m.team_id = ${teamId} and w.members >= ${PRESENT_LEAST} order by m.started_at desc limit ${shownMax}`
  return { meetings: [...meetings] }
}
