import { refuse } from '@samplass/domain/refusal'
import { whyNotNow } from '@samplass/domain/stay/machine'
import { whyNotAt } from '@samplass/domain/stay/rules'
import type { recordIntakeInput } from '@samplass/domain/stay/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { stayToChange } from './load.ts'
import { announceStay, appendEvent, changeStay, writeDown } from './write.ts'

/** The intake conversation has been held. What was said, and the person's own wishes, go to the house's own journal. */
export async function recordIntake(verb: Verb, input: Infer<typeof recordIntakeInput>) {
  const { now } = verb
  const at = input.heldAt ? new Date(input.heldAt) : now
  const stay = await stayToChange(verb, input, 'record_intake')
  refuse(whyNotNow('record_intake', stay.facts, stay.policy, now) ?? whyNotAt(at, now))
  const version = await changeStay(verb, stay, { intake_at: at })
  const eventId = appendEvent(verb, stay, 'intake_recorded', at)
  writeDown(verb, stay.id, 'intake', input.intake, eventId)
  writeDown(verb, stay.id, 'wishes', input.wishes, eventId)
  audit(verb, 'stay.intake_recorded', stay.id)
  announceStay(verb, stay)
  return { stayId: stay.id, version }
}
