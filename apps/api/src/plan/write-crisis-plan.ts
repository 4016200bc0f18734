import { addMonths, localDateOf } from '@samplass/domain/nights'
import type { writeCrisisPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellPlan } from '../consent/share-parts.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** How far ahead a review may be set. */
const monthsMax = 60

/**
 * The next version, in the person's own words. It takes the place of a draft at once, and of the plan that holds when all have agreed
 * to it: until then the old one is what helps. Whoever writes from a version that is not the last any more is told, and keeps
 * what they wrote.
 */
export async function writeCrisisPlan(verb: Verb, input: Infer<typeof writeCrisisPlanInput>) {
  const { tx, actor, now, newId, directory } = verb
  const { personId, seen, reviewOn, contacts } = input
  const person = await loadKnowable(verb, personId, 'follow_up')
  const service = input.serviceRole ? await directory.byRole(input.serviceRole) : null
  if (input.serviceRole && service?.kind !== 'specialist') refuse('NOT_FOUND')
  const today = localDateOf(now)
  if (reviewOn <= today) refuse('PERIOD_OVER', { field: 'reviewOn' })
  if (reviewOn > addMonths(today, monthsMax)) refuse('IN_THE_FUTURE', { field: 'reviewOn' })
  const [last] = await tx.sql<{ planVersion: number }[]>`
    select plan_version as "planVersion" from crisis_plan where person_id = ${personId} order by plan_version desc limit 1`
  if ((last?.planVersion ?? 0) !== seen) refuse('VERSION_STALE')
  await tx.sql`
    update crisis_plan set superseded_on = ${today}, version = version + 1
    where person_id = ${personId} and agreed_on is null and superseded_on is null and ended_on is null`
  const id = newId()
  const planVersion = seen + 1
  await tx.sql`
    insert into crisis_plan (id, person_id, plan_version, early_signs, helps, helps_not, meet_me, admission_route, contacts, made_with,
      service_name, service_role, made_on, made_at, made_by, made_by_name, review_on)
    values (${id}, ${personId}, ${planVersion}, ${input.earlySigns}, ${input.helps}, ${input.helpsNot}, ${input.meetMe},
      ${input.admissionRoute}, ${JSON.stringify(contacts)}::jsonb, ${input.madeWith}, ${service?.name ?? input.serviceName}, ${service?.role ?? null}, ${today}, ${now},
      ${actor.accountId}, ${actor.name}, ${reviewOn})`.catch(refuseSecond)
  // A version that waited for a service waits no more.
  await retellPlan(verb, person)
  audit(verb, 'plan.crisis_plan_written', personId, { planId: id, planVersion })
  return { planId: id, version: 1 }
}

/** Two wrote at once. */
function refuseSecond(error: unknown): never {
  const { constraint_name: wall } = error as { constraint_name?: string }
  if (wall === 'crisis_plan_version' || wall === 'one_crisis_plan_draft') refuse('VERSION_STALE')
  throw error
}
