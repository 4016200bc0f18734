import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** A home is lost: the need is there the same day. One that is open already is used, and taken up again if it was set aside. */
export async function makeRehousingNeed(
  { tx, actor, now, newId }: Verb,
  { personId, tenancyId, on }: { personId: string; tenancyId: string; on: LocalDate },
): Promise<{ needId: string; made: boolean }> {
  const id = newId()
  // In one statement: the open need may be closed in this moment, and then another is made.
  const [need] = await tx.sql<{ needId: string; made: boolean }[]>`
    insert into housing_need as n (id, person_id, registered_on, arises_from, former_tenancy_id, made_at, by_account, by_name)
    values (${id}, ${personId}, ${on}, 'tenancy_ended', ${tenancyId}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict (person_id) where closed_on is null do update set parked_until = null, parked_by_name = null, parked_reason = null,
      version = n.version + 1
    returning id as "needId", id = ${id} as made`
  return need as { needId: string; made: boolean }
}
