import type { startMeetingInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { keepTeam } from '../follow-up/load.ts'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { closeMeeting } from './end-meeting.ts'
import { loadMeetings, loadOrder, meetingToChange } from './load-meeting.ts'
import { enterMeeting } from './write-present.ts'

/** The team meets: the first card is looked at. A meeting that nobody ended on an earlier day is ended first. */
export async function startMeeting(verb: Verb, { teamId, present }: Infer<typeof startMeetingInput>) {
  const { tx, actor, now, newId } = verb
  const team = await keepTeam(verb, teamId)
  if (team.endedOn !== null) refuse('TEAM_OVER')
  const { running } = await loadMeetings(verb, teamId)
  if (running && localDateOf(running.startedAt) === localDateOf(now)) refuse('MEETING_RUNNING')
  if (running) await closeMeeting(verb, await meetingToChange(verb, running.meetingId))
  const [cardId = null] = await loadOrder(verb, teamId)
  const meetingId = newId()
  await tx.sql`
    insert into board_meeting (id, team_id, started_at, card_id, card_since, started_by_name)
    values (${meetingId}, ${teamId}, ${now}, ${cardId}, ${cardId === null ? null : now}, ${actor.name})`.catch(
    refuseSecond,
  )
  const here = new Set([...(actor.accountId === null ? [] : [actor.accountId]), ...present])
  await enterMeeting(verb, { meetingId, teamId }, [...here])
  audit(verb, 'follow-up.meeting_started', meetingId, { teamId, present: here.size })
  announceBoard(verb, teamId)
  return { meetingId, version: 1 }
}

function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'one_meeting_at_a_time') refuse('MEETING_RUNNING')
  throw error
}
