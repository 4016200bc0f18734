import { whyNotMeetAt } from '@samplass/domain/joint-task/rules'
import type { setMeetingInput } from '@samplass/domain/joint-task/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { taskToChange } from './load.ts'
import { changeTask } from './write.ts'

/** When the two sides meet; said again when it is moved. */
export async function setMeeting(verb: Verb, input: Infer<typeof setMeetingInput>) {
  const found = await taskToChange(verb, input)
  const meetAt = new Date(input.meetAt)
  refuse(whyNotMeetAt(found.task, meetAt, verb.now))
  return changeTask(verb, found, { meet_at: meetAt }, { act: 'meeting_set', facts: { meetAt: meetAt.toISOString() } })
}
