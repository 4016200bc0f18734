import { localDateOf } from '@samplass/domain/nights'
import { agreedOn, type CrisisPlanFacts, notAgreed } from '@samplass/domain/plan/crisis-plan'
import type { agreeCrisisPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellPlan } from '../consent/share-parts.ts'
import type { PersonRow } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { type CrisisPlanRow, crisisPlanToChange } from './load.ts'
import { changeCrisisPlan } from './write.ts'

/** A yes of the person, the municipality or the service. With the last of them it holds, and the version before it no more. */
export async function agreeCrisisPlan(verb: Verb, input: Infer<typeof agreeCrisisPlanInput>) {
  const { now } = verb
  const { party, agreedOn: on } = input
  const { plan, person } = await crisisPlanToChange(verb, input, 'agree')
  if (party === 'service' && plan.serviceRole !== null) refuse('SERVICE_ANSWERS_ITSELF')
  if (on > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'agreedOn' })
  if (!notAgreed(plan).includes(party)) refuse('PLAN_ALREADY_SO')
  return agreeTo(verb, plan, person, input)
}

type Yes = Pick<Infer<typeof agreeCrisisPlanInput>, 'party' | 'agreedOn' | 'agreedBy'>

/** The yes itself, of whoever is to agree and has not. */
export async function agreeTo(verb: Verb, plan: CrisisPlanRow, person: PersonRow, yes: Yes) {
  const { tx } = verb
  const { party, agreedOn: on, agreedBy } = yes
  const facts: CrisisPlanFacts = { ...plan, [`${party}AgreedOn`]: on }
  const from = agreedOn(facts)
  if (from !== null)
    await tx.sql`
      update crisis_plan set superseded_on = ${from}, version = version + 1
      where person_id = ${plan.personId} and plan_version < ${plan.planVersion} and superseded_on is null and ended_on is null`
  const version = await changeCrisisPlan(
    verb,
    plan,
    party === 'person'
      ? { person_agreed_on: on }
      : party === 'municipality'
        ? { municipality_agreed_on: on, municipality_agreed_by: agreedBy }
        : { service_agreed_on: on, service_agreed_by: agreedBy },
  )
  if (from !== null || plan.serviceRole !== null) await retellPlan(verb, person)
  audit(verb, 'plan.crisis_plan_agreed', plan.personId, { planId: plan.planId, party, holds: from !== null })
  return { planId: plan.planId, version }
}
