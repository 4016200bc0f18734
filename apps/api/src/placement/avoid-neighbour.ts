import { localDateOf } from '@samplass/domain/nights'
import type { avoidNeighbourInput, endAvoidingInput } from '@samplass/domain/placement/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { refuseWall } from './write.ts'

/** Two who should not be neighbours. It holds both ways; no match says who. */
export async function avoidNeighbour(verb: Verb, input: Infer<typeof avoidNeighbourInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, otherPersonId, reason } = input
  await loadKnowable(verb, personId, 'follow_up')
  await loadKnowable(verb, otherPersonId, 'follow_up')
  if (personId === otherPersonId) refuse('NOT_FOUND')
  const id = newId()
  await tx.sql`
    insert into avoid_neighbour (id, person_id, other_person_id, reason, from_on, by_name)
    values (${id}, ${personId}, ${otherPersonId}, ${reason}, ${localDateOf(now)}, ${actor.name})`.catch(refuseWall)
  audit(verb, 'placement.neighbour_avoided', personId, { avoidNeighbourId: id })
  return { avoidNeighbourId: id }
}

export async function endAvoiding(verb: Verb, { avoidNeighbourId }: Infer<typeof endAvoidingInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from avoid_neighbour where id = ${avoidNeighbourId} and ended_on is null for no key update`
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  await tx.sql`update avoid_neighbour set ended_on = ${localDateOf(now)} where id = ${avoidNeighbourId}`
  audit(verb, 'placement.avoiding_ended', row.personId, { avoidNeighbourId })
  return { avoidNeighbourId }
}
