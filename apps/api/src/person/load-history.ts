import { inScope } from '@samplass/domain/access/roles'
import type { SharingCategory } from '@samplass/domain/consent/sharing'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { type Relation, relationSince, relations } from '@samplass/domain/person/relation'
import type { MeetingOutcome } from '@samplass/domain/person/schema'
import type { Channel, Outcome } from '@samplass/domain/stay/facts'
import { loadConsents } from '../consent/load-consents.ts'
import type { Verb } from '../trpc.ts'

type InHouse = { houseId: string }
type KnownRow = InHouse & {
  knownUserId: string
  unitKindId: string
  criteriaVersion: number
  approvedOn: LocalDate
  reviewOn: LocalDate
  approvedByName: string
  endedOn: LocalDate | null
  endedReason: string | null
}
type MeetingRow = InHouse & {
  meetingId: string
  unitKindId: string
  plannedAt: Date
  heldAt: Date | null
  present: string[]
  criteriaVersion: number | null
  outcome: MeetingOutcome | null
  note: string
  madeByName: string
  version: number
}
type AgreementRow = InHouse & { overOn: LocalDate }
type EnrolmentRow = { closedOn: LocalDate | null }
type ContactRow = {
  contactId: string
  houseId: string | null
  occurredAt: Date
  channel: string
  topic: string
  minutes: number
  outcome: string
  byName: string
}
type DeclinedRow = {
  declinedId: string
  toRole: string
  categories: SharingCategory[]
  askedAt: Date
  askedByName: string
  note: string
}
type ObjectionRow = {
  objectionId: string
  toRole: string | null
  categories: SharingCategory[]
  madeAt: Date
  madeByName: string
  note: string
}
type StayRow = InHouse & {
  stayId: string
  reference: string
  bedName: string
  channel: Channel
  arriveOn: LocalDate
  departOn: LocalDate
  firstDepartOn: LocalDate
  arrivedAt: Date | null
  endedAt: Date | null
  outcome: Outcome | null
  cancelledAt: Date | null
  noShowAt: Date | null
  lapsedAt: Date | null
  lapsesAt: Date | null
  ownHouse: boolean
}
type RequestRow = InHouse & {
  requestId: string
  askedAt: Date
  wantedOn: LocalDate
  nights: number
  callBackAt: Date | null
  over: boolean
}
type Place = { unitKindId: string; houseId: string; houseName: string; kindName: string }

/** Everything the municipality has about somebody, of the houses in the reader's scope, newest first; and what of it is a relation. */
export async function loadHistory(verb: Verb, personId: string) {
  const { tx, actor, now } = verb
  const { role } = actor.organisation
  const [known, meetings, agreements, enrolments, stayLinks, requestLinks, contacts, consents, declined, objections] =
    await Promise.all([
      tx.sql<KnownRow[]>`
      select id as "knownUserId", house_id as "houseId", unit_kind_id as "unitKindId", criteria_version as "criteriaVersion",
        approved_on as "approvedOn", review_on as "reviewOn", approved_by_name as "approvedByName", ended_on as "endedOn",
        ended_reason as "endedReason"
      from known_user where person_id = ${personId} order by ended_on is not null, approved_on desc`,
      tx.sql<MeetingRow[]>`
      select id as "meetingId", house_id as "houseId", unit_kind_id as "unitKindId", planned_at as "plannedAt", held_at as "heldAt", present,
        criteria_version as "criteriaVersion", outcome, note, made_by_name as "madeByName", version
      from eligibility_meeting where person_id = ${personId} order by planned_at desc`,
      tx.sql<AgreementRow[]>`
      select house_id as "houseId", least(until_on, ended_on) as "overOn" from agreement where person_id = ${personId}`,
      tx.sql<EnrolmentRow[]>`select closed_on as "closedOn" from enrolment where person_id = ${personId}`,
      tx.sql<
        { id: string; capacity: 'guest' | 'claimed_for' }[]
      >`select stay_id as id, capacity from person_stay where person_id = ${personId}`,
      tx.sql<{ id: string }[]>`select request_id as id from person_request where person_id = ${personId}`,
      tx.sql<ContactRow[]>`
      select c.id as "contactId", c.house_id as "houseId", c.occurred_at as "occurredAt", c.channel, c.topic, c.minutes,
        c.outcome, c.by_name as "byName"
      from contact c join consent s on s.id = c.consent_id and s.withdrawn_at is null and s.until_on >= ${localDateOf(now)}
      where c.person_id = ${personId} order by c.occurred_at desc limit 100`,
      loadConsents(verb, personId),
      tx.sql<DeclinedRow[]>`
      select id as "declinedId", to_role as "toRole", categories, asked_at as "askedAt", asked_by_name as "askedByName", note
      from consent_declined where person_id = ${personId} order by asked_at desc limit 20`,
      tx.sql<ObjectionRow[]>`
      select id as "objectionId", to_role as "toRole", categories, made_at as "madeAt", made_by_name as "madeByName", note
      from objection where person_id = ${personId} and lifted_at is null order by made_at desc`,
    ])
  const [stays, requests, places, registered] = await Promise.all([
    tx.sql<StayRow[]>`
      select s.id as "stayId", s.reference, s.house_id as "houseId", b.name as "bedName", s.channel, s.first_arrive_on as "arriveOn",
        s.depart_on as "departOn", s.first_depart_on as "firstDepartOn", s.arrived_at as "arrivedAt", s.ended_at as "endedAt", s.outcome,
        s.cancelled_at as "cancelledAt", s.no_show_at as "noShowAt", s.lapsed_at as "lapsedAt", o.lapses_at as "lapsesAt",
        s.house_role = ${role} as "ownHouse"
      from pool.stay s join pool.bed b on b.id = s.bed_id join pool.occupancy o on o.id = s.id
      where s.id = any (${stayLinks.map(({ id }) => id)}::uuid[]) order by s.first_arrive_on desc, s.claimed_at desc`,
    tx.sql<RequestRow[]>`
      select id as "requestId", house_id as "houseId", asked_at as "askedAt", wanted_on as "wantedOn", nights, call_back_at as "callBackAt",
        num_nonnulls(withdrawn_at, unreachable_at, lapsed_at, claimed_at) > 0 as over
      from pool.place_request where id = any (${requestLinks.map(({ id }) => id)}::uuid[]) order by asked_at desc`,
    tx.sql<Place[]>`
      select k.id as "unitKindId", h.id as "houseId", h.name as "houseName", k.name as "kindName"
      from pool.unit_kind k join pool.house h on h.id = k.house_id`,
    tx.sql`
      select from pool.audit_entry where owner_role = ${role} and subject_id = ${personId} and act = 'person.registered'
        and actor_id = ${actor.accountId} and at > ${now}::timestamptz - interval '1 day'`,
  ])
  const mine = <T extends { houseId: string | null }>(rows: readonly T[]) =>
    rows.filter(({ houseId }) => (houseId === null ? actor.scope.whole : inScope(actor.scope, houseId)))
  const houseNames = new Map(places.map(({ houseId, houseName }) => [houseId, houseName]))
  const kindNames = new Map(places.map(({ unitKindId, kindName }) => [unitKindId, kindName]))
  const named = <T extends { houseId: string | null; unitKindId?: string }>(rows: readonly T[]) =>
    mine(rows).map((row) => ({
      ...row,
      houseName: row.houseId === null ? null : (houseNames.get(row.houseId) ?? null),
      kindName: row.unitKindId === undefined ? null : (kindNames.get(row.unitKindId) ?? null),
    }))
  const history = {
    knownUser: named(known),
    meetings: named(meetings),
    stays: named(stays),
    requests: named(requests),
    contacts: named(contacts),
    consents,
    declined,
    objections,
  }
  const since = relationSince(localDateOf(now))
  const on = (at: Date | null) => (at === null ? null : localDateOf(at))
  const held: Record<Relation, boolean> = {
    stay: history.stays.some(
      (stay) => (on(stay.endedAt) ?? stay.departOn) >= since || (stay.arrivedAt !== null && stay.endedAt === null),
    ),
    request: history.requests.some((request) => localDateOf(request.askedAt) >= since),
    meeting: history.meetings.some((meeting) => localDateOf(meeting.plannedAt) >= since),
    known_user: history.knownUser.some((entry) => entry.endedOn === null || entry.endedOn >= since),
    agreement: mine(agreements).some(({ overOn }) => overOn >= since),
    // A team is the whole municipality's, and so is whom it follows up.
    enrolment: enrolments.some(({ closedOn }) => closedOn === null || closedOn >= since),
    contact: history.contacts.some((contact) => localDateOf(contact.occurredAt) >= since),
    registered: registered.length > 0,
  }
  return { ...history, relation: relations.find((relation) => held[relation]) ?? null }
}
export type History = Awaited<ReturnType<typeof loadHistory>>
