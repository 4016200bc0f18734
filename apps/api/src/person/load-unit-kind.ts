import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { Criteria, Policy } from '@samplass/domain/bed-pool/policy'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type MeetingKind = {
  id: string
  houseId: string
  houseRole: string
  archived: boolean
  mayUse: boolean
  policy: Policy
  criteriaVersion: number
  criteria: Criteria
}

/** The unit kind that a meeting is about, with the rules that hold now: of a house of one's own in scope, or one that may be used. */
export async function loadMeetingKind({ tx, actor, now }: Verb, unitKindId: string): Promise<MeetingKind> {
  const { role } = actor.organisation
  const [kind] = await tx.sql<MeetingKind[]>`
    select k.id, k.house_id as "houseId", k.owner_role as "houseRole", k.archived_at is not null or h.archived_at is not null as archived,
      exists (select from pool.house_access a where a.house_id = h.id and a.organisation_role = ${role}
        and a.from_on <= ${localDateOf(now)} and (a.to_on is null or a.to_on > ${localDateOf(now)})) as "mayUse",
      p.policy, k.criteria_version as "criteriaVersion", c.criteria
    from pool.unit_kind k
    join pool.house h on h.id = k.house_id
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    join pool.criteria_version c on c.unit_kind_id = k.id and c.version = k.criteria_version
    where k.id = ${unitKindId}`
  if (!kind || isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  if (kind.houseRole === role ? !inScope(actor.scope, kind.houseId) : !kind.mayUse) refuse('NOT_FOUND')
  return kind
}
