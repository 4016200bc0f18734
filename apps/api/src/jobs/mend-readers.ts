import { localDateOf } from '@samplass/domain/nights'
import { act, systemActor } from '../act.ts'
import { readersOf, rewriteReaders } from '../cooperation/readers.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './start.ts'

/**
 * A share or a membership that ends on a date, a member that the host has added or taken out, a claim made while a house was
 * being shared: each owner sets its own houses right, for nobody else may.
 */
export const mendReadersJob: Job = {
  name: 'mend readers',
  everySeconds: 30,
  run: (parts) =>
    forEachOrganisation(parts, (organisation) => act(parts, systemActor(organisation), parts.clock(), mendReaders)),
}

export async function mendReaders(verb: Verb): Promise<number> {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const today = localDateOf(now)
  const houses = await tx.sql<{ id: string; readableBy: string[]; astray: boolean }[]>`
    select h.id, h.readable_by as "readableBy",
      exists (select from pool.occupancy o where o.house_id = h.id and o.live and o.to_on > ${today}
        and not (o.readable_by <@ (h.readable_by || o.owner_role) and h.readable_by <@ o.readable_by)) as astray
    from pool.house h where h.owner_role = ${role} order by h.id`
  if (houses.length === 0) return 0
  const readers = await readersOf(
    verb,
    houses.map((house) => house.id),
    today,
  )
  let mended = 0
  for (const house of houses) {
    const right = readers.get(house.id) ?? [role]
    if (!house.astray && [...house.readableBy].sort().join() === right.join()) continue
    await rewriteReaders(verb, house.id, right, today)
    mended += 1
  }
  return mended
}
