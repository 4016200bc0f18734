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
 * Writes who may read the house, in this transaction; by its foreign keys everything that is shared with it follows. Beds are
 * locked before the house, as by everybody who writes about a bed; a claim that was read before the change and comes after it is
 * tried again.
 */
export async function writeReaders({ tx }: Verb, houseId: string, readers: string[]): Promise<void> {
  await lockHouse({ tx }, houseId)
  await tx.sql`update pool.house set readable_by = ${readers} where id = ${houseId} and readable_by <> ${readers}`
}

/** Who may use a house or see it is about to change: whoever takes a bed in it comes before or after. */
export async function lockHouse({ tx }: Pick<Verb, 'tx'>, houseId: string): Promise<void> {
  await tx.sql`select id from pool.bed where house_id = ${houseId} order by id for no key update`
  await tx.sql`select id from pool.house where id = ${houseId} for update`
}
