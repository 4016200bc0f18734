import type { Verb } from '../trpc.ts'

type Use = { week: number; open: number; before: number }

/** How often emergencies were met in a period, how many of them wait for a review, and how many in the twelve weeks before it. */
export async function loadEmergencyUse({ tx }: Verb, from: Date, to: Date): Promise<Use> {
  const [row] = await tx.sql<Use[]>`
    select count(*) filter (where opened_at >= ${from})::integer as week,
      count(*) filter (where opened_at >= ${from} and review is null)::integer as open,
      count(*) filter (where opened_at < ${from})::integer as before
    from emergency_disclosure where opened_at >= ${from}::timestamptz - interval '84 days' and opened_at < ${to}`
  return row ?? { week: 0, open: 0, before: 0 }
}
