import type { archiveBedInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownBed } from './load-house.ts'
import { refuseForComing, standingOn } from './nights.ts'

/** The bed has no nights from `archivedOn`. Refused while somebody is in it or expected after that. */
export async function archiveBed(verb: Verb, { bedId, version, archivedOn }: Infer<typeof archiveBedInput>) {
  const { tx, now } = verb
  const bed = await ownBed(verb, bedId, { alone: true })
  refuse(bed.version === version ? null : 'VERSION_STALE')
  refuse(bed.archivedOn ? 'BED_ARCHIVED' : null)
  const today = localDateOf(now)
  refuse(archivedOn < today || archivedOn < bed.openedOn ? 'TOO_LONG_AGO' : null, { field: 'archivedOn', today })
  const coming = (await standingOn(verb, [bedId], archivedOn)).filter(
    (row) => row.kind !== 'out_of_service' && row.toOn > archivedOn,
  )
  refuseForComing(coming)
  await tx.sql`update pool.bed set archived_on = ${archivedOn}, version = version + 1 where id = ${bedId}`
  audit(verb, 'bed-pool.bed_archived', bedId, { houseId: bed.houseId, archivedOn })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'house')
  return { bedId, version: version + 1 }
}
