// Where somebody lives, and what the counts call it. The categories are derived for any date, so that no box is ticked and forgotten.
import { addMonths, type LocalDate } from '../nights.ts'

export const livingSituationKinds = [
  'own_home',
  'subletting',
  'with_close_kin_permanently',
  'with_kin_or_friends',
  'temporary_accommodation',
  'hostel',
  'acute_shelter',
  'crisis_centre',
  'institution',
  'hospital',
  'prison',
  'no_place',
  'unknown',
] as const
export type LivingSituationKind = (typeof livingSituationKinds)[number]

/** A span in one place, `[fromOn, untilOn)`. `leavesOn`, `homeAfter`: of an institution, hospital or prison; null: not known. */
export interface LivingSituation {
  readonly kind: LivingSituationKind
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly leavesOn: LocalDate | null
  readonly homeAfter: boolean | null
}

/** NIBR's count: homeless, in these places. Source: docs/sources.md C1, F 17. */
export const nibrPlaces = [
  'with_kin_or_friends',
  'temporary_offer',
  'acute_shelter',
  'crisis_centre',
  'institution',
  'prison',
  'no_place',
] as const
export type NibrPlace = (typeof nibrPlaces)[number]

export type NibrStatus =
  | { readonly status: 'homeless'; readonly place: NibrPlace }
  | { readonly status: 'not_homeless' }
  | { readonly status: 'unknown' }

/** The situation that holds on the day, or null. */
export function situationOn(situations: readonly LivingSituation[], on: LocalDate): LivingSituation | null {
  return situations.find(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || on < untilOn)) ?? null
}

const isHomelessIn: Partial<Record<LivingSituationKind, NibrPlace>> = {
  with_kin_or_friends: 'with_kin_or_friends',
  temporary_accommodation: 'temporary_offer',
  hostel: 'temporary_offer',
  acute_shelter: 'acute_shelter',
  crisis_centre: 'crisis_centre',
  no_place: 'no_place',
}
const leavesSomeDay: Partial<Record<LivingSituationKind, NibrPlace>> = {
  institution: 'institution',
  hospital: 'institution',
  prison: 'prison',
}

/**
 * NIBR's status on a date: neither an owned nor a rented home, and a temporary offer, with kin or friends for a time, sleeping out, or
 * leaving an institution or prison within `leavesWithinMonths` with no home to go to. Whoever lives for good with close kin, or sublets,
 * is not homeless. What is not known is not counted, and said.
 */
export function nibrStatusOn(
  situations: readonly LivingSituation[],
  on: LocalDate,
  leavesWithinMonths = 2,
): NibrStatus {
  const situation = situationOn(situations, on)
  if (!situation || situation.kind === 'unknown') return { status: 'unknown' }
  const place = isHomelessIn[situation.kind]
  if (place) return { status: 'homeless', place }
  const leaves = leavesSomeDay[situation.kind]
  if (!leaves || situation.homeAfter === true) return { status: 'not_homeless' }
  if (situation.leavesOn === null) return { status: 'unknown' }
  if (situation.leavesOn > addMonths(on, leavesWithinMonths)) return { status: 'not_homeless' }
  return situation.homeAfter === false ? { status: 'homeless', place: leaves } : { status: 'unknown' }
}

/** The six categories of ETHOS Light. */
export const ethosCategories = [
  'living_rough',
  'emergency_accommodation',
  'accommodation_for_homeless',
  'institution_no_home_after',
  'unfit_dwelling',
  'with_family_or_friends',
] as const
export type EthosCategory = (typeof ethosCategories)[number]

/** ETHOS Light on a date, or null for a home, or for what is not known. An institution counts when no home waits, however long it lasts. */
export function ethosOn(situations: readonly LivingSituation[], on: LocalDate): EthosCategory | null {
  const situation = situationOn(situations, on)
  switch (situation?.kind) {
    case 'no_place':
      return 'living_rough'
    case 'acute_shelter':
      return 'emergency_accommodation'
    case 'temporary_accommodation':
    case 'hostel':
    case 'crisis_centre':
      return 'accommodation_for_homeless'
    case 'with_kin_or_friends':
      return 'with_family_or_friends'
    case 'institution':
    case 'hospital':
    case 'prison':
      return situation.homeAfter === false ? 'institution_no_home_after' : null
    default:
      return null
  }
}
