import type { noteTaskInput } from '@samplass/domain/joint-task/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { taskToChange } from './load.ts'
import { changeTask } from './write.ts'

/** How it goes, in the words of the side that writes: appended to the thread, never changed. */
export async function noteTask(verb: Verb, input: Infer<typeof noteTaskInput>) {
  return changeTask(verb, await taskToChange(verb, input), {}, { act: 'noted', facts: { words: input.words } })
}
