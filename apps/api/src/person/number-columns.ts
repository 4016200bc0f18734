import { type NumberKind, numberKindOf, whyNotNumber } from '@samplass/domain/person/number'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type NumberColumns = {
  kind: NumberKind | null
  cipher: Buffer | null
  hash: Buffer | null
  /** Stands for the person in the pool: of the number when there is one, the same in every municipality; otherwise of the record. */
  poolKey: Buffer
}

/** A number as it is kept: sealed, and as keyed hashes. Outside production only a synthetic one is taken. */
export function numberColumns({ keys, actor, mode }: Verb, personId: string, digits: string | null): NumberColumns {
  if (digits === null) return { kind: null, cipher: null, hash: null, poolKey: keys.poolKey(personId) }
  refuse(whyNotNumber(digits, { syntheticOnly: mode !== 'production' }))
  return {
    kind: numberKindOf(digits),
    cipher: keys.seal(digits),
    hash: keys.numberHash(actor.organisation.role, digits),
    poolKey: keys.poolKey(digits),
  }
}
