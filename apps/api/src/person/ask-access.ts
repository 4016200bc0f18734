import { inScope } from '@samplass/domain/access/roles'
import type { askAccessInput, askAccessToGuestInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadPerson } from './load.ts'

/**
 * Somebody who may not know a protected person needs to. It opens nothing: the wish stands in the access log and in the weekly
 * check with its reason, and whoever may open the record is rung.
 */
export async function askAccess(verb: Verb, { personId, words }: Infer<typeof askAccessInput>) {
  const { actor } = verb
  const row = await loadPerson(verb, personId)
  refuse(isHidden(actor, row.protection) ? null : 'NOT_FOUND')
  logAccess(verb, { act: 'refused', personId: row.id, purpose: 'other', facts: { asked: true, words } })
  audit(verb, 'person.access_asked', row.id)
  return { asked: true }
}

/** The same of the guest in a stay in one's own houses, without saying who. */
export async function askAccessToGuest(verb: Verb, { stayId, words }: Infer<typeof askAccessToGuestInput>) {
  const { tx, actor } = verb
  refuse(actor.organisation.schema === null ? 'NOT_FOUND' : null)
  const [[stay], [guest]] = await Promise.all([
    tx.sql<{ houseId: string }[]>`select house_id as "houseId" from pool.stay where id = ${stayId}`,
    tx.sql<{ personId: string }[]>`select person_id as "personId" from person_stay where stay_id = ${stayId}`,
  ])
  if (!stay || !guest || !inScope(actor.scope, stay.houseId)) refuse('NOT_FOUND')
  return askAccess(verb, { personId: guest.personId, words })
}
