import { inScope } from '@samplass/domain/access/roles'
import type { Verb } from '../trpc.ts'

export type OnCall = { houseId: string; houseName: string; phone: string; own: boolean }

/** Whom to ring when the watch may not open or decide: of the reader's own houses first, then those it shares. */
export async function listOnCall({ tx, actor }: Verb): Promise<OnCall[]> {
  const rows = await tx.sql<OnCall[]>`
    select id as "houseId", name as "houseName", on_call_phone as phone, owner_role = ${actor.organisation.role} as own from pool.house
    where archived_at is null and on_call_phone is not null order by own desc, name, id`
  return rows.filter((row) => !row.own || inScope(actor.scope, row.houseId))
}
