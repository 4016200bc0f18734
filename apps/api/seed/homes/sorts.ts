import type { ContractKind, DwellingKind, Ownership, Staffing, Surroundings } from '@samplass/domain/housing/kinds'

export type LandlordOf = 'own' | 'enterprise' | 'trust' | 'company' | 'private'

/** What a kind of home is like: who owns it, how many there are at one address, and what it costs. */
export type Sort = {
  kind: DwellingKind
  ownership: Ownership
  contractKind: ContractKind
  landlord: LandlordOf
  /** Homes of the stock at one address; of all the homes that the building has. */
  together: number
  homesInBuilding: readonly [number, number]
  bedrooms: readonly number[]
  rentLess: number
  staffed: Staffing
  surroundings: readonly (Surroundings | null)[]
  note?: string
}

const ordinary = { contractKind: 'ordinary_lease', staffed: 'none', rentLess: 0 } as const
const quiet = ['calm', 'calm', 'mixed', null] as const

export const sorts = {
  rented: {
    ...{ ...ordinary, kind: 'private_rented', ownership: 'leased_in', landlord: 'company', together: 1 },
    ...{ homesInBuilding: [8, 36], bedrooms: [1, 1, 0, 2], surroundings: quiet },
  },
  private: {
    ...{ ...ordinary, kind: 'private_rented', ownership: 'private', landlord: 'private', together: 1 },
    ...{ homesInBuilding: [2, 12], bedrooms: [1, 2, 1, 0], surroundings: quiet },
  },
  referred: {
    ...{ ...ordinary, kind: 'private_rented', ownership: 'right_of_referral', landlord: 'trust', together: 2 },
    ...{ homesInBuilding: [16, 40], bedrooms: [1, 2], surroundings: ['calm', 'mixed'] },
  },
  municipal: {
    ...{ ...ordinary, kind: 'ordinary_municipal', ownership: 'owned', landlord: 'own', together: 6 },
    ...{ homesInBuilding: [12, 24], bedrooms: [1, 1, 2, 0, 1, 3], rentLess: 900, surroundings: ['mixed', null] },
  },
  let11: {
    ...{ ...ordinary, kind: 'ordinary_municipal', ownership: 'owned', contractKind: 'lease_11_1', landlord: 'own' },
    ...{ together: 4, homesInBuilding: [8, 16], bedrooms: [1, 0, 1, 2], rentLess: 1100 },
    ...{ surroundings: ['mixed', 'unsettled', null] },
  },
  small: {
    ...{ ...ordinary, kind: 'small_house', ownership: 'owned', contractKind: 'lease_11_1', landlord: 'enterprise' },
    ...{ together: 3, homesInBuilding: [3, 4], bedrooms: [1, 0], rentLess: 1800, surroundings: ['calm', 'mixed'] },
    ...{ note: 'Frittstående, med egen inngang og litt uteplass.' },
  },
  shared: {
    ...{ ...ordinary, kind: 'shared_housing', ownership: 'owned', contractKind: 'care_and_housing_agreement' },
    ...{
      landlord: 'own',
      together: 5,
      homesInBuilding: [5, 6],
      bedrooms: [0],
      rentLess: 1600,
      staffed: 'day_and_evening',
    },
    ...{ surroundings: ['mixed', null], note: 'Eget rom og bad, felles kjøkken og stue.' },
  },
  care: {
    ...{ ...ordinary, kind: 'care_dwelling', ownership: 'owned', contractKind: 'care_and_housing_agreement' },
    ...{ landlord: 'own', together: 5, homesInBuilding: [8, 12], bedrooms: [1], rentLess: 400 },
    ...{ staffed: 'round_the_clock', surroundings: ['calm'] },
  },
  passing: {
    ...{ ...ordinary, kind: 'transitional', ownership: 'owned', contractKind: 'lease_11_1', landlord: 'enterprise' },
    ...{
      together: 3,
      homesInBuilding: [3, 8],
      bedrooms: [0, 1],
      rentLess: 1500,
      staffed: 'day',
      surroundings: ['mixed'],
    },
  },
  stay: {
    ...{ ...ordinary, kind: 'institution_place', ownership: 'owned', contractKind: 'stay_agreement', landlord: 'own' },
    ...{ together: 2, homesInBuilding: [6, 10], bedrooms: [0], rentLess: 2600, staffed: 'round_the_clock' },
    ...{ surroundings: [null] },
  },
  towardsOwning: {
    ...{ ...ordinary, kind: 'owned', ownership: 'owned', landlord: 'enterprise', together: 1 },
    ...{ homesInBuilding: [1, 12], bedrooms: [2, 3], surroundings: ['calm'], note: 'Leie til eie.' },
  },
} as const satisfies Record<string, Sort>
export type SortName = keyof typeof sorts
