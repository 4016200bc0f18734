import { addMonths, localDateOf } from '@samplass/domain/nights'
import type { renewCrisisPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellPlan } from '../consent/share-parts.ts'
import type { Verb } from '../trpc.ts'
import { crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

const monthsMax = 60

/** The review is held with the person, and what it says still holds. What is to be said otherwise is a new version. */
export async function renewCrisisPlan(verb: Verb, input: Infer<typeof renewCrisisPlanInput>) {
  const { plan, person } = await crisisPlanToChange(verb, input, 'renew')
  const today = localDateOf(verb.now)
  if (input.reviewOn <= today) refuse('PERIOD_OVER', { field: 'reviewOn' })
  if (input.reviewOn > addMonths(today, monthsMax)) refuse('IN_THE_FUTURE', { field: 'reviewOn' })
  const version = await changeCrisisPlan(verb, plan, { review_on: input.reviewOn, renewed_at: verb.now })
  await retellPlan(verb, person)
  audit(verb, 'plan.crisis_plan_renewed', plan.personId, { planId: plan.planId, reviewOn: input.reviewOn })
  return { planId: plan.planId, version }
}
