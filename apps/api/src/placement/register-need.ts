import { localDateOf } from '@samplass/domain/nights'
import type { registerNeedInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { refuseWall } from './write.ts'

/** Somebody needs a home. One open need a person; nothing is asked of the person first. */
export async function registerNeed(verb: Verb, input: Infer<typeof registerNeedInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, registeredOn, arisesFrom, adults, children, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (registeredOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'registeredOn' })
  const id = newId()
  await tx.sql`
    insert into housing_need (id, person_id, registered_on, arises_from, adults, children, words, made_at, by_account, by_name)
    values (${id}, ${personId}, ${registeredOn}, ${arisesFrom}, ${adults}, ${children}, ${words}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    refuseWall,
  )
  audit(verb, 'placement.need_registered', personId, { needId: id, arisesFrom })
  return { needId: id, version: 1 }
}
