import { localDateOf } from '@samplass/domain/nights'
import type { endCrisisPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

/** Over from today. The person says so and gives no reason. */
export async function endCrisisPlan(verb: Verb, input: Infer<typeof endCrisisPlanInput>) {
  const { plan } = await crisisPlanToChange(verb, input, 'end')
  const version = await changeCrisisPlan(verb, plan, {
    ended_on: localDateOf(verb.now),
    ended_by: input.endedBy,
    ended_reason: input.reason || null,
  })
  audit(verb, 'plan.crisis_plan_ended', plan.personId, { planId: plan.planId, by: input.endedBy })
  return { planId: plan.planId, version }
}
