import { localDateOf } from '@samplass/domain/nights'
import { notAgreed, whyNotOnCrisisPlan } from '@samplass/domain/plan/crisis-plan'
import { loadPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { agreeTo } from './agree-crisis-plan.ts'
import { loadCrisisPlans } from './load.ts'

/**
 * A service that said yes on its own side has agreed: written into the plan with the day and the name that it gave itself. A version that
 * has been overtaken meanwhile is left as it is. Answers how many.
 */
export async function takeInAnswers(verb: Verb): Promise<number> {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) return 0
  const answers = await tx.sql<{ planId: string; personId: string; byName: string; answeredAt: Date }[]>`
    select c.id as "planId", c.person_id as "personId", a.by_name as "byName", a.answered_at as "answeredAt"
    from pool.plan_answer a join crisis_plan c on c.id = a.plan_id and c.service_role = a.owner_role
    where a.of_role = ${actor.organisation.role} and a.answer = 'yes' and c.service_agreed_on is null and c.superseded_on is null
      and c.ended_on is null order by a.answered_at`
  let taken = 0
  for (const { planId, personId, byName, answeredAt } of answers) {
    const plan = (await loadCrisisPlans(verb, personId)).find((one) => one.planId === planId)
    if (!plan || whyNotOnCrisisPlan('agree', plan, localDateOf(now)) || !notAgreed(plan).includes('service')) continue
    const yes = { party: 'service', agreedOn: localDateOf(answeredAt), agreedBy: byName } as const
    await agreeTo(verb, plan, await loadPerson(verb, personId), yes)
    taken += 1
  }
  return taken
}
