import { localDateOf } from '@samplass/domain/nights'
import type * as inputs from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellParts } from '../consent/share-parts.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** Somebody close to the person, or what has changed about them. Whether they may be rung is the person's own say. */
export async function noteNextOfKin(verb: Verb, input: Infer<typeof inputs.noteNextOfKinInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, nextOfKinId, version } = input
  const person = await loadKnowable(verb, personId, 'follow_up')
  const columns = {
    name: input.name,
    relation: input.relation,
    phone: input.phone,
    may_contact: input.mayContact,
    needs_mapped: input.needsMapped,
    noted_on: localDateOf(now),
    noted_by_name: actor.name,
  }
  if (nextOfKinId === null) {
    const id = newId()
    await tx.sql`insert into next_of_kin ${tx.sql({ id, person_id: personId, ...columns })}`
    await retellParts(verb, person, ['next_of_kin'])
    audit(verb, 'plan.next_of_kin_noted', personId, { nextOfKinId: id })
    return { nextOfKinId: id, version: 1 }
  }
  const [changed] = await tx.sql<{ version: number }[]>`
    update next_of_kin set ${tx.sql(columns)}, version = version + 1
    where id = ${nextOfKinId} and person_id = ${personId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  await retellParts(verb, person, ['next_of_kin'])
  audit(verb, 'plan.next_of_kin_noted', personId, { nextOfKinId })
  return { nextOfKinId, version: changed.version }
}

/** They are others than the person: what is not needed any more is not kept. */
export async function removeNextOfKin(verb: Verb, { nextOfKinId, version }: Infer<typeof inputs.removeNextOfKinInput>) {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string; version: number }[]>`
    select person_id as "personId", version from next_of_kin where id = ${nextOfKinId} for update`
  if (!row) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, row.personId, 'follow_up')
  if (row.version !== version) refuse('VERSION_STALE')
  await tx.sql`delete from next_of_kin where id = ${nextOfKinId}`
  await retellParts(verb, person, ['next_of_kin'])
  audit(verb, 'plan.next_of_kin_removed', row.personId, { nextOfKinId })
  return { nextOfKinId }
}
