import { inScope } from '@samplass/domain/access/roles'
import type { Criteria, Policy } from '@samplass/domain/bed-pool/policy'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type MeetingPlace = {
  unitKindId: string
  kindName: string
  houseId: string
  houseName: string
  place: string
  meetingRequired: boolean
  policy: Policy
  criteriaVersion: number
  criteria: Criteria
}

/** Kinds of bed, in the houses of the reader's scope, that the municipality may use today, with the rules in force. */
export async function loadMeetingPlaces(
  { tx, actor, now }: Verb,
  unitKindId: string | null = null,
): Promise<MeetingPlace[]> {
  const { role } = actor.organisation
  const today = localDateOf(now)
  const rows = await tx.sql<MeetingPlace[]>`
    select k.id as "unitKindId", k.name as "kindName", h.id as "houseId", h.name as "houseName", h.place, p.policy,
      (p.policy ->> 'meetingRequired')::boolean as "meetingRequired", k.criteria_version as "criteriaVersion", c.criteria
    from pool.unit_kind k
    join pool.house h on h.id = k.house_id
    join pool.house_access a on a.house_id = h.id and a.organisation_role = ${role}
      and a.from_on <= ${today} and (a.to_on is null or a.to_on > ${today})
    join pool.policy_version p on p.unit_kind_id = k.id and p.version = k.policy_version
    join pool.criteria_version c on c.unit_kind_id = k.id and c.version = k.criteria_version
    where k.archived_at is null and h.archived_at is null ${unitKindId === null ? tx.sql`` : tx.sql`and k.id = ${unitKindId}`}
    order by (h.owner_role = ${role}) desc, h.name, k.sort, k.name`
  return rows.filter(({ houseId }) => inScope(actor.scope, houseId))
}

export async function loadMeetingPlace(verb: Verb, unitKindId: string): Promise<MeetingPlace> {
  const [found] = await loadMeetingPlaces(verb, unitKindId)
  if (!found) refuse('NOT_FOUND')
  return found
}
