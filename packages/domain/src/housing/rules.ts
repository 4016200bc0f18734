// What a dwelling is today, derived from its dates and from what stands on it. The twin in SQL is apps/api/src/housing/dwelling-state.ts.
import type { LocalDate } from '../nights.ts'
import type { ContractKind, DwellingState } from './kinds.ts'

export type DwellingFacts = {
  inStockFrom: LocalDate
  archivedOn: LocalDate | null
  /** Whether a tenancy has begun and not ended. */
  let: boolean
  closed: boolean
  /** Somebody has said yes, or signed for a later day. */
  promised: boolean
  offered: boolean
  proposed: boolean
}

export function dwellingState(facts: DwellingFacts, today: LocalDate): DwellingState {
  if (facts.archivedOn !== null && facts.archivedOn <= today) return 'archived'
  if (facts.let) return 'let'
  if (facts.inStockFrom > today) return 'not_yet'
  if (facts.closed) return 'closed'
  if (facts.promised) return 'waiting_for_lease'
  if (facts.offered) return 'offered'
  return facts.proposed ? 'shown' : 'nobody_matched'
}

/** The rules that a contract of each kind is held against, in the order one says them. Words are the web's. */
export const rulesOfContract = {
  ordinary_lease: ['no_fixed_end', 'fixed_term_least', 'security_most', 'notice_in_writing'],
  lease_11_1: ['told_before_signing', 'reason_when_again', 'security_most', 'notice_in_writing'],
  care_and_housing_agreement: ['services_are_the_main_thing', 'crisis_clause_with_resident', 'services_decided_apart'],
  stay_agreement: ['no_lease', 'house_rules'],
  none: ['resident_owns'],
} as const satisfies Record<ContractKind, readonly string[]>
export type ContractRule = (typeof rulesOfContract)[ContractKind][number]

export type Concentration = { let: number; most: number; full: boolean; over: boolean }

/** Tenancies of the stock in one building, held against what the building, or else the municipality, sets as the most. */
export function concentration(tenancies: number, ofBuilding: number | null, ofMunicipality: number): Concentration {
  const most = ofBuilding ?? ofMunicipality
  return { let: tenancies, most, full: tenancies >= most, over: tenancies > most }
}
