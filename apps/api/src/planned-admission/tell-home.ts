import type { tellHomeInput } from '@samplass/domain/planned-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { keepHome } from '../joint-task/keep-tasks.ts'
import type { Verb } from '../trpc.ts'
import { threadToChange } from './load.ts'
import { changeThread } from './write.ts'

/** Whether there is a home to return to, asked again or changed while somebody is admitted. Either side may know first. */
export async function tellHome(verb: Verb, input: Infer<typeof tellHomeInput>) {
  const thread = await threadToChange(verb, input, 'tell_home')
  const { hasHome } = input
  const changed = await changeThread(verb, thread, { has_home: hasHome }, { kind: 'home_told', facts: { hasHome } })
  await keepHome(verb, thread, hasHome)
  return changed
}
