import { hiddenByProtection } from '@samplass/domain/person/view'
import { closeShared } from '../consent/close-shared.ts'
import { endTold } from '../consent/end-told.ts'
import { sharedCategories } from '../consent/load-contents.ts'
import { loadGrounds } from '../consent/load-grounds.ts'
import { retellParts, retellPlan, tellAgain } from '../consent/share-parts.ts'
import { tellOfStay } from '../consent/tell-of-stay.ts'
import type { Verb } from '../trpc.ts'
import { loadPerson } from './load.ts'

/**
 * What others are told follows the record: an objection on either is the person's and closes at once, and what is still told is what
 * stands there now. Answers how much was closed.
 */
export async function tellMerged(verb: Verb, personId: string): Promise<number> {
  const person = await loadPerson(verb, personId)
  const { objections } = await loadGrounds(verb, personId)
  let closed = 0
  for (const { toRole, categories } of objections.filter(({ liftedAt }) => liftedAt === null)) {
    closed += await closeShared(verb, personId, { toRole, categories })
    closed += await endTold(verb, personId, { toRole, categories })
  }
  await retellParts(verb, person)
  if (hiddenByProtection[person.protection] === 'person') return closed
  await tellAgain(
    verb,
    person,
    sharedCategories.filter((category) => category !== 'crisis_plan'),
  )
  await retellPlan(verb, person)
  tellOfStay(verb, personId)
  return closed
}

/**
 * Two again: what was told of the one on the other's word is closed, what was told to houses since stands on nobody's word alone, and
 * the rest is told of each as it stands.
 */
export async function tellParted(verb: Verb, personIds: readonly [string, string], since: Date): Promise<void> {
  const { tx, actor, now } = verb
  const [one, other] = personIds
  for (const [personId, from] of [
    [one, other],
    [other, one],
  ] as const) {
    const { consents } = await loadGrounds(verb, from)
    for (const { id } of consents) await closeShared(verb, personId, { toRole: null, categories: [], consentId: id })
    const stays = await tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`
    await tx.sql`
      update pool.disclosure set ended_at = ${now}
      where owner_role = ${actor.organisation.role} and stay_id = any (${stays.map(({ id }) => id)}::uuid[]) and ended_at is null
        and basis = 'consent' and made_at >= ${since}`
  }
  for (const personId of personIds) await tellMerged(verb, personId)
}
