import { refuse } from '@samplass/domain/refusal'
import { whyNotNow } from '@samplass/domain/stay/machine'
import type { markNoShowInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { stayToChange } from './load.ts'
import { announceStay, appendEvent, changeStay, endTold, writeDown } from './write.ts'

/** They did not come. The nights are free; nothing is held against anybody. */
export async function markNoShow(verb: Verb, input: Infer<typeof markNoShowInput>) {
  const { tx, now } = verb
  const stay = await stayToChange(verb, input, 'mark_no_show')
  refuse(whyNotNow('mark_no_show', stay.facts, stay.policy, now))
  tx.last(tx.sql`update pool.occupancy set live = false, version = version + 1 where id = ${stay.id}`)
  const version = await changeStay(verb, stay, { no_show_at: now })
  const eventId = appendEvent(verb, stay, 'marked_no_show', now, {
    arriveOn: stay.firstArriveOn,
    departOn: stay.facts.departOn,
  })
  writeDown(verb, stay.id, 'note', input.note, eventId)
  endTold(verb, stay.id)
  audit(verb, 'stay.marked_no_show', stay.id)
  announceStay(verb, stay)
  return { stayId: stay.id, version }
}
