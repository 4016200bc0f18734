import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { mayAsk } from '@samplass/domain/plan/crisis-plan'
import type { getIndividualPlanInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadWishes } from './load.ts'

type CoordinatorRow = {
  coordinatorId: string
  forWhom: 'person' | 'child'
  name: string
  organisation: string
  phone: string | null
  fromOn: LocalDate
  endedOn: LocalDate | null
}
type PlanRow = { individualPlanId: string; sinceOn: LocalDate; keptWhere: string; endedOn: LocalDate | null }

/** Who coordinates, whether the person wants an individual plan, where it is kept, and what has been before. */
export async function getIndividualPlan(verb: Verb, { personId, purpose }: Infer<typeof getIndividualPlanInput>) {
  const { tx, now } = verb
  const on = localDateOf(now)
  await loadKnowable(verb, personId, purpose)
  const [coordinators, plans, wishes] = await Promise.all([
    tx.sql<CoordinatorRow[]>`
      select id as "coordinatorId", for_whom as "forWhom", name, organisation, phone, from_on as "fromOn", ended_on as "endedOn"
      from coordinator where person_id = ${personId} order by ended_on desc nulls first, from_on desc, id desc`,
    tx.sql<PlanRow[]>`
      select id as "individualPlanId", since_on as "sinceOn", kept_where as "keptWhere", ended_on as "endedOn"
      from individual_plan where person_id = ${personId} order by ended_on desc nulls first, since_on desc, id desc`,
    loadWishes(verb, personId),
  ])
  const wish = wishes.get('individual_plan') ?? null
  if (coordinators.length + plans.length > 0 || wish)
    logAccessOnce(verb, { act: 'open', personId, purpose, facts: { plan: 'individual_plan' } })
  return {
    asOf: now,
    coordinators,
    plans,
    wish,
    /** Nobody is reminded who wants to be left in peace. A coordinator is a right all the same. */
    mayAsk: mayAsk(wish, on),
  }
}
