import type { openRecordInput } from '@samplass/domain/emergency/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import { isHidden, loadPerson } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { openEmergency } from './open-emergency.ts'

/** Somebody who may not know a protected person has to, now. The record is open to them alone, for a day. */
export async function openRecord(verb: Verb, { personId, reason }: Infer<typeof openRecordInput>) {
  const person = await loadPerson(verb, personId)
  if (!isHidden(verb.actor, person.protection)) refuse('NOT_FOUND')
  const opened = openEmergency(verb, { personId, toRole: null, categories: [], reason })
  const facts = { emergencyId: opened.emergencyId, words: reason }
  logAccess(verb, { act: 'open', personId, purpose: 'emergency', facts })
  return opened
}
