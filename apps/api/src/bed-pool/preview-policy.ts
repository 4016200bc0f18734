import type { Policy } from '@samplass/domain/bed-pool/policy'
import type { previewPolicyInput } from '@samplass/domain/bed-pool/schema'
import { addNights, type LocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { ownKind } from './load-house.ts'

export type ChangedField = { field: keyof Policy; from: Policy[keyof Policy]; to: Policy[keyof Policy] }

/** What differs between two versions of the rules. */
export function changedFields(from: Policy, to: Policy): ChangedField[] {
  return (Object.keys(to) as (keyof Policy)[])
    .filter((field) => JSON.stringify(canonical(from[field])) !== JSON.stringify(canonical(to[field])))
    .map((field) => ({ field, from: from[field], to: to[field] }))
}

// jsonb does not keep the order of keys.
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What of today's would not be allowed under the new rules. Nothing of it ends: new rules are for what is new. */
export type Breach =
  | 'stay_longer_than_longest'
  | 'claim_too_far_ahead'
  | 'home_trial_longer'
  | 'hold_not_allowed'
  | 'hold_longer'
  | 'request_longer_than_longest'
  | 'request_too_far_ahead'

type StandingRow = {
  kind: 'stay' | 'hold'
  fromOn: LocalDate
  toOn: LocalDate
  present: boolean
  hours: number
  homeNights: number | null
}
type WaitingRow = { wantedOn: LocalDate; nights: number }

/** Before saving: which rules change, and what stands now or waits now that the new ones would not have let in. */
export async function previewPolicy(verb: Verb, { unitKindId, policy }: Infer<typeof previewPolicyInput>) {
  const { tx, now } = verb
  const kind = await ownKind(verb, unitKindId)
  const [standing, waiting] = await Promise.all([
    tx.sql<StandingRow[]>`
      select o.kind, o.from_on as "fromOn", o.to_on as "toOn", o.present, s.home_until - s.home_from as "homeNights",
        coalesce(extract(epoch from o.lapses_at - o.created_at) / 3600, 0)::float8 as hours
      from pool.occupancy o left join pool.stay s on s.id = o.id
      where o.unit_kind_id = ${unitKindId} and o.live and o.kind <> 'out_of_service'
        and (o.present or o.to_on > ${localDateOf(now)}) and (o.present or o.lapses_at is null or o.lapses_at > ${now})`,
    tx.sql<WaitingRow[]>`
      select wanted_on as "wantedOn", nights from pool.place_request
      where unit_kind_id = ${unitKindId} and num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) = 0`,
  ])
  const lastArrivalOn = addNights(localDateOf(now), policy.arrivalDays)
  const stays = standing.filter((row) => row.kind === 'stay')
  const holds = standing.filter((row) => row.kind === 'hold')
  const counts: Record<Breach, number> = {
    stay_longer_than_longest: stays.filter((row) => nightsBetween(row.fromOn, row.toOn) > policy.longestNights).length,
    claim_too_far_ahead: stays.filter((row) => !row.present && row.fromOn > lastArrivalOn).length,
    home_trial_longer: stays.filter((row) => (row.homeNights ?? 0) > policy.trialNights).length,
    hold_not_allowed: policy.reservationAllowed ? 0 : holds.length,
    hold_longer: policy.reservationAllowed ? holds.filter((row) => row.hours > policy.holdHoursMax).length : 0,
    request_longer_than_longest: waiting.filter((row) => row.nights > policy.longestNights).length,
    request_too_far_ahead: waiting.filter((row) => row.wantedOn > lastArrivalOn).length,
  }
  return {
    policyVersion: kind.policyVersion,
    changed: changedFields(kind.policy, policy),
    now: {
      inHouse: stays.filter((row) => row.present).length,
      expected: stays.filter((row) => !row.present).length,
      holds: holds.length,
      waiting: waiting.length,
    },
    breaches: (Object.keys(counts) as Breach[])
      .filter((rule) => counts[rule] > 0)
      .map((rule) => ({ rule, count: counts[rule] })),
  }
}
