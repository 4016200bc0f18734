import { localDateOf } from '@samplass/domain/nights'
import type { recordWishInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** Wants the plan, or does not and is left in peace. What was said before stands in the history; the newest counts. */
export async function recordWish(verb: Verb, input: Infer<typeof recordWishInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, plan, wish, askAgainOn, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  const today = localDateOf(now)
  if (askAgainOn !== null && askAgainOn <= today) refuse('PERIOD_OVER', { field: 'askAgainOn' })
  const id = newId()
  await tx.sql`
    insert into plan_wish (id, person_id, plan, wish, said_on, ask_again_on, words, made_at, by_account, by_name)
    values (${id}, ${personId}, ${plan}, ${wish}, ${today}, ${askAgainOn}, ${words}, ${now}, ${actor.accountId}, ${actor.name})`
  audit(verb, `plan.${plan}_${wish}`, personId, { wishId: id })
  return { wishId: id }
}
