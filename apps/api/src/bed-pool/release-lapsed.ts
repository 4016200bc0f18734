import type { Verb } from '../trpc.ts'

/**
 * Frees the bed of claims and holds whose time has run out, and the person of such claims elsewhere (`stayIds`), so that a job
 * that is late never keeps a person from a bed. Answers how many. The stay's own row is marked by the job, on its own municipality's behalf.
 */
export async function releaseLapsed(
  { tx, now }: Pick<Verb, 'tx' | 'now'>,
  bedId: string | null,
  stayIds: readonly string[] = [],
): Promise<number> {
  const released = await tx.sql`
    update pool.occupancy set live = false, version = version + 1
    where (bed_id = ${bedId} or id = any (${stayIds}::uuid[])) and live and not present and lapses_at <= ${now} returning id`
  return released.length
}

/** The same for the person of one stay: other claims of theirs that this municipality knows of. */
export async function releaseLapsedOf(verb: Pick<Verb, 'tx' | 'now'>, stayId: string): Promise<number> {
  const others = await verb.tx.sql<{ id: string }[]>`
    select stay_id as id from person_stay where person_id = (select person_id from person_stay where stay_id = ${stayId})`
  return releaseLapsed(
    verb,
    null,
    others.map(({ id }) => id),
  )
}
