import type { Verb } from '../trpc.ts'

/**
 * Frees the bed of claims and holds whose time has run out, and the person (`stayIds`, `personKey`) of such claims elsewhere, so
 * that a job that is late never keeps a person from a bed. One's own rows are one's own to change; of others' the database lets go
 * itself. Answers how many. The stay's own row is marked by the job, on its own municipality's behalf.
 */
export async function releaseLapsed(
  { tx, now }: Pick<Verb, 'tx' | 'now'>,
  bedId: string | null,
  stayIds: readonly string[] = [],
  personKey: Uint8Array | null = null,
): Promise<number> {
  const [own, [others]] = await Promise.all([
    tx.sql`
      update pool.occupancy set live = false, version = version + 1
      where (bed_id = ${bedId} or id = any (${stayIds}::uuid[])) and live and not present and lapses_at <= ${now} returning id`,
    tx.sql<{ released: number }[]>`select pool.release_lapsed(${bedId}, ${personKey}, ${now}) as released`,
  ])
  return own.length + (others?.released ?? 0)
}

/** The same for the person of one stay. */
export async function releaseLapsedOf(verb: Pick<Verb, 'tx' | 'now'>, stayId: string): Promise<number> {
  const [person] = await verb.tx.sql<{ key: Uint8Array; stayIds: string[] }[]>`
    select p.pool_key as key, array(select o.stay_id from person_stay o where o.person_id = p.id) as "stayIds"
    from person_stay s join person p on p.id = s.person_id where s.stay_id = ${stayId}`
  return person ? releaseLapsed(verb, null, person.stayIds, person.key) : 0
}
