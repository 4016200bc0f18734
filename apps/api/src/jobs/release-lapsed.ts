import { act, systemActor } from '../act.ts'
import { audit } from '../audit/write.ts'
import { announce } from '../live/announce.ts'
import { lapseBeds } from '../planned-admission/lapse-beds.ts'
import { endTold } from '../stay/write.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/**
 * Says of claims and holds past their time that they are over. Reads never wait for this (D3): it only makes the facts
 * explicit, and each claim's own history tell that it lapsed and when.
 */
export const releaseLapsedJob: Job = {
  name: 'release lapsed claims and holds',
  everySeconds: 20,
  run: (parts) =>
    forEachOrganisation(parts, async (organisation) => {
      await act(parts, systemActor(organisation), parts.clock(), releaseLapsed)
      await act(parts, systemActor(organisation), parts.clock(), lapseBeds)
    }),
}

type Released = {
  id: string
  bedId: string
  houseId: string
  kind: 'stay' | 'hold' | 'admission'
  readableBy: string[]
}

/** For one organisation's own houses. Twice, late, or in two processes at once: the second finds nothing left. */
export async function releaseLapsed(verb: Verb): Promise<{ released: number; lapsed: number }> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const released = await tx.sql<Released[]>`
    update pool.occupancy set live = false, version = version + 1
    where live and not present and lapses_at <= ${now} and kind in ('stay', 'hold', 'admission') and house_role = ${role}
    returning id, bed_id as "bedId", house_id as "houseId", kind, readable_by as "readableBy"`
  // Nights may have been freed already, by somebody who needed the bed: the stay itself is told here either way.
  const lapsed = await tx.sql<
    { id: string; houseId: string; ownerRole: string; lapsedAt: Date; readableBy: string[] }[]
  >`
    update pool.stay s set lapsed_at = o.lapses_at, version = s.version + 1
    from pool.occupancy o
    where o.id = s.id and s.house_role = ${role} and not o.live and o.lapses_at <= ${now} and s.arrived_at is null
      and num_nonnulls(s.cancelled_at, s.no_show_at, s.lapsed_at, s.ended_at) = 0
    returning s.id, s.house_id as "houseId", s.owner_role as "ownerRole", s.lapsed_at as "lapsedAt", s.readable_by as "readableBy"`
  for (const stay of lapsed) {
    tx.last(tx.sql`
      insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, readable_by)
      values (${newId()}, ${stay.id}, ${role}, ${role}, 'lapsed', ${stay.lapsedAt}, ${now}, ${actor.name}, ${stay.readableBy})`)
    endTold(verb, stay.id)
    audit(verb, 'stay.lapsed', stay.id, { houseId: stay.houseId })
  }
  for (const hold of released.filter((row) => row.kind === 'hold'))
    audit(verb, 'bed-pool.hold_lapsed', hold.bedId, { occupancyId: hold.id })
  const houses = new Map(released.map((row) => [row.houseId, row.readableBy]))
  for (const [id, readableBy] of houses) announce(verb, { id, readableBy }, 'lapsed')
  return { released: released.length, lapsed: lapsed.length }
}
