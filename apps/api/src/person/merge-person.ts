import { type TakenField, whyNotMerge } from '@samplass/domain/person/merge'
import type { mergePersonInput } from '@samplass/domain/person/schema'
import { hiddenByProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit, logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { hidesAddress } from './load.ts'
import { loadInTheWay } from './load-in-the-way.ts'
import { loadTwo, lockTwo, type TwoRecords } from './load-two.ts'
import { moveKey } from './move-key.ts'
import { tellMerged } from './tell-merged.ts'
import { mergeOrRefuse } from './wall.ts'

/**
 * Two records are one person's: all that hangs on the one moves to the other, in one transaction, and the one is kept with the merge
 * until somebody takes it back. What stands in the way is refused by name; nothing of it is chosen here.
 */
export async function mergePerson(verb: Verb, input: Infer<typeof mergePersonInput>) {
  const { tx, actor, now, newId } = verb
  const [, two] = await Promise.all([lockTwo(verb, [input.survivorId, input.duplicateId]), loadTwo(verb, input)])
  const { survivor, duplicate } = two
  if (survivor.version !== input.survivorVersion || duplicate.version !== input.duplicateVersion)
    refuse('VERSION_STALE')
  refuse(whyNotMerge(await loadInTheWay(verb, survivor, duplicate)))

  const mergeId = newId()
  const taken = takenOf(verb, two, input.take)
  await mergeOrRefuse(
    () => tx.sql`
    select merge_person(${mergeId}, ${survivor.id}, ${duplicate.id}, ${taken as string[]}, ${input.reason}, ${now}, ${actor.accountId}, ${actor.name})`,
    'MERGE_STANDS_IN_WAY',
  )
  const [kept] = await tx.sql<{ poolKey: Uint8Array; version: number }[]>`
    select pool_key as "poolKey", version from person where id = ${survivor.id}`
  if (!kept) throw new Error('The record that stays is gone')
  await moveKey(verb, survivor.id, kept.poolKey)
  const closed = await tellMerged(verb, survivor.id)
  for (const { id } of [survivor, duplicate])
    logAccess(verb, { act: 'open', personId: id, purpose: 'same_person', facts: { mergeId, words: input.reason } })
  audit(verb, 'person.merged', survivor.id, { mergeId, duplicateId: duplicate.id, fields: taken, closed })
  return { mergeId, personId: survivor.id, version: kept.version }
}

/** Whoever may not see where a protected person lives chooses no address: one that is missing is filled, and no other is. */
function takenOf({ actor }: Verb, { survivor, duplicate }: TwoRecords, take: readonly TakenField[]): TakenField[] {
  const hides = [survivor, duplicate].some(
    ({ protection }) => hidesAddress(actor, protection) && hiddenByProtection[protection] !== 'nothing',
  )
  if (!hides) return [...new Set(take)]
  const seen = take.filter((field) => field !== 'address' && field !== 'responsible')
  return [
    ...new Set<TakenField>([
      ...seen,
      ...(survivor.address === null ? (['address'] as const) : []),
      ...(survivor.responsibleNumber === null ? (['responsible'] as const) : []),
    ]),
  ]
}
