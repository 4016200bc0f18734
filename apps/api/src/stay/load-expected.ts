import type { Verb } from '../trpc.ts'
import { stillTold } from './disclose.ts'

/**
 * When somebody said that they would come, 'HH:MM', for the stays given. It stands on the record of whoever spoke with them; a house
 * that a bed was claimed in by another municipality knows the day and the cut-off, and the hour when it was told (ADR 24).
 */
export async function loadExpected({ tx, actor, now }: Verb, stayIds: string[]): Promise<Map<string, string>> {
  if (stayIds.length === 0) return new Map()
  const [told, own] = await Promise.all([
    tx.sql<{ stayId: string; expectAt: string }[]>`
      select d.stay_id as "stayId", d.content ->> 'expectAt' as "expectAt" from pool.disclosure d
      where d.stay_id = any (${stayIds}::uuid[]) and d.category = 'arrival_needs' and d.owner_role <> ${actor.organisation.role}
        and d.content ->> 'expectAt' is not null and ${stillTold(tx.sql, now)} order by d.made_at`,
    actor.organisation.schema === null
      ? []
      : tx.sql<{ stayId: string; expectAt: string }[]>`
      select stay_id as "stayId", expect_at as "expectAt" from person_stay
      where stay_id = any (${stayIds}::uuid[]) and expect_at is not null`,
  ])
  return new Map([...told, ...own].map(({ stayId, expectAt }) => [stayId, expectAt]))
}
