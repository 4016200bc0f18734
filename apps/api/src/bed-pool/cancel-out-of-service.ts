import type { cancelOutOfServiceInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownOutOfService } from './load-out-of-service.ts'

/** The bed is in service again: from today when the period has begun, so that past nights stay as they were; else wholly. */
export async function cancelOutOfService(verb: Verb, { occupancyId, version }: Infer<typeof cancelOutOfServiceInput>) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const { bed, period } = await ownOutOfService(verb, occupancyId)
  refuse(period.live ? null : 'ALREADY_CANCELLED')
  refuse(period.version === version ? null : 'VERSION_STALE')
  const today = localDateOf(now)
  refuse(period.toOn <= today ? 'PERIOD_OVER' : null)
  const begun = period.fromOn < today
  const toOn = begun ? today : period.toOn
  const [cancelled] = await tx.sql<{ version: number }[]>`
    update pool.occupancy set live = ${begun}, to_on = ${toOn}, version = version + 1
    where id = ${occupancyId} and version = ${version} and live returning version`
  if (!cancelled) refuse('VERSION_STALE')
  tx.last(tx.sql`
    insert into pool.out_of_service_revision (id, occupancy_id, revision, house_role, owner_role, reason, from_on, to_on, cost_centre, cancelled,
      made_at, made_by, made_by_name, readable_by)
    values (${newId()}, ${occupancyId}, ${period.revisions + 1}, ${role}, ${role}, ${period.reason}, ${period.fromOn}, ${toOn},
      ${period.costCentre}, true, ${now}, ${actor.accountId}, ${actor.name}, ${[role]})`)
  audit(verb, 'bed-pool.out_of_service_cancelled', bed.id, {
    occupancyId,
    inServiceFrom: begun ? today : period.fromOn,
  })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'out_of_service')
  return { occupancyId, version: cancelled.version }
}
