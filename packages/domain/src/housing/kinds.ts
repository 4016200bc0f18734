// The closed lists of the dwelling stock. The same values stand as CHECK constraints in tenant/0009_housing.sql.
import * as z from 'zod/mini'

export const dwellingKinds = [
  'ordinary_municipal',
  'private_rented',
  'owned',
  'small_house',
  'shared_housing',
  'care_dwelling',
  'transitional',
  'institution_place',
] as const
export type DwellingKind = (typeof dwellingKinds)[number]
export const dwellingKind = z.enum(dwellingKinds)

/** Whose it is, as Kobo's `eieform` asks. */
export const ownerships = ['owned', 'leased_in', 'right_of_referral', 'private'] as const
export type Ownership = (typeof ownerships)[number]
export const ownership = z.enum(ownerships)

/** Which contract, and with it which rules, docs/sources.md C3 and A4. `none`: who lives there owns it. */
export const contractKinds = [
  'ordinary_lease',
  'lease_11_1',
  'care_and_housing_agreement',
  'stay_agreement',
  'none',
] as const
export type ContractKind = (typeof contractKinds)[number]
export const contractKind = z.enum(contractKinds)

export const landlordKinds = [
  'municipality',
  'municipal_company',
  'company',
  'foundation',
  'private_person',
  'housing_cooperative',
] as const
export type LandlordKind = (typeof landlordKinds)[number]
export const landlordKind = z.enum(landlordKinds)

/** When somebody is there. */
export const staffings = ['none', 'day', 'day_and_evening', 'round_the_clock'] as const
export type Staffing = (typeof staffings)[number]
export const staffing = z.enum(staffings)

export const surroundings = ['calm', 'mixed', 'unsettled'] as const
export type Surroundings = (typeof surroundings)[number]

/** What is so or not of a dwelling; unknown is an answer. */
export const dwellingTraits = ['hasLift', 'wheelchair', 'hasHall', 'ownEntrance', 'ownBath', 'petsAllowed'] as const
export type DwellingTrait = (typeof dwellingTraits)[number]

export const closureReasons = ['renovation', 'damage', 'pest', 'cleaning', 'to_be_sold', 'dispute', 'other'] as const
export type ClosureReason = (typeof closureReasons)[number]
export const closureReason = z.enum(closureReasons)

/** What a dwelling is today, the strongest first; everything after `not_yet` is empty, and says why. Derived, never stored. */
export const dwellingStates = [
  'archived',
  'let',
  'not_yet',
  'closed',
  'waiting_for_lease',
  'offered',
  'shown',
  'nobody_matched',
] as const
export type DwellingState = (typeof dwellingStates)[number]

/** What a cooperation's share of a dwelling is counted in: places in it, or per cent of the time. */
export const shareKinds = ['places', 'time'] as const
export type ShareKind = (typeof shareKinds)[number]

/** What happened to a dwelling; appended, never changed. */
export const dwellingEvents = [
  'added',
  'changed',
  'archived',
  'closed',
  'closure_changed',
  'picture_added',
  'picture_removed',
  'offered_out',
  'offer_withdrawn',
  'import_undone',
] as const
export type DwellingEvent = (typeof dwellingEvents)[number]
