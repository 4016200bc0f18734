import { refuse } from '@samplass/domain/refusal'
import { whyNotNow } from '@samplass/domain/stay/machine'
import type { cancelInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { stayToChange } from './load.ts'
import { announceStay, appendEvent, changeStay, endTold, writeDown } from './write.ts'

/** The person does not need the bed after all: the house's people or those who claimed it give it back. */
export async function cancel(verb: Verb, input: Infer<typeof cancelInput>) {
  const { tx, now } = verb
  const stay = await stayToChange(verb, input, 'cancel')
  refuse(whyNotNow('cancel', stay.facts, stay.policy, now))
  tx.last(tx.sql`update pool.occupancy set live = false, version = version + 1 where id = ${stay.id}`)
  const version = await changeStay(verb, stay, { cancelled_at: now })
  const eventId = appendEvent(verb, stay, 'cancelled', now, {
    arriveOn: stay.firstArriveOn,
    departOn: stay.facts.departOn,
  })
  writeDown(verb, stay.id, 'reason', input.reason, eventId)
  endTold(verb, stay.id)
  audit(verb, 'stay.cancelled', stay.id)
  announceStay(verb, stay)
  return { stayId: stay.id, version }
}
