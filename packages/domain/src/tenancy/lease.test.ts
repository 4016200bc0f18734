import { describe, expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { type LeaseTerms, warningsOfLease } from './lease.ts'

const day = asLocalDate
const limits = { securityMonthsMost: 6, fixedTermYearsLeast: 3, fixedTermYearsOwnHouse: 1 }
const sound: LeaseTerms = {
  contractKind: 'ordinary_lease',
  signedOn: day('2026-11-20'),
  fromOn: day('2026-12-01'),
  untilOn: null,
  shortTermBasis: null,
  shortTermReason: '',
  specialTermsToldOn: null,
  shortLeasesBefore: 0,
  rentKr: 9_900,
  depositKr: 0,
  guaranteesKr: 0,
  guaranteeExpiresOn: null,
  payerKnown: true,
  securityKnown: true,
  crisisClause: '',
}
const warnings = (terms: Partial<LeaseTerms>) => warningsOfLease({ ...sound, ...terms }, limits)

describe('what a lease is asked before it is signed', () => {
  test('an ordinary lease without an end is asked nothing', () => {
    expect(warnings({})).toEqual([])
  })

  test('two years in a private home ask for the legal basis, three do not (docs/sources.md, F 13)', () => {
    expect(warnings({ untilOn: day('2028-12-01') })).toEqual(['term_needs_basis'])
    expect(warnings({ untilOn: day('2029-12-01') })).toEqual([])
    expect(warnings({ untilOn: day('2028-12-01'), shortTermBasis: 'loft_or_basement' })).toEqual([])
    expect(warnings({ untilOn: day('2027-06-01'), shortTermBasis: 'loft_or_basement' })).toEqual([
      'term_shorter_than_own_house',
    ])
  })

  test('§ 11-1 asks for the terms in writing before the signature, and a reason when it is the second in a row (F 13)', () => {
    const second = { contractKind: 'lease_11_1', shortTermBasis: 'lease_11_1', untilOn: day('2027-12-01') } as const
    expect(warnings({ ...second, shortLeasesBefore: 1 })).toEqual([
      'special_terms_not_told',
      'short_in_row_needs_reason',
    ])
    expect(warnings({ ...second, specialTermsToldOn: day('2026-11-18') })).toEqual([])
    expect(warnings({ ...second, specialTermsToldOn: day('2026-11-21') })).toEqual(['special_terms_not_told'])
  })

  test('a deposit of four months and a guarantee of three are more than six (F 14)', () => {
    expect(warnings({ depositKr: 4 * 9_900, guaranteesKr: 3 * 9_900 })).toEqual(['security_above_limit'])
    expect(warnings({ depositKr: 3 * 9_900, guaranteesKr: 3 * 9_900 })).toEqual([])
  })

  test('a care and housing agreement wants its crisis clause, and who pays is known or said not to be', () => {
    expect(warnings({ contractKind: 'care_and_housing_agreement', payerKnown: false })).toEqual([
      'payer_not_known',
      'crisis_clause_missing',
    ])
  })
})
