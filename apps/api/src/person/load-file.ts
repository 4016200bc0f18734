import { inScope, isEmptyScope } from '@samplass/domain/access/roles'
import type { CriteriaAnswers } from '@samplass/domain/bed-pool/policy'
import type { ContactChannel, ContactOutcome, ContactTopic } from '@samplass/domain/contact/schema'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import type { MeetingOutcome } from '@samplass/domain/person/schema'
import { stateOf } from '@samplass/domain/stay/machine'
import { loadStays } from '../stay/load.ts'
import type { Verb } from '../trpc.ts'

export type KnownUserRecord = {
  id: string
  houseId: string
  houseName: string
  unitKindId: string
  unitKindName: string
  criteriaVersion: number
  /** The criteria have changed since the approval. */
  criteriaChanged: boolean
  approvedOn: LocalDate
  approvedBy: string
  reviewOn: LocalDate
  reviewDue: boolean
  endedOn: LocalDate | null
  endedBy: string | null
  endedReason: string | null
  inScope: boolean
}
export type MeetingRecord = {
  id: string
  version: number
  houseId: string
  houseName: string
  ownHouse: boolean
  unitKindId: string
  unitKindName: string
  plannedAt: Date
  heldAt: Date | null
  present: string[]
  outcome: MeetingOutcome | null
  criteriaVersion: number | null
  answers: CriteriaAnswers
  note: string
  madeBy: string
  madeAt: Date
}
export type StayLine = {
  stayId: string
  reference: string
  capacity: 'guest' | 'claimed_for'
  state: ReturnType<typeof stateOf>
  houseId: string
  houseName: string
  unitKindName: string
  bedName: string
  arriveOn: LocalDate
  departOn: LocalDate
  claimedAt: Date
  arrivedAt: Date | null
  endedAt: Date | null
  outcome: string | null
}
export type RequestLine = {
  requestId: string
  houseName: string
  unitKindName: string
  askedAt: Date
  wantedOn: LocalDate
  nights: number
  callBackAt: Date | null
  end: 'withdrawn' | 'unreachable' | 'lapsed' | 'claimed' | null
}
export type ContactLine = {
  id: string
  occurredAt: Date
  houseId: string | null
  channel: ContactChannel
  topic: ContactTopic
  minutes: number
  outcome: ContactOutcome
  note: string
  by: string
}
export type ConsentLine = {
  id: string
  toRole: string
  to: string
  categories: string[]
  purpose: string
  givenHow: 'written' | 'oral'
  givenAt: Date
  untilOn: LocalDate
  by: string
  withdrawnAt: Date | null
  current: boolean
}
export type PersonFile = {
  knownUsers: KnownUserRecord[]
  meetings: MeetingRecord[]
  stays: StayLine[]
  requests: RequestLine[]
  contacts: ContactLine[]
  consents: ConsentLine[]
}

type KnownRow = Omit<KnownUserRecord, 'houseName' | 'unitKindName' | 'criteriaChanged' | 'reviewDue' | 'inScope'>
type MeetingRow = Omit<MeetingRecord, 'houseName' | 'unitKindName' | 'ownHouse'>
type KindRow = {
  id: string
  name: string
  houseId: string
  houseName: string
  houseRole: string
  criteriaVersion: number
}
type RequestRow = RequestLine & { houseId: string; houseRole: string }

/** What the municipality's own records and the pool say of a person, as far as the reader's scope reaches. */
export async function loadFile(verb: Verb, personId: string): Promise<PersonFile> {
  const { tx, actor, now } = verb
  const own = actor.organisation.role
  const [known, meetings, links, requestLinks, contacts, consents] = await Promise.all([
    tx.sql<KnownRow[]>`
      select id, house_id as "houseId", unit_kind_id as "unitKindId", criteria_version as "criteriaVersion", approved_on as "approvedOn",
        approved_by_name as "approvedBy", review_on as "reviewOn", ended_on as "endedOn", ended_by_name as "endedBy", ended_reason as "endedReason"
      from known_user where person_id = ${personId} order by ended_on is not null, approved_on desc, id`,
    tx.sql<MeetingRow[]>`
      select id, version, house_id as "houseId", unit_kind_id as "unitKindId", planned_at as "plannedAt", held_at as "heldAt", present, outcome,
        criteria_version as "criteriaVersion", answers, note, made_by_name as "madeBy", made_at as "madeAt"
      from eligibility_meeting where person_id = ${personId} order by planned_at desc, id`,
    tx.sql<{ id: string; capacity: 'guest' | 'claimed_for' }[]>`
      select stay_id as id, capacity from person_stay where person_id = ${personId}`,
    tx.sql<{ id: string }[]>`select request_id as id from person_request where person_id = ${personId}`,
    tx.sql<ContactLine[]>`
      select id, occurred_at as "occurredAt", house_id as "houseId", channel, topic, minutes, outcome, note, by_name as by
      from contact where person_id = ${personId} order by occurred_at desc, id`,
    tx.sql<Omit<ConsentLine, 'to' | 'current'>[]>`
      select id, to_role as "toRole", categories, purpose, given_how as "givenHow", given_at as "givenAt", until_on as "untilOn",
        made_by_name as by, withdrawn_at as "withdrawnAt"
      from consent where person_id = ${personId} order by given_at desc, id`,
  ])
  const kindIds = [...new Set([...known, ...meetings].map(({ unitKindId }) => unitKindId))]
  const [kinds, stays, requests] = await Promise.all([
    kindIds.length === 0
      ? []
      : tx.sql<KindRow[]>`
          select k.id, k.name, k.criteria_version as "criteriaVersion", h.id as "houseId", h.name as "houseName", h.owner_role as "houseRole"
          from pool.unit_kind k join pool.house h on h.id = k.house_id where k.id = any (${kindIds}::uuid[])`,
    links.length === 0 ? [] : loadStays(verb, tx.sql`s.id = any (${links.map(({ id }) => id)}::uuid[])`),
    requestLinks.length === 0
      ? []
      : tx.sql<RequestRow[]>`
          select r.id as "requestId", h.id as "houseId", h.owner_role as "houseRole", h.name as "houseName", k.name as "unitKindName",
            r.asked_at as "askedAt", r.wanted_on as "wantedOn", r.nights, r.call_back_at as "callBackAt",
            case when r.withdrawn_at is not null then 'withdrawn' when r.unreachable_at is not null then 'unreachable'
              when r.lapsed_at is not null then 'lapsed' when r.claimed_at is not null then 'claimed' end as end
          from pool.place_request r join pool.house h on h.id = r.house_id join pool.unit_kind k on k.id = r.unit_kind_id
          where r.id = any (${requestLinks.map(({ id }) => id)}::uuid[]) order by r.asked_at desc, r.id`,
  ])
  const kindOf = new Map(kinds.map((kind) => [kind.id, kind]))
  const today = localDateOf(now)
  /** One's own houses in scope; elsewhere whatever the municipality itself has to do with. */
  const reaches = (houseId: string, houseRole: string | undefined) =>
    houseRole === own ? inScope(actor.scope, houseId) : !isEmptyScope(actor.scope)
  const capacityOf = new Map(links.map(({ id, capacity }) => [id, capacity]))
  return {
    knownUsers: known.map((row) => {
      const kind = kindOf.get(row.unitKindId)
      return {
        ...row,
        houseName: kind?.houseName ?? '',
        unitKindName: kind?.name ?? '',
        criteriaChanged: kind !== undefined && kind.criteriaVersion !== row.criteriaVersion,
        reviewDue: row.reviewOn <= today,
        inScope: reaches(row.houseId, kind?.houseRole),
      }
    }),
    meetings: meetings
      .filter(({ houseId, unitKindId }) => reaches(houseId, kindOf.get(unitKindId)?.houseRole))
      .map((row) => {
        const kind = kindOf.get(row.unitKindId)
        return {
          ...row,
          houseName: kind?.houseName ?? '',
          unitKindName: kind?.name ?? '',
          ownHouse: kind?.houseRole === own,
        }
      }),
    stays: stays
      .map((stay) => ({
        stayId: stay.id,
        reference: stay.reference,
        capacity: capacityOf.get(stay.id) ?? 'guest',
        state: stateOf(stay.facts, now),
        houseId: stay.houseId,
        houseName: stay.houseName,
        unitKindName: stay.unitKindName,
        bedName: stay.bedName,
        arriveOn: stay.facts.arriveOn,
        departOn: stay.facts.departOn,
        claimedAt: stay.claimedAt,
        arrivedAt: stay.facts.arrivedAt,
        endedAt: stay.facts.endedAt,
        outcome: stay.facts.outcome,
      }))
      .sort((a, b) => b.claimedAt.getTime() - a.claimedAt.getTime()),
    requests: requests
      .filter(({ houseId, houseRole }) => reaches(houseId, houseRole))
      .map(({ houseId: _, houseRole: __, ...line }) => line),
    contacts: contacts.filter(({ houseId }) => houseId === null || inScope(actor.scope, houseId)),
    consents: await named(verb, consents),
  }
}

async function named({ directory, now }: Verb, rows: Omit<ConsentLine, 'to' | 'current'>[]): Promise<ConsentLine[]> {
  const today = localDateOf(now)
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      to: (await directory.byRole(row.toRole))?.name ?? row.toRole,
      current: row.withdrawnAt === null && row.untilOn >= today,
    })),
  )
}
