import { isEmptyScope } from '@samplass/domain/access/roles'
import type { liftObjectionInput, objectInput } from '@samplass/domain/consent/schema'
import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable, lockPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { closeShared } from './close-shared.ts'
import { endTold } from './end-told.ts'
import { isShared, sharedCategories } from './load-contents.ts'
import { retellPlan, tellAgain } from './share-parts.ts'

/** The person objects to being told about. It holds at once: what it speaks of can no longer be read by the others. */
export async function object(verb: Verb, input: Infer<typeof objectInput>) {
  const { tx, actor, now, newId } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [, person] = await Promise.all([
    lockPerson(verb, input.personId),
    loadKnowable(verb, input.personId, 'consent'),
  ])
  const id = newId()
  const categories = [...new Set(input.categories)]
  await tx.sql`
    insert into objection (id, person_id, to_role, categories, made_at, made_by_name, note)
    values (${id}, ${input.personId}, ${input.toRole}, ${categories}, ${now}, ${actor.name}, ${input.note})`
  const of = { toRole: input.toRole, categories }
  const closed = (await closeShared(verb, input.personId, of)) + (await endTold(verb, input.personId, of))
  // The plan goes on without the cards of next of kin.
  if (categories.includes('next_of_kin')) await retellPlan(verb, person)
  audit(verb, 'consent.objected', input.personId, { objectionId: id, to: input.toRole, categories, closed })
  return { objectionId: id, closed }
}

/**
 * The person takes the objection back. A consent that stands tells again what it names; a thread that was closed stays closed.
 */
export async function liftObjection(verb: Verb, { objectionId }: Infer<typeof liftObjectionInput>) {
  const { tx, actor, now } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  const [, [lifted]] = await Promise.all([
    lockPerson(verb, tx.sql`select person_id from objection where id = ${objectionId}`),
    tx.sql<{ personId: string; toRole: string | null; categories: SharingCategory[] }[]>`
      update objection set lifted_at = ${now}, lifted_by_name = ${actor.name}
      where id = ${objectionId} and lifted_at is null
      returning person_id as "personId", to_role as "toRole", categories`,
  ])
  if (!lifted) refuse('NOT_FOUND')
  const person = await loadKnowable(verb, lifted.personId, 'consent')
  const { toRole, categories } = lifted
  const again = new Set(categories.length === 0 ? sharedCategories : categories.filter(isShared))
  // The plan comes back with the cards of next of kin.
  if (again.has('next_of_kin')) again.add('crisis_plan')
  await tellAgain(verb, person, [...again], toRole)
  audit(verb, 'consent.objection_lifted', lifted.personId, { objectionId })
  return { objectionId }
}
