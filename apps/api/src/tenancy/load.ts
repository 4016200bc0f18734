import type { Connection } from '@samplass/db/connection'
import type { AccessPurpose } from '@samplass/domain/audit/schema'
import { type LocalDate, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { RentPayer } from '@samplass/domain/tenancy/kinds'
import type { ContractKind, ShortTermBasis } from '@samplass/domain/tenancy/lease'
import {
  type TenancyAction,
  type TenancyEnd,
  type TenancyFacts,
  whyNotOnTenancy,
} from '@samplass/domain/tenancy/tenancy'
import { loadKnowable, type PersonRow } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

export type Security = 'deposit' | 'guarantee' | 'both' | 'none' | 'unknown'
export type TenancyRow = {
  tenancyId: string
  personId: string
  dwellingId: string
  allocationId: string | null
  landlordId: string | null
  contractKind: ContractKind
  signedOn: LocalDate
  fromOn: LocalDate
  untilOn: LocalDate | null
  shortTermBasis: ShortTermBasis | null
  shortTermReason: string
  specialTermsToldOn: LocalDate | null
  crisisClause: string
  rentKr: number
  allowanceKr: number | null
  rentPayer: RentPayer
  security: Security
  depositKr: number | null
  rentAdjustedOn: LocalDate | null
  movedInOn: LocalDate | null
  keysGiven: number | null
  meterReading: string | null
  moveInNotes: string
  endedOn: LocalDate | null
  endedBecause: TenancyEnd | null
  endedWords: string
  rehousingNeedId: string | null
  version: number
  openRisks: number
  isAway: boolean
  notice: { protestedOn: LocalDate | null } | null
}

/** A tenancy with what its state is derived from on the day, of `tenancy t`. */
export const tenancyColumns = (sql: Connection, on: LocalDate) => sql`
  t.id as "tenancyId", t.person_id as "personId", t.dwelling_id as "dwellingId", t.allocation_id as "allocationId",
  t.landlord_id as "landlordId", t.contract_kind as "contractKind", t.signed_on as "signedOn", t.from_on as "fromOn",
  t.until_on as "untilOn", t.short_term_basis as "shortTermBasis", t.short_term_reason as "shortTermReason",
  t.special_terms_told_on as "specialTermsToldOn", t.crisis_clause as "crisisClause", t.rent_kr as "rentKr",
  t.allowance_kr as "allowanceKr", t.rent_payer as "rentPayer", t.security, t.deposit_kr as "depositKr",
  t.rent_adjusted_on as "rentAdjustedOn", t.moved_in_on as "movedInOn", t.keys_given as "keysGiven",
  t.meter_reading as "meterReading", t.move_in_notes as "moveInNotes", t.ended_on as "endedOn", t.ended_because as "endedBecause",
  t.ended_words as "endedWords", t.rehousing_need_id as "rehousingNeedId", t.version,
  (select count(*)::int from tenancy_risk r where r.tenancy_id = t.id and r.resolved_on is null) as "openRisks",
  exists (select from tenancy_absence a where a.tenancy_id = t.id and a.from_on <= ${on} and (a.returned_on is null or a.returned_on > ${on}))
    as "isAway",
  (select jsonb_build_object('protestedOn', n.protested_on) from tenancy_notice n where n.tenancy_id = t.id and n.withdrawn_on is null) as notice`

export const factsOf = ({ movedInOn, untilOn, endedOn, openRisks, isAway, notice }: TenancyRow): TenancyFacts => ({
  movedInOn,
  untilOn,
  endedOn,
  openRisks,
  isAway,
  notice,
})

/** The tenancy of somebody whom the reader may know. */
export async function loadTenancy(
  verb: Verb,
  tenancyId: string,
  purpose: AccessPurpose,
): Promise<{ row: TenancyRow; person: PersonRow }> {
  const { tx, actor, now } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [row] = await tx.sql<TenancyRow[]>`
    select ${tenancyColumns(tx.sql, localDateOf(now))} from tenancy t where t.id = ${tenancyId}`
  if (!row) refuse('NOT_FOUND')
  return { row, person: await loadKnowable(verb, row.personId, purpose) }
}

/** The same, for an act that is open today and that nobody else has come before. `action` null: whatever the state, as long as it stands. */
export async function tenancyToChange(
  verb: Verb,
  { tenancyId, version }: { tenancyId: string; version: number | null },
  action: TenancyAction | null,
): Promise<TenancyRow> {
  const { row } = await loadTenancy(verb, tenancyId, 'housing')
  if (row.endedOn !== null) refuse('TENANCY_OVER')
  if (version !== null && row.version !== version) refuse('VERSION_STALE')
  if (action !== null) refuse(whyNotOnTenancy(action, factsOf(row), localDateOf(verb.now)))
  return row
}

/** A risk, an absence, a notice and so on by its id, and the tenancy that it is of. `action` null: also of one that is over. */
export async function partToChange<Part extends Record<string, unknown>>(
  verb: Verb,
  table: 'tenancy_risk' | 'tenancy_absence' | 'tenancy_notice' | 'guarantee' | 'landlord_call',
  { id, version }: { id: string; version: number },
  action: TenancyAction | null,
): Promise<{ part: Part; tenancy: TenancyRow }> {
  const { tx, actor } = verb
  if (actor.organisation.schema === null) refuse('NOT_FOUND')
  const [part] = await tx.sql<(Part & { tenancy_id: string | null; version: number })[]>`
    select * from ${tx.sql(table)} where id = ${id}`
  if (!part?.tenancy_id) refuse('NOT_FOUND')
  const tenancyId = part.tenancy_id
  const tenancy =
    action === null
      ? (await loadTenancy(verb, tenancyId, 'housing')).row
      : await tenancyToChange(verb, { tenancyId, version: null }, action)
  if (part.version !== version) refuse('VERSION_STALE')
  return { part, tenancy }
}

export type HousingLimits = {
  securityMonthsMost: number
  fixedTermYearsLeast: number
  fixedTermYearsOwnHouse: number
  protestDays: number
  absenceWeeks: number
  leaseEndDays: number
  guaranteeEndDays: number
}

export async function loadLimits({ tx }: Verb): Promise<HousingLimits> {
  const [row] = await tx.sql<HousingLimits[]>`
    select security_months_most as "securityMonthsMost", fixed_term_years_least as "fixedTermYearsLeast",
      fixed_term_years_own_house as "fixedTermYearsOwnHouse", protest_days as "protestDays", absence_weeks as "absenceWeeks",
      lease_end_days as "leaseEndDays", guarantee_end_days as "guaranteeEndDays" from housing_setting`
  if (!row) throw new Error('a municipality has its settings')
  return row
}
