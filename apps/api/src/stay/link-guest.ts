import type { AddressProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import { stateOf, whyNotAllowed, whyNotInState } from '@samplass/domain/stay/machine'
import type { linkGuestInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { audit, logAccess } from '../audit/write.ts'
import { tellOfStay } from '../consent/tell-of-stay.ts'
import { isHidden } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { loadStay, stayActor } from './load.ts'
import { whyNotWritten } from './refuse-wall.ts'
import { announceStay } from './write.ts'

/**
 * The person whom another municipality claimed for has told the house who they are: the house's own record becomes that of its
 * guest. Known only in the house's own schema; the other side learns nothing by it.
 */
export async function linkGuest(verb: Verb, { stayId, personId }: Infer<typeof linkGuestInput>) {
  const { tx, actor, now } = verb
  const [stay, [person], [linked]] = await Promise.all([
    loadStay(verb, stayId),
    tx.sql<{ poolKey: Uint8Array; protection: AddressProtection }[]>`
      select pool_key as "poolKey", address_protection as protection from person where id = ${personId}`,
    tx.sql<{ personId: string }[]>`select person_id as "personId" from person_stay where stay_id = ${stayId}`,
  ])
  refuse(whyNotAllowed('write_journal', stayActor(verb, stay)))
  if (!person) refuse('NOT_FOUND')
  if (isHidden(actor, person.protection)) refuseTraced('PERSON_PROTECTED', { personId, purpose: 'ongoing_stay' })
  refuse(whyNotInState('disclose', stateOf(stay.facts, now)))
  if (linked) refuse('GUEST_ALREADY_LINKED')
  // Tried with one after another it would tell who the guest is: each try stays in the log.
  const notThis = await whyNotThisPerson(verb, stayId, person.poolKey)
  if (notThis) refuseTraced(notThis, { personId, purpose: 'ongoing_stay' })
  const made = await tx.sql`
    insert into person_stay (stay_id, person_id, capacity, created_at) values (${stayId}, ${personId}, 'guest', ${now})
    on conflict do nothing returning stay_id`
  refuse(made.length === 0 ? 'GUEST_ALREADY_LINKED' : null)
  tellOfStay(verb, personId)
  logAccess(verb, { act: 'open', personId, purpose: 'ongoing_stay', facts: { stayId } })
  audit(verb, 'stay.guest_linked', stayId)
  announceStay(verb, stay)
  return { stayId }
}

/** Somebody who has another bed cannot be this guest. Asked of the constraint itself, and taken back: the claim keeps its own key. */
async function whyNotThisPerson(verb: Verb, stayId: string, poolKey: Uint8Array) {
  const { tx } = verb
  await tx.sql`savepoint before_asking`
  const refusal = await whyNotWritten(
    verb,
    () => tx.sql`update pool.occupancy set person_key = ${poolKey} where id = ${stayId}`,
  )
  await tx.sql`rollback to savepoint before_asking`
  return refusal
}
