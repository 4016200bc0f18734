// The words of a tenancy's parts. Norwegian lives with the screens.
export const rentPayers = ['person', 'nav', 'guardian', 'municipality', 'other', 'unknown'] as const
export type RentPayer = (typeof rentPayers)[number]
export const securities = ['deposit', 'guarantee', 'both', 'none', 'unknown'] as const
export const guaranteeKinds = ['municipal', 'nav', 'private'] as const
/** docs/sources.md D4: why a tenancy is at risk, in the order of the screen. */
export const riskKinds = ['arrears', 'nuisance', 'damage', 'safety', 'absence', 'exploitation'] as const
export type RiskKind = (typeof riskKinds)[number]
export const riskLevels = ['watch', 'danger'] as const
export type RiskLevel = (typeof riskLevels)[number]
export const absenceKinds = ['hospital', 'tsb', 'prison', 'travel', 'other'] as const
export const noticeGivers = ['landlord', 'tenant'] as const
export const noticeKinds = ['notice', 'termination_for_breach', 'eviction_request'] as const
export const callSubjects = ['arrears', 'nuisance', 'damage', 'safety', 'absence', 'repair', 'other'] as const
export const tenancyEvents = [
  'signed',
  'moved_in',
  'rent_changed',
  'risk_raised',
  'risk_changed',
  'risk_resolved',
  'absent',
  'payer_told',
  'returned',
  'notice_given',
  'protested',
  'notice_withdrawn',
  'prolonged',
  'guarantee_given',
  'guarantee_claimed',
  'guarantee_ended',
  'assurance_made',
  'ended',
] as const
export type TenancyEvent = (typeof tenancyEvents)[number]
