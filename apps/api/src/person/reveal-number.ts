import type { revealNumberInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadPerson } from './load.ts'

/**
 * The whole number, to read aloud or to copy. A query although it is logged: the answer to a mutation is kept for repeating,
 * and a number is kept nowhere but sealed. An attempt at somebody protected is answered, so that its log line stays.
 */
export async function revealNumber(verb: Verb, { personId, purpose }: Infer<typeof revealNumberInput>) {
  const row = await loadPerson(verb, personId)
  const facts = purpose.words === null ? {} : { words: purpose.words }
  if (isHidden(verb.actor, row.protection)) {
    logAccess(verb, { act: 'refused', personId, purpose: purpose.purpose, facts })
    return { kind: 'restricted' as const }
  }
  if (row.numberCipher === null) refuse('NUMBER_UNKNOWN')
  logAccess(verb, { act: 'reveal_number', personId, purpose: purpose.purpose, facts })
  return { kind: 'full' as const, number: verb.keys.open(row.numberCipher) }
}
