import type { Verb } from '../trpc.ts'
import { lockHouse } from './readers.ts'

/**
 * No share lasts longer than the cooperation that it was given through: each owner cuts its own, for nobody else may. Stays that
 * are under way go on, and what was cut short does not come back when the cooperation is prolonged.
 */
export async function endSharesOfEnded({ tx, actor }: Pick<Verb, 'tx' | 'actor'>): Promise<void> {
  const { role } = actor.organisation
  const lasting = tx.sql`
    c.id = a.cooperation_id and a.owner_role = ${role} and a.organisation_role <> a.owner_role and c.to_on is not null
      and (a.to_on is null or a.to_on > c.to_on)`
  const houses = await tx.sql<{ id: string }[]>`
    select distinct a.house_id as id from pool.house_access a, platform.cooperation c where ${lasting} order by id`
  if (houses.length === 0) return
  for (const { id } of houses) await lockHouse({ tx }, id)
  await tx.sql`
    update pool.house_access a set from_on = least(a.from_on, c.to_on - 1), to_on = c.to_on from platform.cooperation c where ${lasting}`
}
