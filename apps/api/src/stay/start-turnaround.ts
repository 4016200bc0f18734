import type { Verb } from '../trpc.ts'
import type { StayRecord } from './load.ts'

/** The bed somebody has left is made ready, as many hours as the house says. */
export function startTurnaround(
  { tx, newId }: Verb,
  {
    bedId,
    houseId,
    houseRole,
    houseReaders,
    policy,
  }: Pick<StayRecord, 'bedId' | 'houseId' | 'houseRole' | 'houseReaders' | 'policy'>,
  startedAt: Date,
): void {
  if (policy.turnaroundHours === 0) return
  const dueAt = new Date(startedAt.getTime() + policy.turnaroundHours * 3_600_000)
  tx.last(tx.sql`
    insert into pool.turnaround (id, bed_id, house_id, house_role, owner_role, started_at, due_at, readable_by)
    values (${newId()}, ${bedId}, ${houseId}, ${houseRole}, ${houseRole}, ${startedAt}, ${dueAt}, ${houseReaders})`)
}
