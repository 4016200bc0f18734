import { localDateOf } from '@samplass/domain/nights'
import { act, systemActor } from '../act.ts'
import { endSharesOfEnded } from '../cooperation/end-shares.ts'
import { readersOf, writeReaders } from '../cooperation/readers.ts'
import { mendOffers } from '../housing/mend-offers.ts'
import { mendFigures } from '../outcome/mend-figures.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job } from './job.ts'

/**
 * A share, a membership or a cooperation that ends on a date, a member that the host has added or taken out: each owner sets its own houses
 * and what it offers and tells right, for nobody else may.
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
  const houses = await tx.sql<{ id: string; readableBy: string[] }[]>`
    select id, readable_by as "readableBy" from pool.house where owner_role = ${role} order by id`
  const offers = (await mendOffers(verb)) + (await mendFigures(verb))
  if (houses.length === 0) return offers
  await endSharesOfEnded(verb)
  const readers = await readersOf(
    verb,
    houses.map((house) => house.id),
    today,
  )
  let mended = offers
  for (const house of houses) {
    const right = readers.get(house.id) ?? [role]
    if ([...house.readableBy].sort().join() === right.join()) continue
    await writeReaders(verb, house.id, right)
    mended += 1
  }
  return mended
}
