import { type MergeObstacle, stricter, takesNumber } from '@samplass/domain/person/merge'
import type { previewMergeInput } from '@samplass/domain/person/schema'
import type { AddressProtection, FullPerson } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadMunicipalityNames, type MunicipalityNames, type PersonRow, viewOfRow } from './load.ts'
import { type Aside, type Held, loadHeld, loadToLayAside } from './load-held.ts'
import { loadInTheWay } from './load-in-the-way.ts'
import { loadTwo } from './load-two.ts'

export type MergeSide = { person: FullPerson; version: number; held: Held[] }
export type MergePreview = {
  survivor: MergeSide
  duplicate: MergeSide
  /** The number and the protection that the record will have: nobody chooses them. */
  takesNumber: boolean
  protection: AddressProtection
  inTheWay: MergeObstacle[]
  laidAside: Aside[]
}

/** Two records side by side, what each holds, and what stands in the way of saying that they are one person's. Both are opened by it. */
export async function previewMerge(verb: Verb, input: Infer<typeof previewMergeInput>): Promise<MergePreview> {
  const { survivor, duplicate } = await loadTwo(verb, input)
  const names = await loadMunicipalityNames(verb, [survivor.responsibleNumber, duplicate.responsibleNumber])
  const [held, gone, inTheWay, laidAside] = await Promise.all([
    loadHeld(verb, survivor.id),
    loadHeld(verb, duplicate.id),
    loadInTheWay(verb, survivor, duplicate),
    loadToLayAside(verb, survivor.id, duplicate.id),
  ])
  for (const { id } of [survivor, duplicate]) logAccessOnce(verb, { act: 'open', personId: id, purpose: 'same_person' })
  return {
    survivor: side(verb, survivor, names, held),
    duplicate: side(verb, duplicate, names, gone),
    takesNumber: takesNumber(survivor.numberKind, duplicate.numberKind),
    protection: stricter(survivor.protection, duplicate.protection),
    inTheWay,
    laidAside,
  }
}

function side(verb: Verb, row: PersonRow, names: MunicipalityNames, held: Held[]): MergeSide {
  const person = viewOfRow(verb, row, names)
  if (person.kind !== 'full') refuse('NOT_FOUND')
  return { person, version: row.version, held }
}
