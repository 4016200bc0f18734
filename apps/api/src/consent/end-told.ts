import { announce } from '../live/announce.ts'
import type { Verb } from '../trpc.ts'

/** What is ended: to whom (null: everybody), of what (empty: everything). */
type Ending = { toRole: string | null; categories: readonly string[] }

/**
 * Ends what houses of others were told on consent about somebody's stays, at once, and tells the boards that showed it to look
 * again. What is told on law or in danger stays. Answers how much was ended.
 */
export async function endTold(verb: Verb, personId: string, { toRole, categories }: Ending): Promise<number> {
  const { tx, actor, now } = verb
  const stays = await tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`
  const ended = await tx.sql<{ stayId: string }[]>`
    update pool.disclosure set ended_at = ${now}
    where owner_role = ${actor.organisation.role} and stay_id = any (${stays.map(({ id }) => id)}::uuid[]) and ended_at is null
      and basis = 'consent' and (${toRole}::text is null or house_role = ${toRole})
      and (cardinality(${categories}::text[]) = 0 or category = any (${categories}))
    returning stay_id as "stayId"`
  const houses = await tx.sql<{ id: string; readableBy: string[] }[]>`
    select distinct h.id, h.readable_by as "readableBy" from pool.stay s join pool.house h on h.id = s.house_id
    where s.id = any (${ended.map(({ stayId }) => stayId)}::uuid[])`
  for (const house of houses) announce(verb, house, 'changed')
  return ended.length
}
