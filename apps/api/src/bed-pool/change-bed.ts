import type { changeBedInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownBed } from './load-house.ts'

export async function changeBed(
  verb: Verb,
  { bedId, version, name, attributes, description, sort }: Infer<typeof changeBedInput>,
) {
  const { tx } = verb
  const bed = await ownBed(verb, bedId)
  refuse(bed.version === version ? null : 'VERSION_STALE')
  refuse(bed.archivedOn ? 'BED_ARCHIVED' : null)
  const [other] = await tx.sql`
    select 1 from pool.bed where unit_kind_id = ${bed.unitKindId} and name = ${name} and id <> ${bedId}`
  if (other) refuse('NAME_TAKEN', { field: 'name' })
  await tx.sql`
    update pool.bed set name = ${name}, attributes = ${[...new Set(attributes)]}, description = ${description},
      sort = coalesce(${sort ?? null}::int, sort), version = version + 1 where id = ${bedId}`
  audit(verb, 'bed-pool.bed_changed', bedId, { houseId: bed.houseId, renamed: name !== bed.name })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'house')
  return { bedId, version: version + 1 }
}
