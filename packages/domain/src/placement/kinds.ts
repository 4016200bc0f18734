// The closed lists of the way from a need to a home. The same values stand as CHECK constraints in tenant/0010_placement.sql.

export const needArisings = [
  'homeless',
  'unfit_home',
  'leaves_institution',
  'leaves_prison',
  'tenancy_ended',
  'other',
] as const
export type NeedArising = (typeof needArisings)[number]

/** By hand: `moved_in` and `tenancy_ended` follow from what happens to a lease. */
export const needEnds = ['withdrawn_by_person', 'has_home', 'moved_away', 'died'] as const
export type NeedEnd = (typeof needEnds)[number] | 'moved_in'

/** What a person may wish to live in, docs/sources.md A3: never an institution, which is not a home. */
export const wishedKinds = [
  'ordinary_municipal',
  'private_rented',
  'owned',
  'small_house',
  'shared_housing',
  'care_dwelling',
  'transitional',
] as const
export type WishedKind = (typeof wishedKinds)[number]

export const paidBy = ['nav', 'municipality', 'health_trust', 'state', 'person', 'other'] as const
export const situationSources = ['person', 'own_staff', 'nav', 'hospital', 'prison', 'next_of_kin', 'other'] as const

export const homelessnessPatterns = ['temporary', 'recurring', 'long_term'] as const
export const patternSources = ['person', 'own_staff', 'nav', 'other'] as const

export const tenancySkills = [
  'pays_bills',
  'keeps_order',
  'cooks',
  'opens_post',
  'handles_visitors',
  'neighbours',
  'safety',
  'asks_for_help',
] as const
export type TenancySkill = (typeof tenancySkills)[number]
/** Learn, train, or have compensated: help that follows the home, never a condition for one. */
export const skillWays = ['manages', 'learn', 'train', 'compensated'] as const

export const decisionOutcomes = ['granted', 'partly_granted', 'rejected'] as const
export const appealOutcomes = ['upheld', 'changed', 'withdrawn'] as const
