import type { LocalDate } from '@samplass/domain/nights'
import { type LeaseTerms, type LeaseWarning, warningsOfLease } from '@samplass/domain/tenancy/lease'
import type { Verb } from '../trpc.ts'
import { loadLimits, type Security } from './load.ts'

type Row = Omit<LeaseTerms, 'payerKnown' | 'securityKnown'> & { rentPayer: string; security: Security }

/** Between the end of one short lease and the start of the next, for the two to stand in a row. */
const daysBetweenLeases = 60

/** What is to be looked at in the lease as it stands, guarantees and earlier short leases counted. */
export async function loadWarnings(verb: Verb, tenancyId: string): Promise<LeaseWarning[]> {
  const [[row], limits] = await Promise.all([
    verb.tx.sql<(Row & { guaranteeExpiresOn: LocalDate | null })[]>`
      select t.contract_kind as "contractKind", t.signed_on as "signedOn", t.from_on as "fromOn", t.until_on as "untilOn",
        t.short_term_basis as "shortTermBasis", t.short_term_reason as "shortTermReason",
        t.special_terms_told_on as "specialTermsToldOn", t.rent_kr as "rentKr", coalesce(t.deposit_kr, 0) as "depositKr",
        t.crisis_clause as "crisisClause", t.rent_payer as "rentPayer", t.security,
        (select coalesce(sum(g.amount_kr), 0)::int from guarantee g where g.tenancy_id = t.id and g.ended_on is null) as "guaranteesKr",
        (select max(g.expires_on) from guarantee g where g.tenancy_id = t.id and g.ended_on is null) as "guaranteeExpiresOn",
        (select count(*)::int from tenancy o cross join housing_setting s
         where o.person_id = t.person_id and o.landlord_id is not distinct from t.landlord_id and o.id <> t.id
           and o.until_on < o.from_on + make_interval(years => s.fixed_term_years_least) and o.from_on < t.from_on
           and coalesce(o.ended_on, o.until_on) >= t.from_on - ${daysBetweenLeases}::int) as "shortLeasesBefore"
      from tenancy t where t.id = ${tenancyId}`,
    loadLimits(verb),
  ])
  if (!row) return []
  const { rentPayer, security, ...terms } = row
  return warningsOfLease(
    { ...terms, payerKnown: rentPayer !== 'unknown', securityKnown: security !== 'unknown' },
    limits,
  )
}
