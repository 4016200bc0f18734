// Two records of one person (docs/sources.md, F 20).
import type { RefusalCode } from '../refusal.ts'
import type { NumberKind } from './number.ts'
import { type AddressProtection, addressProtections } from './view.ts'

/** What may be taken from the record that goes. The number and the protection are not among it: the one is given, the other the stricter. */
export const takenFields = ['name', 'birth_year', 'phone', 'address', 'fixed_abode', 'responsible'] as const
export type TakenField = (typeof takenFields)[number]

/** What of both cannot stand under one person: somebody decides first. */
export const mergeObstacles = [
  'two_numbers',
  'two_beds',
  'waiting_twice',
  'known_twice',
  'agreements_overlap',
  'consents_overlap',
  'consent_taken_back',
  'plans_overlap',
  'coordinators',
  'individual_plans',
  'open_needs',
  'kept_apart',
  'followed_up_twice',
] as const
export type MergeObstacle = (typeof mergeObstacles)[number]

/** What a record holds, as it is counted for whoever compares two. */
export const heldKinds = [
  'stays',
  'requests',
  'meetings',
  'threads',
  'consents',
  'agreements',
  'plans',
  'needs',
  'tenancies',
  'enrolments',
  'contacts',
] as const
export type HeldKind = (typeof heldKinds)[number]

/** What is laid aside where it cannot stand beside the other's: it is over, or says the same of the same day. */
export const asideKinds = ['living', 'pattern', 'skill', 'acute', 'plan', 'neighbour', 'suggestion'] as const
export type AsideKind = (typeof asideKinds)[number]

/**
 * Twins have all in common but the number: two national numbers, or two D-numbers, are two persons until one of them is put right.
 * Of emergency numbers somebody may have several.
 */
export const areTwoNumbers = (one: NumberKind | null, other: NumberKind | null): boolean =>
  one !== null && one === other && one !== 'hnr'

const rank = (kind: NumberKind | null) => (kind === null ? 0 : { hnr: 1, dnr: 2, fnr: 3 }[kind])
/** Whether the record that stays takes the other's number. */
export const takesNumber = (survivor: NumberKind | null, duplicate: NumberKind | null): boolean =>
  rank(duplicate) > rank(survivor)

export const stricter = (one: AddressProtection, other: AddressProtection): AddressProtection =>
  addressProtections.indexOf(one) > addressProtections.indexOf(other) ? one : other

export function whyNotMerge(obstacles: readonly MergeObstacle[]): RefusalCode | null {
  if (obstacles.includes('two_numbers')) return 'TWO_NUMBERS'
  return obstacles.length > 0 ? 'MERGE_STANDS_IN_WAY' : null
}

export const whyNotUndo = (merge: { undone: boolean; isLast: boolean }): RefusalCode | null => {
  if (merge.undone) return 'MERGE_UNDONE'
  return merge.isLast ? null : 'MERGE_NOT_LAST'
}
