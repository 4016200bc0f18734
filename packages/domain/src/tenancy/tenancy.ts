// A tenancy, docs/sources.md D4. Nothing here knows of follow-up, and nothing there knows of this.
import { type Machine, machine, type Table } from '../machine.ts'
import type { LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export type TenancyState =
  | 'signed'
  | 'active'
  | 'absent'
  | 'at_risk'
  | 'notice_given'
  | 'protested'
  | 'lease_over'
  | 'ended'

export const tenancyActions = [
  'move_in',
  'raise_risk',
  'resolve_risk',
  'leave_for_a_time',
  'return',
  'give_notice',
  'protest',
  'withdraw_notice',
  'prolong',
  'end',
] as const
export type TenancyAction = (typeof tenancyActions)[number]

const running = {
  raise_risk: 'at_risk',
  resolve_risk: 'active',
  leave_for_a_time: 'absent',
  give_notice: 'notice_given',
  prolong: 'active',
  end: 'ended',
} as const
// What may happen beside a notice: a risk or an absence neither begins nor ends it.
const underNotice = (state: 'notice_given' | 'protested') =>
  ({
    raise_risk: state,
    resolve_risk: state,
    leave_for_a_time: state,
    return: state,
    withdraw_notice: 'active',
    end: 'ended',
  }) as const

const transitions = {
  signed: { move_in: 'active', end: 'ended' },
  active: running,
  absent: {
    raise_risk: 'absent',
    resolve_risk: 'absent',
    return: 'active',
    give_notice: 'notice_given',
    prolong: 'absent',
    end: 'ended',
  },
  at_risk: { ...running, resolve_risk: 'active' },
  notice_given: { ...underNotice('notice_given'), protest: 'protested' },
  protested: underNotice('protested'),
  // Past its fixed end with somebody living there: it ends only when somebody says so.
  lease_over: {
    ...running,
    raise_risk: 'lease_over',
    resolve_risk: 'lease_over',
    leave_for_a_time: 'lease_over',
    return: 'lease_over',
  },
  ended: {},
} as const satisfies Table<TenancyState, TenancyAction>
export const tenancyMachine: Machine<TenancyState, TenancyAction> = machine(tenancyActions, transitions)

export interface TenancyFacts {
  readonly movedInOn: LocalDate | null
  readonly untilOn: LocalDate | null
  readonly endedOn: LocalDate | null
  readonly openRisks: number
  readonly isAway: boolean
  /** The notice that stands; null: none, or taken back. */
  readonly notice: { readonly protestedOn: LocalDate | null } | null
}

/** The strongest thing that can be said of it on the day. An absence is told before a risk: the home is kept meanwhile. */
export function stateOfTenancy(facts: TenancyFacts, on: LocalDate): TenancyState {
  if (facts.endedOn !== null && facts.endedOn <= on) return 'ended'
  if (facts.notice) return facts.notice.protestedOn === null ? 'notice_given' : 'protested'
  if (facts.movedInOn === null || facts.movedInOn > on) return 'signed'
  if (facts.untilOn !== null && facts.untilOn <= on) return 'lease_over'
  if (facts.isAway) return 'absent'
  return facts.openRisks > 0 ? 'at_risk' : 'active'
}

/** Ends after which a home is looked for the same day. Source: docs/sources.md D4, F 12. */
export const endsWithoutNeed = ['moved_to_other_home', 'died'] as const
export const tenancyEnds = [
  'own_wish',
  'lease_over',
  'notice',
  'breach',
  'eviction',
  'unit_lost',
  ...endsWithoutNeed,
] as const
export type TenancyEnd = (typeof tenancyEnds)[number]
export const makesRehousingNeed = (end: TenancyEnd): boolean =>
  !endsWithoutNeed.some((without: TenancyEnd) => without === end)

/** Why this cannot be done to the tenancy on the day. */
export function whyNotOnTenancy(action: TenancyAction, facts: TenancyFacts, on: LocalDate): RefusalCode | null {
  // An end is said once, also one of a day that somebody has yet to come to.
  if (facts.endedOn !== null) return 'TENANCY_OVER'
  return tenancyMachine.can(stateOfTenancy(facts, on), action) ? null : 'TENANCY_NOT_SO'
}
