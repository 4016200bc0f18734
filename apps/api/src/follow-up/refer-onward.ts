import type { referOnwardInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** Guided onward: to others' help, a group or a course. That it has been said is not that it has happened. */
export async function referOnward(verb: Verb, input: Infer<typeof referOnwardInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, referredOn, whereTo, kind, wentAlong, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (referredOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'referredOn' })
  const id = newId()
  await tx.sql`
    insert into onward_referral (id, person_id, referred_on, where_to, kind, went_along, words, by_name)
    values (${id}, ${personId}, ${referredOn}, ${whereTo}, ${kind}, ${wentAlong}, ${words}, ${actor.name})`
  audit(verb, 'follow-up.referred_onward', personId, { onwardId: id, kind })
  return { onwardId: id, version: 1 }
}
