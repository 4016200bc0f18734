import { localDateOf } from '@samplass/domain/nights'
import type { printCrisisPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadCrisisPlans, planThatHolds } from './load.ts'

/** The plan as it goes on paper, to the person: the one that holds, else the newest that is being written. Logged as a print. */
export async function printCrisisPlan(verb: Verb, { personId, purpose }: Infer<typeof printCrisisPlanInput>) {
  const on = localDateOf(verb.now)
  await loadKnowable(verb, personId, purpose)
  const rows = await loadCrisisPlans(verb, personId)
  const open = rows.find(({ endedOn, supersededOn }) => endedOn === null && supersededOn === null)
  const plan = planThatHolds(rows, on) ?? open ?? null
  if (plan)
    logAccess(verb, { act: 'print', personId, purpose, facts: { plan: 'crisis_plan', version: plan.planVersion } })
  return { plan }
}
