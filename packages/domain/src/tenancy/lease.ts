// What a lease is asked before it is signed. Each line explains and is nobody's legal advice: it warns, and shuts nothing.
import { addMonths, type LocalDate } from '../nights.ts'

export const contractKinds = ['ordinary_lease', 'lease_11_1', 'care_and_housing_agreement', 'stay_agreement'] as const
export type ContractKind = (typeof contractKinds)[number]

export const shortTermBases = ['loft_or_basement', 'own_use', 'lease_11_1', 'other'] as const
export type ShortTermBasis = (typeof shortTermBases)[number]

/** Amounts in whole kroner; dates local. `untilOn` null: no fixed end. */
export interface LeaseTerms {
  readonly contractKind: ContractKind
  readonly signedOn: LocalDate
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly shortTermBasis: ShortTermBasis | null
  readonly shortTermReason: string
  readonly specialTermsToldOn: LocalDate | null
  /** Short leases of the same person and landlord right before this one. */
  readonly shortLeasesBefore: number
  readonly rentKr: number
  readonly depositKr: number
  readonly guaranteesKr: number
  readonly guaranteeExpiresOn: LocalDate | null
  readonly payerKnown: boolean
  readonly securityKnown: boolean
  readonly crisisClause: string
}

export interface LeaseLimits {
  readonly securityMonthsMost: number
  readonly fixedTermYearsLeast: number
  readonly fixedTermYearsOwnHouse: number
}

export const leaseWarnings = [
  'term_needs_basis',
  'term_shorter_than_own_house',
  'special_terms_not_told',
  'short_in_row_needs_reason',
  'security_above_limit',
  'guarantee_ends_before_lease',
  'payer_not_known',
  'security_not_known',
  'crisis_clause_missing',
] as const
export type LeaseWarning = (typeof leaseWarnings)[number]

const isShorterThan = (terms: LeaseTerms, years: number) =>
  terms.untilOn !== null && terms.untilOn < addMonths(terms.fromOn, years * 12)

/** What is to be looked at before signing, in the order of the form. Sources: domain.md C3; docs/sources.md F 13, F 14. */
export function warningsOfLease(terms: LeaseTerms, limits: LeaseLimits): LeaseWarning[] {
  const found = new Set<LeaseWarning>()
  const isLease = terms.contractKind === 'ordinary_lease' || terms.contractKind === 'lease_11_1'
  if (isLease && isShorterThan(terms, limits.fixedTermYearsLeast)) {
    if (terms.shortTermBasis === null) found.add('term_needs_basis')
    if (terms.shortTermBasis === 'loft_or_basement' && isShorterThan(terms, limits.fixedTermYearsOwnHouse)) {
      found.add('term_shorter_than_own_house')
    }
    if (terms.shortLeasesBefore > 0 && terms.shortTermReason === '') found.add('short_in_row_needs_reason')
  }
  if (terms.contractKind === 'lease_11_1' || terms.shortTermBasis === 'lease_11_1') {
    // Told on the day of signing is too late to think it over, but it is before.
    if (terms.specialTermsToldOn === null || terms.specialTermsToldOn > terms.signedOn)
      found.add('special_terms_not_told')
  }
  if (terms.depositKr + terms.guaranteesKr > terms.rentKr * limits.securityMonthsMost) found.add('security_above_limit')
  if (terms.guaranteeExpiresOn !== null && terms.untilOn !== null && terms.guaranteeExpiresOn < terms.untilOn) {
    found.add('guarantee_ends_before_lease')
  }
  if (!terms.payerKnown) found.add('payer_not_known')
  if (!terms.securityKnown) found.add('security_not_known')
  if (terms.contractKind === 'care_and_housing_agreement' && terms.crisisClause === '')
    found.add('crisis_clause_missing')
  return leaseWarnings.filter((warning) => found.has(warning))
}
