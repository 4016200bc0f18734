import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** A home is lost: the need is there the same day. One that is open already is used, and taken up again if it was set aside. */
export async function makeRehousingNeed(
  { tx, actor, now, newId }: Verb,
  { personId, tenancyId, on }: { personId: string; tenancyId: string; on: LocalDate },
): Promise<{ needId: string; made: boolean }> {
  const id = newId()
  const [made] = await tx.sql<{ id: string }[]>`
    insert into housing_need (id, person_id, registered_on, arises_from, former_tenancy_id, made_at, by_account, by_name)
    values (${id}, ${personId}, ${on}, 'tenancy_ended', ${tenancyId}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict (person_id) where closed_on is null do nothing returning id`
  if (made) return { needId: made.id, made: true }
  const [open] = await tx.sql<{ id: string }[]>`
    update housing_need set parked_until = null, parked_by_name = null, parked_reason = null, version = version + 1
    where person_id = ${personId} and closed_on is null returning id`
  if (!open) throw new Error('a need that stood in the way is gone')
  return { needId: open.id, made: false }
}
