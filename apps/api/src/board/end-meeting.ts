import { boardAnswers } from '@samplass/domain/board/board'
import type { endMeetingInput } from '@samplass/domain/board/schema'
import { localDateOf } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { meetingToChange, type RunningMeeting } from './load-meeting.ts'

/** The meeting is over. What nobody said anything of is taken along to the next, and it is seen how often. */
export async function endMeeting(verb: Verb, { meetingId }: Infer<typeof endMeetingInput>) {
  const meeting = await meetingToChange(verb, meetingId)
  return { meetingId, unanswered: await closeMeeting(verb, meeting) }
}

/** Ends a meeting that goes on. Answers how many cards had no answer. */
export async function closeMeeting(verb: Verb, { meetingId, teamId }: RunningMeeting): Promise<number> {
  const { tx, actor, now, newId } = verb
  const { sql } = tx
  const rolled = await sql<{ cardId: string; task: string; times: number }[]>`
    update board_card c set rolled_over = c.rolled_over + 1, version = c.version + 1,
      task_on = case when c.task <> '' and c.done_at is null then greatest(c.task_on, ${localDateOf(now)}::date) else c.task_on end
    where c.team_id = ${teamId} and c.taken_off_at is null and not exists (
      select from board_entry e where e.card_id = c.id and e.meeting_id = ${meetingId} and e.kind = any (${[...boardAnswers]}))
    returning id as "cardId", task, rolled_over as times`
  const entries = rolled.map(({ cardId, task, times }) => ({
    ...{ id: newId(), team_id: teamId, meeting_id: meetingId, card_id: cardId, kind: 'rolled_over', words: task },
    ...{
      facts: JSON.stringify({ times, unanswered: true }),
      at: now,
      by_account: actor.accountId,
      by_name: actor.name,
    },
  }))
  if (entries.length > 0) await sql`insert into board_entry ${sql(entries as never)}`
  await sql`
    update board_meeting set ended_at = ${now}, ended_by_name = ${actor.name}, card_id = null, card_since = null, version = version + 1
    where id = ${meetingId}`
  audit(verb, 'follow-up.meeting_ended', meetingId, { teamId, unanswered: rolled.length })
  announceBoard(verb, teamId)
  return rolled.length
}
