import { randomBytes } from 'node:crypto'
import { type LocalDate, tonight } from '@samplass/domain/nights'
import { type Facts, type RefusalCode, refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { BedRow } from './load.ts'
import { stillOpen } from './nights.ts'
import { releaseLapsed } from './release-lapsed.ts'

export type Claim = {
  id: string
  bed: BedRow
  own: boolean
  personKey: Uint8Array
  arriveOn: LocalDate
  departOn: LocalDate
  claimedOn: LocalDate
  lapsesAt: Date
  restOverOn: LocalDate | null
  /** The person's other stays, as far as they are known here. */
  knownStayIds: string[]
  overridden: boolean
  channel: string
  responsibleRole: string | null
  /** Said with the claim, and so refused when there is no such municipality; on a person's record it is only left out. */
  responsibleSaid: boolean
  readers: string[]
  facts: Record<string, unknown>
}

/** A running number that says nothing: eight letters and figures without the ones that are misread. */
const newReference = () => {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  return [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('')
}

/**
 * Occupancy, stay and first event in one statement. Null when somebody was first: on the bed, or with the person. An untargeted
 * ON CONFLICT meets both exclusion constraints without waiting in a deadlock.
 */
export async function insertClaim(verb: Verb, claim: Claim): Promise<string | null> {
  return (
    (await tryInsert(verb, claim)) ??
    ((await releaseLapsed(verb, claim.bed.bedId, claim.knownStayIds, claim.personKey)) ? tryInsert(verb, claim) : null)
  )
}

async function tryInsert(verb: Verb, claim: Claim): Promise<string | null> {
  const [[made], open] = await Promise.all([insert(verb, claim), stillOpen(verb, claim.bed.bedId, claim.departOn)])
  if (made && open.length === 0) refuse('BED_ARCHIVED', { bed: claim.bed.bedName })
  return made?.reference ?? null
}

function insert({ tx, actor, now, newId }: Verb, claim: Claim): Promise<{ reference: string }[]> {
  const { bed } = claim
  const { role } = actor.organisation
  const reference = newReference()
  return tx.sql<{ reference: string }[]>`
    with taken as (
      insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, lapses_at, person_key,
        claimed_on, arrive_within_days, reservable, rest_over_on, overridden, readable_by, created_at)
      select ${claim.id}, ${bed.bedId}, ${bed.unitKindId}, ${bed.houseId}, ${bed.houseRole}, ${role}, ${bed.access}, 'stay', ${claim.arriveOn}, ${claim.departOn},
        ${claim.lapsesAt}, ${claim.personKey}, ${claim.claimedOn}, ${bed.policy.reservationAllowed ? null : bed.policy.arrivalDays},
        ${bed.policy.reservationAllowed}, ${claim.restOverOn}, ${claim.overridden}, ${bed.houseReaders}, ${now}
      where not exists (
        select from pool.occupancy o where o.bed_id = ${bed.bedId} and o.present and o.from_on <= ${claim.arriveOn} and ${claim.arriveOn} <= ${tonight(now)})
      on conflict do nothing
      returning id
    ), stay as (
      insert into pool.stay (id, house_id, bed_id, house_role, owner_role, responsible_role, reference, unit_kind_id, policy_version,
        criteria_version, channel, first_arrive_on, first_depart_on, depart_on, claimed_at, readable_by)
      select id, ${bed.houseId}, ${bed.bedId}, ${bed.houseRole}, ${role},
        coalesce((select role_name from pool.municipality where role_name = ${claim.responsibleRole}),
          ${claim.responsibleSaid ? claim.responsibleRole : null}),
        ${reference}, ${bed.unitKindId},
        ${bed.policyVersion}, ${bed.criteriaVersion}, ${claim.channel}, ${claim.arriveOn}, ${claim.departOn}, ${claim.departOn}, ${now}, ${claim.readers}
      from taken
    )
    insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by, recorded_by_name, facts, readable_by)
    select ${newId()}, id, ${bed.houseRole}, ${role}, 'claimed', ${now}, ${now}, ${actor.accountId}, ${actor.name}, ${JSON.stringify(claim.facts)}::jsonb,
      ${claim.readers}
    from taken
    returning ${reference} as reference`.catch(refuseUnknownPayer)
}

/** Which municipalities there are, the database knows. */
function refuseUnknownPayer(error: unknown): never {
  const { constraint_name: constraint } = error as { constraint_name?: string }
  if (constraint === 'stay_responsible_role_fkey') refuse('MUNICIPALITY_UNKNOWN', { field: 'responsibleMunicipality' })
  throw error
}

/**
 * Why the insert met a wall. A bed that is taken says by which colleague, and of others' people nothing, since a name would tell
 * where a guest comes from; a person who has a bed elsewhere is told without saying where, and is what is left when nothing
 * stands on this bed.
 */
export async function whyNotInserted(
  { tx, actor }: Verb,
  { bed, arriveOn, departOn }: Pick<Claim, 'bed' | 'arriveOn' | 'departOn'>,
): Promise<{ code: RefusalCode; facts: Facts }> {
  const [standing] = await tx.sql<{ kind: string; takenBy: string | null; takenAt: Date }[]>`
    select o.kind, e.recorded_by_name as "takenBy", o.created_at as "takenAt"
    from pool.occupancy o
    left join pool.stay_event e on e.stay_id = o.id and e.kind = 'claimed' and e.owner_role = ${actor.organisation.role}
    where o.bed_id = ${bed.bedId} and o.live and (o.during && daterange(${arriveOn}, ${departOn}, '[)') or o.present)
    order by o.from_on limit 1`
  if (!standing) return { code: 'PERSON_HAS_BED', facts: {} }
  const facts = { takenBy: standing.takenBy, takenAt: standing.takenAt.toISOString() }
  return standing.kind === 'out_of_service' ? { code: 'BED_OUT_OF_SERVICE', facts: {} } : { code: 'BED_TAKEN', facts }
}
