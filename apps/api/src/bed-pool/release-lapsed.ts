import type { Verb } from '../trpc.ts'

/**
 * Frees the bed of claims and holds whose time has run out, so that a job that is late never keeps a person from a bed.
 * Answers how many. The stay's own row is marked by the job, on its own municipality's behalf.
 */
export async function releaseLapsed({ tx, now }: Verb, bedId: string): Promise<number> {
  const released = await tx.sql`
    update pool.occupancy set live = false, version = version + 1
    where bed_id = ${bedId} and live and not present and lapses_at <= ${now} returning id`
  return released.length
}
