import { inScope } from '@samplass/domain/access/roles'
import type { Policy } from '@samplass/domain/bed-pool/policy'
import { whyNotHold } from '@samplass/domain/bed-pool/rules'
import type { holdBedInput } from '@samplass/domain/bed-pool/schema'
import { addNights, type LocalDate, localDateOf, tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'
import { insertOrGiveWay, refuseForStanding, standingOn } from './nights.ts'

type Input = Infer<typeof holdBedInput>
type BedRow = {
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

/** Keeps a bed for somebody who is about to decide, for some hours. Only where the kind may be reserved (D3). */
export async function holdBed(verb: Verb, { bedId, fromOn, toOn, hours, reason }: Input) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const today = localDateOf(now)
  const [bed] = await tx.sql<BedRow[]>`
    select b.house_id as "houseId", b.unit_kind_id as "unitKindId", b.owner_role as "houseRole", h.readable_by as "readableBy",
      b.opened_on as "openedOn", b.archived_on as "archivedOn", h.archived_at as "houseArchivedAt", p.policy,
      p.version as "policyVersion",
      (select a.during from pool.house_access a where a.house_id = b.house_id and a.organisation_role = ${role} and a.during @> ${fromOn}::date) as access
    from pool.bed b join pool.house h on h.id = b.house_id join pool.unit_kind k on k.id = b.unit_kind_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    where b.id = ${bedId}`
  if (!bed || !inScope(actor.scope, bed.houseId)) refuse('NOT_FOUND')
  refuse(bed.access ? null : 'HOUSE_NOT_SHARED')
  refuse(bed.houseArchivedAt ? 'HOUSE_ARCHIVED' : null)
  const { policy } = bed
  refuse(whyNotHold(bed, policy, { fromOn, toOn, hours }, now), {
    firstOn: tonight(now),
    lastOn: addNights(today, policy.arrivalDays),
    hoursMax: policy.holdHoursMax,
  })
  const id = newId()
  const lapsesAt = new Date(now.getTime() + hours * 3_600_000)
  const made = await insertOrGiveWay(
    verb,
    bedId,
    () =>
      tx.sql<{ version: number }[]>`
      with held as (insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, lapses_at, claimed_on,
        reservable, policy_version, readable_by, created_at)
      select ${id}, ${bedId}, ${bed.unitKindId}, ${bed.houseId}, ${bed.houseRole}, ${role}, ${bed.access}, 'hold', ${fromOn}, ${toOn}, ${lapsesAt}, ${today},
        ${policy.reservationAllowed}, ${bed.policyVersion}, ${bed.readableBy}, ${now}
      -- Somebody who has overstayed is in the bed, whatever the dates say.
      where not exists (
        select from pool.occupancy o where o.bed_id = ${bedId} and o.present and o.from_on <= ${fromOn} and ${fromOn} <= ${tonight(now)})
      on conflict on constraint one_bed_one_stay do nothing returning id, version)
      insert into pool.hold (id, house_role, owner_role, reason) select id, ${bed.houseRole}, ${role}, ${reason} from held
      returning 1 as version`,
  )
  if (!made) refuseForStanding((await standingOn(verb, [bedId], fromOn, toOn))[0])
  audit(verb, 'bed-pool.held', bedId, { occupancyId: id, fromOn, toOn, lapsesAt: lapsesAt.toISOString(), reason })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'hold')
  return { occupancyId: id, version: made.version, lapsesAt }
}
