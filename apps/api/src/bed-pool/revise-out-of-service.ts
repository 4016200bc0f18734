import type { reviseOutOfServiceInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf, unknownEnd } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOutOfService } from './load-out-of-service.ts'
import { refuseForStanding, standingOn } from './nights.ts'
import { releaseLapsed } from './release-lapsed.ts'

type Input = Infer<typeof reviseOutOfServiceInput>

/** New nights or another reason, as a new revision; the earlier ones stay. The bed is locked, so nothing comes in between. */
export async function reviseOutOfService(
  verb: Verb,
  { occupancyId, version, reason, fromOn, toOn: endsOn, costCentre }: Input,
) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const { bed, period } = await ownOutOfService(verb, occupancyId)
  const toOn = endsOn ?? unknownEnd
  refuse(period.live ? null : 'ALREADY_CANCELLED')
  refuse(period.version === version ? null : 'VERSION_STALE')
  refuse(period.toOn <= localDateOf(now) && toOn <= localDateOf(now) ? 'PERIOD_OVER' : null)
  refuse(bed.archivedOn !== null && bed.archivedOn < toOn ? 'BED_ARCHIVED' : null, { archivedOn: bed.archivedOn })
  await releaseLapsed(verb, bed.id)
  const inTheWay = (await standingOn(verb, [bed.id], fromOn, toOn)).find((row) => row.id !== occupancyId)
  if (inTheWay) refuseForStanding(inTheWay, { offerMove: inTheWay.kind === 'stay' })
  const [revised] = await tx.sql<{ version: number }[]>`
    update pool.occupancy set from_on = ${fromOn}, to_on = ${toOn}, version = version + 1
    where id = ${occupancyId} and version = ${version} and live returning version`
  if (!revised) refuse('VERSION_STALE')
  tx.last(tx.sql`
    insert into pool.out_of_service_revision (id, occupancy_id, revision, house_role, owner_role, reason, from_on, to_on, cost_centre,
      made_at, made_by, made_by_name, readable_by)
    values (${newId()}, ${occupancyId}, ${period.revisions + 1}, ${role}, ${role}, ${reason}, ${fromOn}, ${toOn}, ${costCentre}, ${now},
      ${actor.accountId}, ${actor.name}, ${[role]})`)
  audit(verb, 'bed-pool.out_of_service_revised', bed.id, { occupancyId, reason, fromOn, toOn: endsOn })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'out_of_service')
  return { occupancyId, version: revised.version, revision: period.revisions + 1 }
}
