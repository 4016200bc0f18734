import { localDateOf } from '@samplass/domain/nights'
import type { endIndividualPlanInput, noteIndividualPlanInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** One plan a person: that it is there, since when, and where it is kept. */
export async function noteIndividualPlan(verb: Verb, input: Infer<typeof noteIndividualPlanInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, sinceOn, keptWhere } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (sinceOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'sinceOn' })
  await tx.sql`
    update individual_plan set ended_on = greatest(${sinceOn}::date, since_on) where person_id = ${personId} and ended_on is null`
  const id = newId()
  await tx.sql`
    insert into individual_plan (id, person_id, since_on, kept_where, made_at, made_by, made_by_name)
    values (${id}, ${personId}, ${sinceOn}, ${keptWhere}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseSecond,
  )
  audit(verb, 'plan.individual_plan_noted', personId, { individualPlanId: id })
  return { individualPlanId: id }
}

export async function endIndividualPlan(verb: Verb, { individualPlanId }: Infer<typeof endIndividualPlanInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from individual_plan where id = ${individualPlanId} and ended_on is null for no key update`
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  await tx.sql`
    update individual_plan set ended_on = greatest(${localDateOf(now)}::date, since_on) where id = ${individualPlanId}`
  audit(verb, 'plan.individual_plan_ended', row.personId, { individualPlanId })
  return { individualPlanId }
}

/** Two wrote one at once. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'one_individual_plan') refuse('VERSION_STALE')
  throw error
}
