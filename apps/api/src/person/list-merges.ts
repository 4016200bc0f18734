import { whyNotUndo } from '@samplass/domain/person/merge'
import type { listMergesInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadPerson } from './load.ts'
import { loadMoved } from './load-held.ts'
import { loadMerges } from './load-merge.ts'

/** Records that were merged into this one, and what goes back with each if it is taken back. */
export async function listMerges(verb: Verb, { personId }: Infer<typeof listMergesInput>) {
  const row = await loadPerson(verb, personId)
  if (isHidden(verb.actor, row.protection)) refuse('NOT_FOUND')
  const merges = await loadMerges(verb, { survivorId: personId })
  const movedBy = await loadMoved(
    verb,
    merges.map(({ mergeId }) => mergeId),
  )
  if (merges.length > 0) logAccessOnce(verb, { act: 'open', personId, purpose: 'same_person' })
  return {
    merges: merges.map(({ mergeId, givenName, familyName, reason, madeAt, madeByName, undone, isLast }) => ({
      ...{ mergeId, name: `${givenName} ${familyName}`, reason, madeAt, madeByName },
      whyNotUndo: whyNotUndo({ undone, isLast }),
      ...movedBy(mergeId),
    })),
  }
}
