import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

type Lease = { allocationId: string; personId: string; dwellingId: string; signedOn: LocalDate }

/** The offer was said yes to and becomes a lease; one that was not, or is over, does not. */
export async function noteLease({ tx }: Verb, { allocationId, personId, dwellingId, signedOn }: Lease): Promise<void> {
  const [noted] = await tx.sql`
    update allocation set lease_signed_on = greatest(${signedOn}::date, accepted_on), version = version + 1
    where id = ${allocationId} and person_id = ${personId} and dwelling_id = ${dwellingId}
      and accepted_on is not null and lease_signed_on is null and ended_on is null
    returning id`
  if (!noted) refuse('LEASE_NOT_READY')
}

/** The home is there: the allocation has come to its end, the need with it, and with the need whatever else was being looked at. */
export async function noteMoveIn({ tx }: Verb, allocationId: string, movedInOn: LocalDate): Promise<void> {
  await tx.sql`
    update allocation set ended_on = greatest(${movedInOn}::date, proposed_on), ended_because = 'moved_in', version = version + 1
    where id = ${allocationId} and ended_on is null`
  await tx.sql`
    update allocation other set ended_on = greatest(${movedInOn}::date, other.proposed_on), ended_because = 'withdrawn', version = other.version + 1
    from allocation a where a.id = ${allocationId} and other.need_id = a.need_id and other.ended_on is null`
  await tx.sql`
    update housing_need n set closed_on = greatest(${movedInOn}::date, n.registered_on), closed_because = 'moved_in', version = n.version + 1
    from allocation a where a.id = ${allocationId} and n.id = a.need_id and n.closed_on is null`
}

/** The lease is over before anybody moved in: the need is open still, and the dwelling can be offered again. */
export async function noteLeaseOver({ tx }: Verb, allocationId: string, endedOn: LocalDate): Promise<void> {
  await tx.sql`
    update allocation set ended_on = greatest(${endedOn}::date, proposed_on), ended_because = 'withdrawn', version = version + 1
    where id = ${allocationId} and ended_on is null`
}
