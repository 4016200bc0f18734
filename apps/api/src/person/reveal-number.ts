import type { revealNumberInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadKnowable } from './load.ts'

/**
 * The whole number, to read aloud or to copy. A query although it is logged: the answer to a mutation is kept for repeating,
 * and a number is kept nowhere but sealed.
 */
export async function revealNumber(verb: Verb, { personId, purpose }: Infer<typeof revealNumberInput>) {
  const row = await loadKnowable(verb, personId)
  if (row.numberCipher === null) refuse('NUMBER_UNKNOWN')
  const facts = purpose.words === null ? {} : { words: purpose.words }
  logAccess(verb, { act: 'reveal_number', personId, purpose: purpose.purpose, facts })
  return { number: verb.keys.open(row.numberCipher) }
}
