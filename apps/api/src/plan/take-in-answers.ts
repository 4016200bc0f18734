import { localDateOf } from '@samplass/domain/nights'
import { notAgreed, whyNotOnCrisisPlan } from '@samplass/domain/plan/crisis-plan'
import { loadPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { agreeTo } from './agree-crisis-plan.ts'
import { loadCrisisPlans } from './load.ts'

type Answer = { planId: string; personId: string; byName: string; answeredAt: Date }
const answers = ({ tx, actor }: Verb, which: ReturnType<Verb['tx']['sql']>) => tx.sql<Answer[]>`
  select c.id as "planId", c.person_id as "personId", a.by_name as "byName", a.answered_at as "answeredAt"
  from pool.plan_answer a join crisis_plan c on c.id = a.plan_id and c.service_role = a.owner_role
  where a.of_role = ${actor.organisation.role} and a.answer = 'yes' and c.service_agreed_on is null and c.superseded_on is null
    and c.ended_on is null and ${which} order by a.answered_at`

/** The plans that a service has said yes to on its own side and that do not say so yet. */
export async function waitingAnswers(verb: Verb): Promise<string[]> {
  if (verb.actor.organisation.schema === null) return []
  return (await answers(verb, verb.tx.sql`true`)).map(({ planId }) => planId)
}

/**
 * A service that said yes on its own side has agreed: written into the plan with the day and the name that it gave itself. A version that
 * has been overtaken meanwhile is left as it is. True: it has been written in.
 */
export async function takeInAnswer(verb: Verb, planId: string): Promise<boolean> {
  const [answer] = await answers(verb, verb.tx.sql`c.id = ${planId}`)
  if (!answer) return false
  const { personId, byName, answeredAt } = answer
  const plan = (await loadCrisisPlans(verb, personId)).find((one) => one.planId === planId)
  if (!plan || whyNotOnCrisisPlan('agree', plan, localDateOf(verb.now)) || !notAgreed(plan).includes('service'))
    return false
  const yes = { party: 'service', agreedOn: localDateOf(answeredAt), agreedBy: byName } as const
  await agreeTo(verb, plan, await loadPerson(verb, personId), yes)
  return true
}
