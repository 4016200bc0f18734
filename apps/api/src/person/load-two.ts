import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { loadKnowable, type PersonRow } from './load.ts'

export type TwoRecords = { survivor: PersonRow; duplicate: PersonRow }

/** The two that may be one, both to be known by whoever asks, who answers for the whole municipality's records. */
export async function loadTwo(verb: Verb, ids: { survivorId: string; duplicateId: string }): Promise<TwoRecords> {
  if (!verb.actor.scope.whole) refuse('NOT_PERMITTED')
  const survivor = await loadKnowable(verb, ids.survivorId, 'same_person')
  const duplicate = await loadKnowable(verb, ids.duplicateId, 'same_person')
  return { survivor, duplicate }
}

/** Nobody writes beside it: whoever was there first is moved with the rest, and whoever comes after finds the one that stayed. */
export const lockTwo = ({ tx }: Verb, ids: readonly string[]) =>
  tx.sql`select id from person where id = any (${ids as string[]}::uuid[]) order by id for update`.execute()
