import { birthYearOf, type NumberKind, numberKindOf, whyNotNumber } from '@samplass/domain/person/number'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type NumberColumns = {
  number_kind: NumberKind | null
  number_cipher: Uint8Array | null
  number_hash: Uint8Array | null
  pool_key: Uint8Array
}

/** How a number is kept: sealed, with a keyed hash to find it by, and the key that stands for the person in the pool. */
export function numberColumns({ keys, actor, mode }: Verb, personId: string, digits: string | null): NumberColumns {
  if (digits === null)
    return { number_kind: null, number_cipher: null, number_hash: null, pool_key: keys.poolKey(personId) }
  refuse(whyNotNumber(digits, { syntheticOnly: mode !== 'production' }))
  return {
    number_kind: numberKindOf(digits),
    number_cipher: keys.seal(digits),
    number_hash: keys.numberHash(actor.organisation.role, digits),
    pool_key: keys.poolKey(digits),
  }
}

/** The number knows better than whoever typed the year. */
export const birthYear = (digits: string | null, typed: number | null): number | null =>
  (digits && birthYearOf(digits)) || typed
