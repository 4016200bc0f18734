import { localDateOf } from '@samplass/domain/nights'
import type { answerRemappingInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadRemapping } from './load-remapping.ts'

/** Mapped anew, or why not. Once for each admission or stay. */
export async function answerRemapping(verb: Verb, input: Infer<typeof answerRemappingInput>) {
  const { tx, actor, now } = verb
  const { personId, afterId, outcome, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  const due = await loadRemapping(verb, personId)
  if (due?.afterId !== afterId) refuse('NOT_FOUND')
  const [said] = await tx.sql`
    insert into remapping (after_id, person_id, outcome, words, said_on, made_at, by_account, by_name)
    values (${afterId}, ${personId}, ${outcome}, ${words}, ${localDateOf(now)}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict do nothing returning after_id`
  if (!said) refuse('PLAN_ALREADY_SO')
  audit(verb, 'plan.remapping_answered', personId, { afterId, outcome })
  return { afterId }
}
