import { localDateOf } from '@samplass/domain/nights'
import type { answerRecommendationInput } from '@samplass/domain/plan/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** What no fact of the product says. The newest answer counts; those before it are kept. */
export async function answerRecommendation(verb: Verb, input: Infer<typeof answerRecommendationInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, item, answer, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  const id = newId()
  await tx.sql`
    insert into recommendation_answer (id, person_id, item, answer, words, answered_on, made_at, by_account, by_name)
    values (${id}, ${personId}, ${item}, ${answer}, ${words}, ${localDateOf(now)}, ${now}, ${actor.accountId}, ${actor.name})`
  audit(verb, 'plan.recommendation_answered', personId, { answerId: id, item, answer })
  return { answerId: id }
}
