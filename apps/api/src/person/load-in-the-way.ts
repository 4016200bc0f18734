import type { Connection } from '@samplass/db/connection'
import { tonight } from '@samplass/domain/nights'
import { areTwoNumbers, type MergeObstacle } from '@samplass/domain/person/merge'
import type { PendingQuery, Row } from 'postgres'
import type { Verb } from '../trpc.ts'
import type { PersonRow } from './load.ts'

type Condition = PendingQuery<Row[]>

/** What both have that one person cannot have twice. Each has a wall in SQL too: this is the wall in words. */
export async function loadInTheWay(verb: Verb, one: PersonRow, other: PersonRow): Promise<MergeObstacle[]> {
  const { sql } = verb.tx
  const conditions = Object.entries({ ...ofRecord(sql, one.id, other.id), ...ofPool(verb, one.id, other.id) })
  const asked = conditions
    .map(([name, rule]) => sql`select ${name}::text as name where exists (${rule})`)
    .reduce((all, next) => sql`${all} union all ${next}`)
  const found = await sql<{ name: MergeObstacle }[]>`${asked}`
  const twins = areTwoNumbers(one.numberKind, other.numberKind) ? (['two_numbers'] as const) : []
  return [...twins, ...found.map(({ name }) => name)]
}

function ofRecord(sql: Connection, one: string, other: string): Partial<Record<MergeObstacle, Condition>> {
  const both = sql`a.person_id = ${one} and b.person_id = ${other}`
  // A word taken back counts for both from then on: what was said again after it stands.
  const takenBack = sql`select from consent a join consent b on b.to_role = a.to_role and lower(b.purpose) = lower(a.purpose)
    where a.withdrawn_at > b.given_at and b.withdrawn_at is null and not a.to_self and not b.to_self
      and (a.person_id, b.person_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`
  return {
    known_twice: sql`select from known_user a join known_user b on b.unit_kind_id = a.unit_kind_id
      where ${both} and a.ended_on is null and b.ended_on is null`,
    agreements_overlap: sql`select from agreement a join agreement b on b.unit_kind_id = a.unit_kind_id
      where ${both} and daterange(a.drafted_on, greatest(a.drafted_on, least(a.until_on, a.ended_on)), '[)')
        && daterange(b.drafted_on, greatest(b.drafted_on, least(b.until_on, b.ended_on)), '[)')`,
    consents_overlap: sql`select from consent a join consent b on b.to_role = a.to_role and lower(b.purpose) = lower(a.purpose)
      where ${both} and a.withdrawn_at is null and b.withdrawn_at is null and not a.to_self and not b.to_self`,
    consent_taken_back: takenBack,
    plans_overlap: sql`select from crisis_plan a join crisis_plan b on (a.agreed_on is null) = (b.agreed_on is null)
        and (a.agreed_on is null or a.in_force && b.in_force)
      where ${both} and num_nonnulls(a.superseded_on, a.ended_on, b.superseded_on, b.ended_on) = 0`,
    coordinators: sql`select from coordinator a join coordinator b on b.for_whom = a.for_whom
      where ${both} and a.ended_on is null and b.ended_on is null`,
    individual_plans: sql`select from individual_plan a join individual_plan b on true
      where ${both} and a.ended_on is null and b.ended_on is null`,
    open_needs: sql`select from housing_need a join housing_need b on true
      where ${both} and a.closed_on is null and b.closed_on is null`,
    kept_apart: sql`select from avoid_neighbour a where a.ended_on is null
      and (a.person_id, a.other_person_id) in ((${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid))`,
    followed_up_twice: sql`select from enrolment a join enrolment b on b.team_id = a.team_id
      where ${both} and a.closed_on is null and b.closed_on is null`,
  }
}

/** Of what this municipality itself has put into the pool; whose claim meets another's is said by the wall. */
function ofPool(
  { tx: { sql }, actor, now }: Verb,
  one: string,
  other: string,
): Partial<Record<MergeObstacle, Condition>> {
  const { role } = actor.organisation
  const live = (bed: Condition) => sql`${bed}.live and (${bed}.present or ${bed}.to_on > ${tonight(now)})
    and ${bed}.id in (select id from pool.stay where owner_role = ${role})`
  const open = (request: Condition) =>
    sql`num_nonnulls(${request}.withdrawn_at, ${request}.unreachable_at, ${request}.lapsed_at, ${request}.claimed_at) = 0`
  return {
    two_beds: sql`select from person_stay s join pool.occupancy a on a.id = s.stay_id
        join person_stay t on t.person_id = ${other} join pool.occupancy b on b.id = t.stay_id
      where s.person_id = ${one} and ${live(sql`a`)} and ${live(sql`b`)} and (a.during && b.during or a.present and b.present)`,
    waiting_twice: sql`select from person_request s join pool.place_request a on a.id = s.request_id
        join person_request t on t.person_id = ${other} join pool.place_request b on b.id = t.request_id
      where s.person_id = ${one} and a.unit_kind_id = b.unit_kind_id and ${open(sql`a`)} and ${open(sql`b`)}`,
  }
}
