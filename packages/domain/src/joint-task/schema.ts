// Inputs of the joint tasks' verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { id, instant, note, prose, version } from '../fields.ts'

const task = { taskId: id, version }

/** `reason`: needed when the task is not needed after all. */
export const settleTaskInput = z
  .strictObject({ ...task, outcome: z.enum(['done', 'not_needed']), reason: note(300) })
  .check(
    z.refine((input) => input.outcome !== 'not_needed' || input.reason !== '', {
      path: ['reason'],
      error: 'needs_words',
    }),
  )
export const noteTaskInput = z.strictObject({ ...task, words: prose(500) })
export const setMeetingInput = z.strictObject({ ...task, meetAt: instant })
