import type { noteTaskInput } from '@samplass/domain/joint-task/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { taskToChange } from './load.ts'
import { changeTask } from './write.ts'

/** How it goes, in the words of the side that writes: appended to the thread, never changed. */
export async function noteTask(verb: Verb, input: Infer<typeof noteTaskInput>) {
  const found = await taskToChange(verb, input)
  // A word in the thread is read by both, and what goes on is the municipality's own.
  refuse(found.task.own ? 'ADMISSION_OVER' : null)
  return changeTask(verb, found, {}, { act: 'noted', facts: { words: input.words } })
}
