import type { getMinutesInput } from '@samplass/domain/board/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logList } from '../audit/log-list.ts'
import { seesNobody } from '../follow-up/load.ts'
import { personsIn } from '../stay/load-guests.ts'
import type { Verb } from '../trpc.ts'
import { loadMeeting } from './load-meeting.ts'
import { loadMinutes } from './load-minutes.ts'

/** The minutes of one meeting, past or going on: who was there, and what was written of whom. */
export async function getMinutes(verb: Verb, { meetingId }: Infer<typeof getMinutesInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [meeting, { entries }] = await Promise.all([loadMeeting(verb, meetingId), loadMinutes(verb, meetingId)])
  if (!meeting) refuse('NOT_FOUND')
  logList(verb, 'board_minutes', [...new Set(personsIn(entries.map(({ whose }) => whose)))])
  const { teamId, startedAt, startedByName, endedAt, present } = meeting
  return { meetingId, teamId, startedAt, startedByName, endedAt, present, entries }
}
