import { localDateOf } from '@samplass/domain/nights'
import type { reviewCrisisPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellPlan } from '../consent/share-parts.ts'
import type { Verb } from '../trpc.ts'
import { crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

/** Gone through with the person: only now can anybody agree to it. */
export async function reviewCrisisPlan(verb: Verb, input: Infer<typeof reviewCrisisPlanInput>) {
  const { plan, person } = await crisisPlanToChange(verb, input, 'review')
  if (input.reviewedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'reviewedOn' })
  const version = await changeCrisisPlan(verb, plan, { reviewed_on: input.reviewedOn })
  if (plan.serviceRole !== null) await retellPlan(verb, person)
  audit(verb, 'plan.crisis_plan_reviewed', plan.personId, { planId: plan.planId })
  return { planId: plan.planId, version }
}
