import { localDateOf } from '@samplass/domain/nights'
import type { endCoordinatorInput, nameCoordinatorInput } from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** A right, also of whoever wants no plan. The one before is kept in the history. */
export async function nameCoordinator(verb: Verb, input: Infer<typeof nameCoordinatorInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, forWhom, fromOn } = input
  await loadKnowable(verb, personId, 'follow_up')
  if (fromOn > localDateOf(now)) refuse('IN_THE_FUTURE', { field: 'fromOn' })
  await tx.sql`
    update coordinator set ended_on = greatest(${fromOn}::date, from_on)
    where person_id = ${personId} and for_whom = ${forWhom} and ended_on is null`
  const id = newId()
  await tx.sql`
    insert into coordinator (id, person_id, for_whom, name, organisation, phone, from_on, made_at, made_by, made_by_name)
    values (${id}, ${personId}, ${forWhom}, ${input.name}, ${input.organisation}, ${input.phone}, ${fromOn}, ${now}, ${actor.accountId},
      ${actor.name})`.catch(refuseSecond)
  audit(verb, 'plan.coordinator_named', personId, { coordinatorId: id, forWhom })
  return { coordinatorId: id }
}

export async function endCoordinator(verb: Verb, { coordinatorId }: Infer<typeof endCoordinatorInput>) {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from coordinator where id = ${coordinatorId} and ended_on is null for no key update`
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  await tx.sql`
    update coordinator set ended_on = greatest(${localDateOf(now)}::date, from_on) where id = ${coordinatorId}`
  audit(verb, 'plan.coordinator_ended', row.personId, { coordinatorId })
  return { coordinatorId }
}

/** Two named one at once. */
function refuseSecond(error: unknown): never {
  if ((error as { constraint_name?: string }).constraint_name === 'one_coordinator') refuse('VERSION_STALE')
  throw error
}
