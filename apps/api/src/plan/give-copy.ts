import { localDateOf } from '@samplass/domain/nights'
import type { giveCopyInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

/** The plan is the person's: they have it themselves, or have said that they want no paper. */
export async function giveCopy(verb: Verb, input: Infer<typeof giveCopyInput>) {
  const { plan } = await crisisPlanToChange(verb, input, 'give_copy')
  const version = await changeCrisisPlan(verb, plan, { copy_on: localDateOf(verb.now), copy: input.copy })
  audit(verb, 'plan.copy_given', plan.personId, { planId: plan.planId, copy: input.copy })
  return { planId: plan.planId, version }
}
