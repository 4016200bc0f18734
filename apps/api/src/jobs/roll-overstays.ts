import type { Policy } from '@samplass/domain/bed-pool/policy'
import { addNights, instantAt, type LocalDate, nightsBetween, tonight } from '@samplass/domain/nights'
import { act, systemActor } from '../act.ts'
import { audit } from '../audit/write.ts'
import { releaseLapsed } from '../bed-pool/release-lapsed.ts'
import type { Organisation } from '../directory.ts'
import { announce } from '../live/announce.ts'
import { overdueAdmissions, rollAdmission } from '../planned-admission/lapse-beds.ts'
import type { Verb } from '../trpc.ts'
import { forEachOrganisation } from './each-organisation.ts'
import type { Job, JobParts } from './job.ts'

/**
 * Somebody who is in the house past the agreed departure has the bed, night by night, until a person says otherwise. The
 * agreed date stays as it was, and nothing is ever ended here (D2). A night that somebody else was promised is left alone:
 * that is for people to solve, and Natt shows it.
 */
export const rollOverstaysJob: Job = {
  name: 'roll overstays',
  everySeconds: 60,
  run: (parts) => forEachOrganisation(parts, (organisation) => rollOverstays(parts, organisation)),
}

export async function rollOverstays(
  parts: Pick<JobParts, 'pool' | 'directory' | 'keys' | 'newId' | 'mode' | 'clock'>,
  organisation: Organisation,
): Promise<number> {
  const now = parts.clock()
  const actor = systemActor(organisation)
  // Each in a transaction of its own: one that meets a wall must not take the others with it.
  for (const id of await act(parts, actor, now, overdueAdmissions))
    await act(parts, actor, now, (verb) => rollAdmission(verb, id)).catch(atWall)
  let rolled = 0
  for (const id of await act(parts, actor, now, overdue))
    rolled += (await act(parts, actor, now, (verb) => rollOne(verb, id)).catch(atWall)) ?? 0
  return rolled
}

/** The next night was taken in this very moment, or the person has a bed elsewhere that night: then people solve it. */
function atWall(error: { code?: string }): undefined {
  if (error.code !== '23P01') throw error
}

type OverRow = {
  id: string
  bedId: string
  houseId: string
  toOn: LocalDate
  departOn: LocalDate
  policy: Policy
  readableBy: string[]
  stayReaders: string[]
}

/** In the house, the nights run out tonight or before, and the hour of departure has passed. */
async function overdue({ tx, actor, now }: Verb): Promise<string[]> {
  const rows = await tx.sql<{ id: string; departOn: LocalDate; policy: Policy }[]>`
    select o.id, s.depart_on as "departOn", p.policy
    from pool.occupancy o join pool.stay s on s.id = o.id
    join pool.policy_version p on p.unit_kind_id = s.unit_kind_id and p.version = s.policy_version
    where o.present and o.house_role = ${actor.organisation.role} and o.to_on <= ${tonight(now)} order by o.id`
  return rows.filter((row) => now >= instantAt(row.departOn, row.policy.departAt)).map((row) => row.id)
}

async function rollOne(verb: Verb, id: string): Promise<number> {
  const { tx, actor, now, newId } = verb
  const { role } = actor.organisation
  const [found] = await tx.sql<{ bedId: string }[]>`select bed_id as "bedId" from pool.occupancy where id = ${id}`
  if (!found) return 0
  await tx.sql`select id from pool.bed where id = ${found.bedId} for no key update`
  await releaseLapsed(verb, found.bedId)
  const [row] = await tx.sql<OverRow[]>`
    select o.id, o.bed_id as "bedId", o.house_id as "houseId", o.to_on as "toOn", s.depart_on as "departOn", p.policy,
      o.readable_by as "readableBy", s.readable_by as "stayReaders"
    from pool.occupancy o join pool.stay s on s.id = o.id
    join pool.policy_version p on p.unit_kind_id = s.unit_kind_id and p.version = s.policy_version
    where o.id = ${id} and o.present and o.to_on <= ${tonight(now)} for no key update of o`
  if (!row) return 0
  const [next] = await tx.sql<{ fromOn: LocalDate }[]>`
    select from_on as "fromOn" from pool.occupancy
    where bed_id = ${row.bedId} and live and id <> ${id} and from_on >= ${row.toOn} and from_on <= ${tonight(now)} order by from_on limit 1`
  const toOn = next?.fromOn ?? addNights(tonight(now), 1)
  const nights = nightsBetween(row.toOn, toOn)
  if (nights <= 0) return 0
  await tx.sql`update pool.occupancy set to_on = ${toOn}, version = version + 1 where id = ${id}`
  for (let count = 0; count < nights; count++) {
    const night = addNights(row.toOn, count)
    tx.last(tx.sql`
      insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, facts, readable_by)
      values (${newId()}, ${id}, ${role}, ${role}, 'overstayed', ${now}, ${now}, ${actor.name},
        ${JSON.stringify({ night, departOn: row.departOn, authorised: false })}::jsonb, ${row.stayReaders})`)
  }
  audit(verb, 'stay.overstayed', id, { nights, toOn })
  announce(verb, { id: row.houseId, readableBy: row.readableBy }, 'overstay')
  return nights
}
