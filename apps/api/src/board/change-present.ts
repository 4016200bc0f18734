import type { changePresentInput, joinMeetingInput } from '@samplass/domain/board/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { meetingToChange, PRESENT_MOST } from './load-meeting.ts'

/** Who is there, as it is said by anybody who is: two who say so at once are both heard. */
export async function changePresent(verb: Verb, { meetingId, add, remove }: Infer<typeof changePresentInput>) {
  const { tx } = verb
  const meeting = await meetingToChange(verb, meetingId)
  const gone = new Set(remove)
  const present = [...new Set([...meeting.present, ...add])].filter((name) => !gone.has(name))
  if (present.length > PRESENT_MOST) refuse('TOO_MANY_PRESENT', { most: PRESENT_MOST })
  if (present.join('\n') !== meeting.present.join('\n')) {
    await tx.sql`update board_meeting set present = ${present} where id = ${meetingId}`
    audit(verb, 'follow-up.meeting_present_changed', meetingId, { present: present.length })
    announceBoard(verb, meeting.teamId)
  }
  return { meetingId, present }
}

export const joinMeeting = (verb: Verb, { meetingId }: Infer<typeof joinMeetingInput>) =>
  changePresent(verb, { meetingId, add: [verb.actor.name], remove: [] })
