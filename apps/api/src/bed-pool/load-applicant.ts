import type { Applicant } from '@samplass/domain/bed-pool/claim-rules'
import type { LocalDate } from '@samplass/domain/nights'
import { type AddressProtection, hiddenByProtection } from '@samplass/domain/person/view'
import { refuse } from '@samplass/domain/refusal'
import { nightsUsed, staysUsed } from '@samplass/domain/self-admission/agreement'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { type AgreementRow, loadAgreements } from '../self-admission/load.ts'
import type { Verb } from '../trpc.ts'

export type ApplicantPerson = {
  id: string
  givenName: string
  familyName: string
  birthYear: number | null
  phone: string | null
  fixedAbode: boolean | null
  addressProtection: AddressProtection
  responsibleNumber: string | null
  poolKey: Uint8Array
}
type KnownUserRow = { unitKindId: string; approvedOn: LocalDate; reviewOn: LocalDate; criteriaVersion: number }

/** The municipality's own record of somebody who may come, without what lies in the pool. */
export type ApplicantRecord = {
  person: ApplicantPerson
  knownUsers: KnownUserRow[]
  /** The newest first. */
  agreements: AgreementRow[]
  stayIds: string[]
  requestIds: string[]
}

/**
 * One round trip. Refused when the municipality has no such person, or the reader may not know who it is. With `lock` two who take
 * in the same person come one after the other: what is read after the person's row is what the first has written.
 */
export async function loadApplicant(verb: Verb, personId: string, { lock = false } = {}): Promise<ApplicantRecord> {
  const { tx, actor } = verb
  const [[person], knownUsers, agreements, stays, requests] = await Promise.all([
    tx.sql<ApplicantPerson[]>`
      select id, given_name as "givenName", family_name as "familyName", birth_year as "birthYear", phone, fixed_abode as "fixedAbode",
        address_protection as "addressProtection", responsible_number as "responsibleNumber", pool_key as "poolKey"
      from person where id = ${personId} ${lock ? tx.sql`for no key update` : tx.sql``}`.execute(),
    tx.sql<KnownUserRow[]>`
      select unit_kind_id as "unitKindId", approved_on as "approvedOn", review_on as "reviewOn", criteria_version as "criteriaVersion"
      from known_user where person_id = ${personId} and ended_on is null`,
    loadAgreements(verb, personId),
    tx.sql<{ id: string }[]>`select stay_id as id from person_stay where person_id = ${personId}`,
    tx.sql<{ id: string }[]>`select request_id as id from person_request where person_id = ${personId}`,
  ])
  if (!person) refuse('NOT_FOUND')
  const hidden = hiddenByProtection[person.addressProtection] === 'person'
  if (hidden && !actor.can.has('person.open_protected'))
    refuseTraced('PERSON_PROTECTED', { personId, purpose: 'take_in' })
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return { person, knownUsers, agreements, stayIds: ids(stays), requestIds: ids(requests) }
}

export type PastStay = {
  unitKindId: string
  houseId: string
  arrivedOn: LocalDate
  /** As it is planned. */
  departOn: LocalDate
  endedOn: LocalDate | null
  /** Has a bed now: expected and not lapsed, or in the house. */
  open: boolean
}

/** The person's stays that this municipality knows of, latest first. A claim that has lapsed is none, marked or not. */
export function loadPastStays({ tx, now }: Verb, stayIds: string[]): Promise<PastStay[]> {
  if (stayIds.length === 0) return Promise.resolve([])
  return tx.sql<PastStay[]>`
    select s.unit_kind_id as "unitKindId", s.house_id as "houseId",
      coalesce((s.arrived_at at time zone 'Europe/Oslo')::date, s.first_arrive_on) as "arrivedOn",
      s.depart_on as "departOn", (s.ended_at at time zone 'Europe/Oslo')::date as "endedOn",
      o.live and (o.present or (s.arrived_at is null and (o.lapses_at is null or o.lapses_at > ${now}))) as open
    from pool.stay s join pool.occupancy o on o.id = s.id
    where s.id = any (${stayIds}::uuid[]) and s.cancelled_at is null and s.no_show_at is null and s.lapsed_at is null
      and (s.arrived_at is not null or o.lapses_at is null or o.lapses_at > ${now})
    order by s.first_arrive_on desc`.execute() as unknown as Promise<PastStay[]>
}

/** The agreement that counts for a kind. */
export const agreementFor = ({ agreements }: ApplicantRecord, unitKindId: string): AgreementRow | null =>
  agreements.find((row) => row.unitKindId === unitKindId) ?? null

/** What the rules ask about the person, for one unit kind. `stays` null: the rules of this kind do not look at them. */
export function applicantFor(
  record: ApplicantRecord,
  unitKindId: string,
  arriveOn: LocalDate,
  stays: PastStay[] | null,
): Applicant {
  const knownUser = record.knownUsers.find((known) => known.unitKindId === unitKindId) ?? null
  const here = stays?.filter((stay) => stay.unitKindId === unitKindId) ?? []
  const ended = here.map((stay) => stay.endedOn).filter((on) => on !== null)
  return {
    knownUser,
    agreement: agreementFor(record, unitKindId),
    referralAccepted: false,
    hasBed: stays?.some((stay) => stay.open) || null,
    lastEndedOn: ended.sort().at(-1) ?? null,
    staysThisYear: staysUsed(here, arriveOn),
    nightsThisYear: nightsUsed(here, arriveOn),
    fixedAbode: record.person.fixedAbode,
    municipality: record.person.responsibleNumber,
  }
}
