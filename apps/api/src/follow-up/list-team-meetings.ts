import type { listTeamMeetingsInput } from '@samplass/domain/follow-up/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { loadTeam } from './load.ts'

const shownMax = 10

/** The team's latest meetings, in which something can have been decided. Nobody who is followed up is on it. */
export async function listTeamMeetings(verb: Verb, { teamId }: Infer<typeof listTeamMeetingsInput>) {
  await loadTeam(verb, teamId)
  const meetings = await verb.tx.sql<{ meetingId: string; startedAt: Date; present: string[] }[]>`
    select id as "meetingId", started_at as "startedAt", present from board_meeting
    where team_id = ${teamId} order by started_at desc limit ${shownMax}`
  return { meetings: [...meetings] }
}
