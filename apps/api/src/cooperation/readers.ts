import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/**
 * Who may see that a house exists and when its beds are taken: the owner, everybody who may use it, and every member of the
 * cooperations it takes part in. Never who is in the beds: that does not stand in these tables.
 */
export async function readersOf(
  { tx, actor }: Verb,
  houseIds: string[],
  today: LocalDate,
): Promise<Map<string, string[]>> {
  const { role } = actor.organisation
  const [access, members] = await Promise.all([
    tx.sql<{ houseId: string; role: string; cooperationId: string | null }[]>`
      select house_id as "houseId", organisation_role as role, cooperation_id as "cooperationId"
      from pool.house_access where house_id = any (${houseIds}::uuid[]) and owner_role = ${role} and (to_on is null or to_on > ${today})`,
    tx.sql<{ cooperationId: string; role: string }[]>`
      select m.cooperation_id as "cooperationId", m.organisation_role as role
      from platform.cooperation_member m join platform.cooperation c on c.id = m.cooperation_id
      where (m.to_on is null or m.to_on > ${today}) and (c.to_on is null or c.to_on > ${today})`,
  ])
  return new Map(
    houseIds.map((houseId) => {
      const rows = access.filter((row) => row.houseId === houseId)
      const cooperations = new Set(rows.map((row) => row.cooperationId))
      // Through a cooperation a house is open to its members of today, and to nobody who has left it.
      const current = members.filter((member) => cooperations.has(member.cooperationId)).map((member) => member.role)
      const direct = rows.filter((row) => row.cooperationId === null).map((row) => row.role)
      return [houseId, [...new Set([role, ...direct, ...current])].sort()]
    }),
  )
}

/**
 * Writes the readers on every row of the house that others see, in this transaction. Beds are locked first, by id: a claim on
 * one of them either was written before and is rewritten, or waits. Who has a claim keeps reading it.
 */
export async function rewriteReaders(
  { tx }: Verb,
  houseId: string,
  readers: string[],
  today: LocalDate,
): Promise<void> {
  const { sql } = tx
  await sql`select id from pool.house where id = ${houseId} for no key update`
  await sql`select id from pool.bed where house_id = ${houseId} order by id for update`
  const kinds = sql`(select id from pool.unit_kind where house_id = ${houseId})`
  await Promise.all([
    sql`update pool.house set readable_by = ${readers} where id = ${houseId}`,
    sql`update pool.house_access set readable_by = ${readers} where house_id = ${houseId}`,
    sql`update pool.unit_kind set readable_by = ${readers} where house_id = ${houseId}`,
    sql`update pool.bed set readable_by = ${readers} where house_id = ${houseId}`,
    sql`update pool.policy_version set readable_by = ${readers} where unit_kind_id in ${kinds}`,
    sql`update pool.criteria_version set readable_by = ${readers} where unit_kind_id in ${kinds}`,
    sql`
      update pool.occupancy set readable_by = ${readers} || case when owner_role = any (${readers}) then '{}' else array[owner_role] end
      where house_id = ${houseId} and (live and to_on > ${today}::date - 100 or present)`,
    sql`
      update pool.turnaround set readable_by = ${readers} || case when owner_role = any (${readers}) then '{}' else array[owner_role] end
      where house_id = ${houseId} and ready_at is null`,
    // A wish for a place is between the house and who asked: it is never shown to more, only to fewer.
    sql`
      update pool.place_request set readable_by = array(select unnest(readable_by) intersect select unnest(${readers} || array[owner_role]))
      where house_id = ${houseId} and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0`,
  ])
}
