import { inScope } from '@samplass/domain/access/roles'
import type { HoldReason } from '@samplass/domain/bed-pool/kinds'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { whyNotHold } from '@samplass/domain/bed-pool/rules'
import { addNights, type LocalDate, localDateOf, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { insertOrGiveWay, refuseForStanding, standingOn, stillOpen } from './nights.ts'

export type BedToHold = {
  bedId: string
  bedName: string
  unitKindName: string
  houseId: string
  unitKindId: string
  houseRole: string
  readableBy: string[]
  openedOn: LocalDate
  archivedOn: LocalDate | null
  houseArchivedAt: Date | null
  access: string | null
  policyVersion: number
  policy: Policy
}
type Hold = { id: string; fromOn: LocalDate; toOn: LocalDate; lapsesAt: Date; reason: HoldReason }

/** A bed that may be held from that night on by whoever asks, as it is now. */
export async function bedToHold({ tx, actor }: Verb, bedId: string, fromOn: LocalDate): Promise<BedToHold> {
  const [bed] = await tx.sql<BedToHold[]>`
    select b.id as "bedId", b.name as "bedName", k.name as "unitKindName", b.house_id as "houseId", b.unit_kind_id as "unitKindId",
      b.owner_role as "houseRole", h.readable_by as "readableBy", b.opened_on as "openedOn", b.archived_on as "archivedOn",
      h.archived_at as "houseArchivedAt", p.policy, p.version as "policyVersion",
      (select a.during from pool.house_access a
        where a.house_id = b.house_id and a.organisation_role = ${actor.organisation.role} and a.during @> ${fromOn}::date) as access
    from pool.bed b join pool.house h on h.id = b.house_id join pool.unit_kind k on k.id = b.unit_kind_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    where b.id = ${bedId}`
  if (!bed || !inScope(actor.scope, bed.houseId)) refuse('NOT_FOUND')
  return bed
}

/** Keeps the nights until a time, by the rules of the kind (D3). Who is second is told what stands there. */
export async function placeHold(verb: Verb, bed: BedToHold, hold: Hold): Promise<{ version: number }> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const { id, fromOn, toOn, lapsesAt, reason } = hold
  const { policy } = bed
  refuse(bed.access ? null : 'HOUSE_NOT_SHARED')
  refuse(bed.houseArchivedAt ? 'HOUSE_ARCHIVED' : null)
  const today = localDateOf(now)
  const hours = (lapsesAt.getTime() - now.getTime()) / 3_600_000
  refuse(whyNotHold(bed, policy, { fromOn, toOn, hours }, now), {
    firstOn: tonight(now),
    lastOn: addNights(today, policy.arrivalDays),
    hoursMax: policy.holdHoursMax,
    bed: bed.bedName,
  })
  const made = await insertOrGiveWay(
    verb,
    bed.bedId,
    () =>
      tx.sql<{ version: number }[]>`
      with held as (insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, lapses_at, claimed_on,
        reservable, policy_version, readable_by, created_at)
      select ${id}, ${bed.bedId}, ${bed.unitKindId}, ${bed.houseId}, ${bed.houseRole}, ${role}, ${bed.access}, 'hold', ${fromOn}, ${toOn}, ${lapsesAt}, ${today},
        ${policy.reservationAllowed}, ${bed.policyVersion}, ${bed.readableBy}, ${now}
      -- Somebody who has overstayed is in the bed, whatever the dates say.
      where not exists (
        select from pool.occupancy o where o.bed_id = ${bed.bedId} and o.present and o.from_on <= ${fromOn} and ${fromOn} <= ${tonight(now)})
      on conflict on constraint one_bed_one_stay do nothing returning id, version)
      insert into pool.hold (id, house_role, owner_role, reason) select id, ${bed.houseRole}, ${role}, ${reason} from held
      returning 1 as version`,
  )
  if (!made) refuseForStanding((await standingOn(verb, [bed.bedId], fromOn, toOn))[0])
  if ((await stillOpen(verb, bed.bedId, toOn)).length === 0) refuse('BED_ARCHIVED', { bed: bed.bedName })
  audit(verb, 'bed-pool.held', bed.bedId, { occupancyId: id, fromOn, toOn, lapsesAt: lapsesAt.toISOString(), reason })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'hold')
  return made
}
