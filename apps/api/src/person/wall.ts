import { type RefusalCode, refuse } from '@samplass/domain/refusal'
import { refuseTraced } from '../audit/traced-refusal.ts'

/** What the database's own rules say no with when somebody else was quicker than the check. */
const refusalOf: Readonly<Record<string, RefusalCode>> = {
  person_number_hash_key: 'NUMBER_TAKEN',
  person_pool_key_key: 'NUMBER_TAKEN',
  one_person_one_bed: 'PERSON_HAS_BED',
  one_present_per_person: 'PERSON_HAS_BED',
  place_request_once: 'ALREADY_WAITING',
  known_user_current: 'MEETING_ALREADY_HELD',
  person_merge_one_number: 'TWO_NUMBERS',
  person_merge_last_first: 'MERGE_NOT_LAST',
  person_merged_once: 'PERSON_MERGED',
}

/**
 * Writes, or refuses with what the wall it met stands for; the transaction is rolled back either way by whoever opened it. A number
 * that somebody has already leaves its line in the log of whoever it belongs to.
 */
export async function writeOrRefuse<T>(write: () => PromiseLike<T>, numberHash: Uint8Array | null = null): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const refusal = refusalOf[(error as { constraint_name?: string }).constraint_name ?? '']
    if (refusal === 'NUMBER_TAKEN') refuseTraced(refusal, { numberHash, purpose: 'find_person' })
    if (refusal) refuse(refusal)
    throw error
  }
}

/** The same of a merge or its undo, where any wall of the whole record may be met: what has no word of its own is `otherwise`. */
export const mergeOrRefuse = <T>(write: () => PromiseLike<T>, otherwise: RefusalCode): Promise<T> =>
  writeOrRefuse(write).catch((error) => {
    if (String((error as { code?: string }).code).startsWith('23')) refuse(otherwise)
    throw error
  })
