import type { listNextOfKinInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadNextOfKin } from './load-next-of-kin.ts'

/** Next of kin, whether they may be rung, and children who depend on the person. */
export async function listNextOfKin(verb: Verb, { personId, purpose }: Infer<typeof listNextOfKinInput>) {
  await loadKnowable(verb, personId, purpose)
  const found = await loadNextOfKin(verb, personId)
  if (found.kin.length + found.children.length > 0)
    logAccessOnce(verb, { act: 'open', personId, purpose, facts: { plan: 'next_of_kin' } })
  return found
}
