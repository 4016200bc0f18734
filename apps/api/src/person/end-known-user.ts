import { inScope } from '@samplass/domain/access/roles'
import { localDateOf } from '@samplass/domain/nights'
import type { endKnownUserInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadKnowable } from './load.ts'

/** The approval no longer holds; from now on a new meeting comes first. The reason stays in the municipality's own record. */
export async function endKnownUser(verb: Verb, { knownUserId, reason }: Infer<typeof endKnownUserInput>) {
  const { tx, actor, now } = verb
  const [entry] = await tx.sql<{ personId: string; houseId: string; unitKindId: string }[]>`
    select person_id as "personId", house_id as "houseId", unit_kind_id as "unitKindId" from known_user where id = ${knownUserId}`
  if (!entry || !inScope(actor.scope, entry.houseId)) refuse('NOT_FOUND')
  await loadKnowable(verb, entry.personId, 'meeting')
  const ended = await tx.sql`
    update known_user set ended_on = ${localDateOf(now)}, ended_reason = ${reason}, ended_by_name = ${actor.name}
    where id = ${knownUserId} and ended_on is null returning id`
  if (ended.length === 0) refuse('PERIOD_OVER')
  audit(verb, 'person.known_user_ended', entry.personId, { unitKindId: entry.unitKindId })
  return { knownUserId }
}
