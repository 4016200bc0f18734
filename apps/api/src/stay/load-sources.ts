import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { LocalDate } from '@samplass/domain/nights'
import { localDateOf } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { Verb } from '../trpc.ts'
import { stillTold } from './disclose.ts'
import { loadStays } from './load.ts'

/** What nobody has confirmed stays on the list this long, and is then only in the history. */
const lateDays = 2

export type TurnaroundSource = {
  id: string
  bedId: string
  bedName: string
  houseId: string
  startedAt: Date
  dueAt: Date
  readyAt: null
}
export type OccupancySource = {
  occupancyId: string
  version: number
  houseId: string
  bedName: string
  reason: string | null
  lapsesAt: Date
  toOn: LocalDate
}
export type MeetingSource = {
  meetingId: string
  version: number
  houseId: string
  plannedAt: Date
  personId: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  protection: AddressProtection
}

/** Stays that are not over: of the reader's houses, and those it has claimed elsewhere. */
export const loadOpenStays = (verb: Verb, houseId: string | null = null) =>
  loadStays(
    verb,
    verb.tx.sql`o.live and num_nonnulls(s.ended_at, s.cancelled_at, s.no_show_at, s.lapsed_at) = 0
      and ${verb.actor.organisation.role} in (s.house_role, s.owner_role)
      ${houseId === null ? verb.tx.sql`` : verb.tx.sql`and s.house_id = ${houseId}`}`,
  )

/** Beds being made ready in the reader's houses. Where somebody already lives again, or it was days ago, nobody asks. */
export async function loadOpenTurnarounds(
  { tx, actor, now }: Verb,
  houseId: string | null = null,
): Promise<TurnaroundSource[]> {
  const rows = await tx.sql<TurnaroundSource[]>`
    select t.id, t.bed_id as "bedId", b.name as "bedName", t.house_id as "houseId", t.started_at as "startedAt", t.due_at as "dueAt",
      t.ready_at as "readyAt"
    from pool.turnaround t join pool.bed b on b.id = t.bed_id
    where t.ready_at is null and t.house_role = ${actor.organisation.role} and t.due_at > ${new Date(now.getTime() - lateDays * 86_400_000)}
      and not exists (select from pool.occupancy o where o.bed_id = t.bed_id and o.present)
      ${houseId === null ? tx.sql`` : tx.sql`and t.house_id = ${houseId}`}
    order by t.due_at, t.id`
  return rows.filter((row) => inScope(actor.scope, row.houseId))
}

/** The reader's own holds, and beds of its houses that come back into service on a day that is known. */
export async function loadOwnOccupancies({
  tx,
  actor,
  now,
}: Verb): Promise<Record<'hold' | 'out_of_service', OccupancySource[]>> {
  const { role } = actor.organisation
  const rows = await tx.sql<(OccupancySource & { kind: 'hold' | 'out_of_service'; houseRole: string })[]>`
    select o.id as "occupancyId", o.version, o.kind, o.house_id as "houseId", o.house_role as "houseRole", b.name as "bedName",
      coalesce(h.reason, r.reason) as reason, o.lapses_at as "lapsesAt", o.to_on as "toOn"
    from pool.occupancy o join pool.bed b on b.id = o.bed_id
    left join pool.hold h on h.id = o.id and h.owner_role = ${role}
    left join lateral (
      select reason from pool.out_of_service_revision where occupancy_id = o.id order by revision desc limit 1) r on true
    where o.live and ((h.id is not null and o.lapses_at > ${now})
      or (o.kind = 'out_of_service' and o.house_role = ${role} and o.to_on >= ${localDateOf(now)} and isfinite(o.to_on)))`
  const mine = rows.filter((row) =>
    row.houseRole === role ? inScope(actor.scope, row.houseId) : !isEmptyScope(actor.scope),
  )
  return {
    hold: mine.filter((row) => row.kind === 'hold'),
    out_of_service: mine.filter((row) => row.kind === 'out_of_service'),
  }
}

/** Meetings that are planned, or should have been held. */
export async function loadMeetings({ tx, actor, now }: Verb): Promise<MeetingSource[]> {
  if (isEmptyScope(actor.scope)) return []
  const rows = await tx.sql<MeetingSource[]>`
    select m.id as "meetingId", m.version, m.house_id as "houseId", m.planned_at as "plannedAt", p.id as "personId", p.given_name as "givenName",
      p.family_name as "familyName", p.birth_year as "birthYear", p.phone, p.address_protection as protection
    from eligibility_meeting m join person p on p.id = m.person_id
    where m.outcome is null and m.planned_at > ${new Date(now.getTime() - lateDays * 86_400_000)}
    order by m.planned_at, m.id`
  return rows.filter((row) => actor.scope.whole || inScope(actor.scope, row.houseId))
}

/** What was said for whoever meets the person, and a number to ring them on, for the stays given. */
export async function loadWords(
  { tx, actor, now }: Verb,
  stayIds: string[],
): Promise<{ messages: Map<string, string>; phones: Map<string, string> }> {
  const words = { messages: new Map<string, string>(), phones: new Map<string, string>() }
  if (stayIds.length === 0) return words
  const [told, written, own] = await Promise.all([
    tx.sql<{ stayId: string; message: string | null; phone: string | null }[]>`
      select d.stay_id as "stayId", d.content ->> 'message' as message, d.content ->> 'phone' as phone from pool.disclosure d
      where d.stay_id = any (${stayIds}::uuid[]) and d.category in ('arrival_needs', 'contact')
        and d.owner_role <> ${actor.organisation.role} and ${stillTold(tx.sql, now)} order by d.made_at`,
    tx.sql<{ stayId: string; body: string }[]>`
      select stay_id as "stayId", body from stay_journal where stay_id = any (${stayIds}::uuid[]) and kind = 'message' order by at, id`,
    tx.sql<{ stayId: string; phone: string }[]>`
      select s.stay_id as "stayId", p.phone from person_stay s join person p on p.id = s.person_id
      where s.stay_id = any (${stayIds}::uuid[]) and p.phone is not null`,
  ])
  for (const { stayId, message, phone } of told) {
    if (message) words.messages.set(stayId, message)
    if (phone) words.phones.set(stayId, phone)
  }
  for (const { stayId, body } of written) words.messages.set(stayId, body)
  for (const { stayId, phone } of own) words.phones.set(stayId, phone)
  return words
}
