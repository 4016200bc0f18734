import { localDateOf } from '@samplass/domain/nights'
import { holds } from '@samplass/domain/plan/crisis-plan'
import type { endCrisisPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellPlan } from '../consent/share-parts.ts'
import type { Verb } from '../trpc.ts'
import { crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

/** Over from today. The person says so and gives no reason. */
export async function endCrisisPlan(verb: Verb, input: Infer<typeof endCrisisPlanInput>) {
  const { plan, person } = await crisisPlanToChange(verb, input, 'end')
  const today = localDateOf(verb.now)
  const version = await changeCrisisPlan(verb, plan, {
    ended_on: today,
    ended_by: input.endedBy,
    ended_reason: input.reason || null,
  })
  if (holds(plan, today) || plan.serviceRole !== null) await retellPlan(verb, person)
  audit(verb, 'plan.crisis_plan_ended', plan.personId, { planId: plan.planId, by: input.endedBy })
  return { planId: plan.planId, version }
}
