import { bed as beds } from '@samplass/db/pool/bed-pool'
import type { changeBedInput } from '@samplass/domain/bed-pool/schema'
import { refuse } from '@samplass/domain/refusal'
import { and, eq } from 'drizzle-orm'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownBed } from './load-house.ts'
import { refuseNameTaken } from './refuse-name.ts'

export async function changeBed(
  verb: Verb,
  { bedId, version, name, attributes, description, sort }: Infer<typeof changeBedInput>,
) {
  const { tx } = verb
  const bed = await ownBed(verb, bedId)
  refuse(bed.version === version ? null : 'VERSION_STALE')
  refuse(bed.archivedOn ? 'BED_ARCHIVED' : null)
  const [changed] = await tx.db
    .update(beds)
    .set({ name, attributes: [...new Set(attributes)], description, sort, version: version + 1 })
    .where(and(eq(beds.id, bedId), eq(beds.version, version)))
    .returning({ version: beds.version })
    .catch(refuseNameTaken)
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'bed-pool.bed_changed', bedId, { houseId: bed.houseId, renamed: name !== bed.name })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'house')
  return { bedId, version: changed.version }
}
