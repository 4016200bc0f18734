import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { loadCircles, readersOfOffer } from './load-circles.ts'

type Row = { id: string; cooperationId: string; untilOn: LocalDate; readableBy: string[]; readableUntil: Date }

/** Who reads what the organisation offers, after somebody has come into a cooperation, left it, or it has been prolonged or ended. */
export async function mendOffers(verb: Verb): Promise<number> {
  const { tx, actor } = verb
  const { role } = actor.organisation
  const offers = await tx.sql<Row[]>`
    select id, cooperation_id as "cooperationId", until_on as "untilOn", readable_by as "readableBy", readable_until as "readableUntil"
    from pool.dwelling_offer where owner_role = ${role} and withdrawn_at is null order by id`
  if (offers.length === 0) return 0
  const circles = await loadCircles(verb)
  let mended = 0
  for (const { id, cooperationId, untilOn, readableBy, readableUntil } of offers) {
    const circle = circles.find((one) => one.id === cooperationId)
    const { readers, until } = readersOfOffer(circle, role, untilOn)
    if (readableBy.join() === readers.join() && readableUntil.getTime() === until.getTime()) continue
    await tx.sql`
      update pool.dwelling_offer set readable_by = ${readers}, readable_until = ${until} where id = ${id} and withdrawn_at is null`
    mended += 1
  }
  return mended
}
