import type { publishWindowInput } from '@samplass/domain/capacity/schema'
import { whyNotPublish } from '@samplass/domain/capacity/window'
import { addNights, instantAt } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadOccupancies } from '../bed-pool/load.ts'
import { ownBed, ownOpenHouse } from '../bed-pool/load-house.ts'
import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

type Input = Infer<typeof publishWindowInput>

/** Says when one of the service's own beds can receive somebody, and to whom. A bed is offered once on a day. */
export async function publishWindow(verb: Verb, input: Input) {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const { bedId, fromOn, toOn, nightsMax, note } = input
  const toAll = input.to === null
  const bed = await ownBed(verb, bedId)
  await ownOpenHouse(verb, bed.houseId)
  const offeredUntil = instantAt(addNights(input.offeredTo, 1), '00:00')
  refuse(offeredUntil <= now ? 'PERIOD_OVER' : null)
  const to = input.to === null ? [] : await municipalitiesAmong(verb, input.to)
  const end = addNights(toOn, nightsMax)
  const standing = await loadOccupancies(verb, fromOn, end, [bedId])
  const why = whyNotPublish({ fromOn, toOn, nightsMax }, bed, standing, now)
  refuse(why, { archivedOn: bed.archivedOn, openedOn: bed.openedOn })
  // What nobody has been offered since its time ran out is not in the way of what is offered now.
  await tx.sql`
    update pool.admission_window set withdrawn_at = ${now}
    where bed_id = ${bedId} and withdrawn_at is null and offered_until <= ${now} and from_on <= ${toOn} and to_on >= ${fromOn}`
  const id = newId()
  const [made] = await tx.sql`
    insert into pool.admission_window (id, owner_role, house_id, bed_id, unit_kind_id, unit_kind_name, from_on, to_on, nights_max,
      offered_until, note, to_all, made_at, made_by, made_by_name, readable_by)
    select ${id}, ${role}, ${bed.houseId}, ${bedId}, k.id, k.name, ${fromOn}, ${toOn}, ${nightsMax}, ${offeredUntil}, ${note}, ${toAll},
      ${now}, ${actor.accountId}, ${actor.name}, ${[role, ...to]}
    from pool.unit_kind k where k.id = ${bed.unitKindId}
    on conflict on constraint one_bed_one_window do nothing returning id`
  if (!made) refuse('WINDOW_THERE')
  audit(verb, 'capacity.window_published', id, { bedId, fromOn, toOn, nightsMax, toAll, to: to.length })
  announce(verb, { id: bed.houseId, readableBy: bed.readableBy }, 'window')
  return { windowId: id }
}

/** Those who are named are municipalities of the pool, each once. */
async function municipalitiesAmong({ directory }: Verb, named: readonly string[]): Promise<string[]> {
  const there = new Set((await directory.all()).filter(({ kind }) => kind === 'municipality').map(({ role }) => role))
  const to = [...new Set(named)].sort()
  refuse(to.every((role) => there.has(role)) ? null : 'MUNICIPALITY_UNKNOWN')
  return to
}
