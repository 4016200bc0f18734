import type { getRemappingInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadSettings } from './load.ts'
import { loadRemapping } from './load-remapping.ts'

/** When the person is to be mapped anew, until somebody says that it is done or why not. */
export async function getRemapping(verb: Verb, { personId, purpose }: Infer<typeof getRemappingInput>) {
  await loadKnowable(verb, personId, purpose)
  const [remapping, settings] = await Promise.all([loadRemapping(verb, personId), loadSettings(verb)])
  return { remapping, settings }
}
