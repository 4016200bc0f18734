import type { changePresentInput, joinMeetingInput } from '@samplass/domain/board/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announceBoard } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { loadMeeting, meetingToChange } from './load-meeting.ts'
import { enterMeeting } from './write-present.ts'

/** Who is there, as it is said by anybody who is: two who say so at once are both heard. */
export async function changePresent(verb: Verb, { meetingId, add, remove }: Infer<typeof changePresentInput>) {
  const { tx, now } = verb
  const meeting = await meetingToChange(verb, meetingId)
  const isHere = (accountId: string) => meeting.present.some((one) => one.accountId === accountId)
  const gone = remove.filter(isHere)
  const come = add.filter((accountId) => !isHere(accountId) && !remove.includes(accountId))
  if (gone.length + come.length === 0) return { meetingId, present: meeting.present }
  if (gone.length > 0)
    await tx.sql`
      update board_present set left_at = ${now} where meeting_id = ${meetingId} and account_id = any (${gone}::uuid[])`
  if (come.length > 0) await enterMeeting(verb, meeting, come)
  const present = (await loadMeeting(verb, meetingId))?.present ?? []
  audit(verb, 'follow-up.meeting_present_changed', meetingId, { present: present.length })
  announceBoard(verb, meeting.teamId)
  return { meetingId, present }
}

export async function joinMeeting(verb: Verb, { meetingId }: Infer<typeof joinMeetingInput>) {
  const { accountId } = verb.actor
  return await changePresent(verb, { meetingId, add: accountId === null ? [] : [accountId], remove: [] })
}
