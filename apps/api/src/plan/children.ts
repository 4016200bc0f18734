import { localDateOf } from '@samplass/domain/nights'
import type * as inputs from '@samplass/domain/plan/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { retellParts } from '../consent/share-parts.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** A child who depends on the person: the year of birth, who follows up, and whether anybody has asked how the child is. */
export async function noteChild(verb: Verb, input: Infer<typeof inputs.noteChildInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, childDependantId, version, birthYear, needsLookedAfter } = input
  const person = await loadKnowable(verb, personId, 'follow_up')
  const today = localDateOf(now)
  if (birthYear > Number(today.slice(0, 4)) + 1) refuse('IN_THE_FUTURE', { field: 'birthYear' })
  const columns = {
    birth_year: birthYear,
    followed_up_by: input.followedUpBy,
    needs_looked_after: needsLookedAfter,
    asked_on: needsLookedAfter === 'not_asked' ? null : today,
    noted_on: today,
    noted_by_name: actor.name,
  }
  if (childDependantId === null) {
    const id = newId()
    await tx.sql`insert into child_dependant ${tx.sql({ id, person_id: personId, ...columns })}`
    await retellParts(verb, person, ['children'])
    audit(verb, 'plan.child_noted', personId, { childDependantId: id })
    return { childDependantId: id, version: 1 }
  }
  const [changed] = await tx.sql<{ version: number }[]>`
    update child_dependant set ${tx.sql(columns)}, version = version + 1
    where id = ${childDependantId} and person_id = ${personId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  await retellParts(verb, person, ['children'])
  audit(verb, 'plan.child_noted', personId, { childDependantId })
  return { childDependantId, version: changed.version }
}

export async function removeChild(verb: Verb, { childDependantId, version }: Infer<typeof inputs.removeChildInput>) {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string; version: number }[]>`
    select person_id as "personId", version from child_dependant where id = ${childDependantId} for update`
  if (!row) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, row.personId, 'follow_up')
  if (row.version !== version) refuse('VERSION_STALE')
  await tx.sql`delete from child_dependant where id = ${childDependantId}`
  await retellParts(verb, person, ['children'])
  audit(verb, 'plan.child_removed', row.personId, { childDependantId })
  return { childDependantId }
}
