import type { takeOutOfServiceInput } from '@samplass/domain/bed-pool/schema'
import { localDateOf, unknownEnd } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { ownBed } from './load-house.ts'
import { insertOrGiveWay, refuseForStanding, standingOn } from './nights.ts'

type Input = Infer<typeof takeOutOfServiceInput>

/** The bed has no nights in [fromOn, toOn), or from `fromOn` until somebody says so. Somebody in it or expected is in the way and is named by nights: move first. */
export async function takeOutOfService(verb: Verb, { bedId, reason, fromOn, toOn: endsOn, costCentre }: Input) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const bed = await ownBed(verb, bedId)
  const toOn = endsOn ?? unknownEnd
  const { houseId, unitKindId, readableBy } = bed
  refuse(bed.archivedOn !== null && bed.archivedOn < toOn ? 'BED_ARCHIVED' : null, { archivedOn: bed.archivedOn })
  refuse(toOn <= localDateOf(now) ? 'PERIOD_OVER' : null)
  const standing = await standingOn(verb, [bedId], fromOn, toOn)
  // Somebody who has overstayed is in the bed, whatever the dates say.
  const there = standing.find((row) => row.present && fromOn <= localDateOf(now))
  if (there) refuseForStanding(there, { offerMove: true })
  const id = newId()
  const made = await insertOrGiveWay(
    verb,
    bedId,
    () =>
      tx.sql<{ version: number }[]>`
      insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, claimed_on, reservable,
        readable_by, created_at)
      select ${id}, ${bedId}, ${unitKindId}, ${houseId}, ${role}, ${role}, during, 'out_of_service', ${fromOn}, ${toOn}, ${localDateOf(now)}, false,
        ${readableBy}, ${now}
      from pool.house_access where house_id = ${houseId} and organisation_role = ${role}
      on conflict on constraint one_bed_one_stay do nothing returning version`,
  )
  if (!made) {
    const inTheWay =
      standing.find((row) => row.fromOn < toOn && row.toOn > fromOn) ??
      (await standingOn(verb, [bedId], fromOn, toOn))[0]
    refuseForStanding(inTheWay, { offerMove: inTheWay?.kind === 'stay' })
  }
  tx.last(tx.sql`
    insert into pool.out_of_service_revision (id, occupancy_id, revision, house_role, owner_role, reason, from_on, to_on, cost_centre,
      made_at, made_by, made_by_name, readable_by)
    values (${newId()}, ${id}, 1, ${role}, ${role}, ${reason}, ${fromOn}, ${toOn}, ${costCentre}, ${now}, ${actor.accountId}, ${actor.name},
      ${[role]})`)
  audit(verb, 'bed-pool.taken_out_of_service', bedId, { occupancyId: id, reason, fromOn, toOn: endsOn })
  announce(verb, { id: houseId, readableBy }, 'out_of_service')
  return { occupancyId: id, version: made.version }
}
