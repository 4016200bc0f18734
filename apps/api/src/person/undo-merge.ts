import { whyNotUndo } from '@samplass/domain/person/merge'
import type { undoMergeInput } from '@samplass/domain/person/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadKnowable } from './load.ts'
import { loadMerges } from './load-merge.ts'
import { lockTwo } from './load-two.ts'
import { moveKey } from './move-key.ts'
import { tellParted } from './tell-merged.ts'
import { mergeOrRefuse } from './wall.ts'

/**
 * They were two after all: the other record comes back under the name it had, with what it had and what has been hung on that since.
 * What was written since on the one that stayed stays there. What others were told on the other's word is closed.
 */
export async function undoMerge(verb: Verb, { mergeId, reason }: Infer<typeof undoMergeInput>) {
  const { tx, actor, now } = verb
  if (!actor.scope.whole || actor.organisation.schema === null) refuse('NOT_FOUND')
  const [found] = await loadMerges(verb, { mergeId })
  if (!found) refuse('NOT_FOUND')
  const ids = [found.survivorId, found.duplicateId] as const
  await lockTwo(verb, ids)
  // Asked again: whoever was quicker has let go of the record by now.
  const [merge] = await loadMerges(verb, { mergeId })
  if (!merge) refuse('NOT_FOUND')
  refuse(whyNotUndo(merge))
  await loadKnowable(verb, merge.survivorId, 'same_person')

  await mergeOrRefuse(
    () => tx.sql`select unmerge_person(${mergeId}, ${reason}, ${now}, ${actor.accountId}, ${actor.name})`,
    'MERGE_WOVEN',
  )
  const keys = await tx.sql<{ id: string; poolKey: Uint8Array }[]>`
    select id, pool_key as "poolKey" from person where id = any (${ids as unknown as string[]}::uuid[])`
  for (const { id, poolKey } of keys) await moveKey(verb, id, poolKey)
  await tellParted(verb, ids, merge.madeAt)
  for (const personId of ids)
    logAccess(verb, { act: 'open', personId, purpose: 'same_person', facts: { mergeId, words: reason } })
  audit(verb, 'person.unmerged', merge.survivorId, { mergeId, duplicateId: merge.duplicateId })
  return { survivorId: merge.survivorId, duplicateId: merge.duplicateId }
}
