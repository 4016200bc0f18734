import type { LocalDate } from '@samplass/domain/nights'
import type { RentPayer, RiskKind, RiskLevel, TenancyEvent } from '@samplass/domain/tenancy/kinds'
import { gapsOfNotice } from '@samplass/domain/tenancy/notice'
import { answerTime } from '@samplass/domain/tenancy/reminder'
import type { Verb } from '../trpc.ts'

type Risk = {
  riskId: string
  kind: RiskKind
  level: RiskLevel
  sinceOn: LocalDate
  amountKr: number | null
  words: string
  action: string
  actionBy: LocalDate | null
  actionOwner: string
  resolvedOn: LocalDate | null
  resolvedWords: string
  byName: string
  version: number
}
type Absence = {
  absenceId: string
  kind: 'hospital' | 'tsb' | 'prison' | 'travel' | 'other'
  fromOn: LocalDate
  expectedOn: LocalDate | null
  returnedOn: LocalDate | null
  whoPays: RentPayer
  lookedAfter: string
  version: number
}
type Notice = {
  noticeId: string
  givenBy: 'landlord' | 'tenant'
  kind: 'notice' | 'termination_for_breach' | 'eviction_request'
  givenOn: LocalDate
  inWriting: boolean
  grounds: string
  protestRightTold: boolean
  protestUntil: LocalDate | null
  protestedOn: LocalDate | null
  protestWords: string
  withdrawnOn: LocalDate | null
  movesOutOn: LocalDate | null
  version: number
}
type Claim = {
  claimId: string
  claimedOn: LocalDate
  amountKr: number
  reason: string
  paidKr: number | null
  settledOn: LocalDate | null
  version: number
}
type Guarantee = {
  guaranteeId: string
  kind: 'municipal' | 'nav' | 'private'
  amountKr: number
  months: number
  fromOn: LocalDate
  expiresOn: LocalDate
  claimBy: LocalDate | null
  claims: Claim[]
  version: number
}
type Assurance = { agreedOn: LocalDate; answerWithinHours: number; promises: string; phone: string; version: number }
type Call = {
  callId: string
  calledAt: Date
  about: 'arrears' | 'nuisance' | 'damage' | 'safety' | 'absence' | 'repair' | 'other'
  words: string
  answeredAt: Date | null
  answer: string
  byName: string
  answeredByName: string | null
  version: number
}
type Event = {
  eventId: string
  kind: TenancyEvent
  at: Date
  byName: string
  words: string
  facts: Record<string, unknown>
}

/** Everything that stands beside a tenancy, the newest first; what is open before what is over. */
export async function loadParts({ tx: { sql }, now }: Verb, tenancyId: string) {
  const [risks, absences, notices, guarantees, assurances, calls, events] = await Promise.all([
    sql<Risk[]>`
      select id as "riskId", kind, level, since_on as "sinceOn", amount_kr as "amountKr", words, action, action_by as "actionBy",
        action_owner as "actionOwner", resolved_on as "resolvedOn", resolved_words as "resolvedWords", by_name as "byName", version
      from tenancy_risk where tenancy_id = ${tenancyId} order by resolved_on desc nulls first, since_on desc, id`,
    sql<Absence[]>`
      select id as "absenceId", kind, from_on as "fromOn", expected_on as "expectedOn", returned_on as "returnedOn", who_pays as "whoPays",
        looked_after as "lookedAfter", version
      from tenancy_absence where tenancy_id = ${tenancyId} order by from_on desc, id`,
    sql<Notice[]>`
      select id as "noticeId", given_by as "givenBy", kind, given_on as "givenOn", in_writing as "inWriting", grounds,
        protest_right_told as "protestRightTold", protest_until as "protestUntil", protested_on as "protestedOn",
        protest_words as "protestWords", withdrawn_on as "withdrawnOn", moves_out_on as "movesOutOn", version
      from tenancy_notice where tenancy_id = ${tenancyId} order by withdrawn_on desc nulls first, given_on desc, id`,
    sql<Guarantee[]>`
      select g.id as "guaranteeId", g.kind, g.amount_kr as "amountKr", g.months, g.from_on as "fromOn", g.expires_on as "expiresOn",
        g.claim_by as "claimBy", g.version,
        coalesce((select jsonb_agg(jsonb_build_object('claimId', c.id, 'claimedOn', c.claimed_on, 'amountKr', c.amount_kr, 'reason', c.reason,
          'paidKr', c.paid_kr, 'settledOn', c.settled_on, 'version', c.version) order by c.claimed_on, c.id)
          from guarantee_claim c where c.guarantee_id = g.id), '[]') as claims
      from guarantee g where g.tenancy_id = ${tenancyId} and g.ended_on is null order by g.expires_on desc, g.id`,
    sql<Assurance[]>`
      select agreed_on as "agreedOn", answer_within_hours as "answerWithinHours", promises, phone, version
      from landlord_assurance where tenancy_id = ${tenancyId} and ended_on is null`,
    sql<Call[]>`
      select id as "callId", called_at as "calledAt", about, words, answered_at as "answeredAt", answer, by_name as "byName",
        answered_by_name as "answeredByName", version
      from landlord_call where tenancy_id = ${tenancyId} order by called_at desc, id limit 50`,
    sql<Event[]>`
      select id as "eventId", kind, at, by_name as "byName", words, facts from tenancy_event where tenancy_id = ${tenancyId}
      order by at desc, id desc limit 200`,
  ])
  const assurance = assurances[0] ?? null
  const promised = assurance?.answerWithinHours ?? null
  return {
    risks,
    absences,
    notices: notices.map((notice) => ({ ...notice, gaps: gapsOfNotice(notice) })),
    guarantees,
    assurance,
    calls: calls.map((call) => ({ ...call, ...answerTime(call, promised, now) })),
    events,
  }
}
