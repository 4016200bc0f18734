// The stay, docs/sources.md D2: expected -> in_house <-> home_trial -> ended; expected -> no_show | cancelled | lapsed.
import type { Permission } from '../access/roles.ts'
import type { Policy } from '../bed-pool/policy.ts'
import { type Machine, machine, type Table } from '../machine.ts'
import { localDateOf, nightsBetween, tonight } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { StayFacts } from './facts.ts'

export type StayState = 'expected' | 'in_house' | 'home_trial' | 'ended' | 'no_show' | 'cancelled' | 'lapsed'

/** What somebody can do to a stay, in the order the side panel lists it. */
export const stayActions = [
  'arrive',
  'record_intake',
  'start_home_trial',
  'end_home_trial',
  'extend',
  'move_bed',
  'end',
  'mark_no_show',
  'cancel',
  'write_journal',
  'disclose',
] as const
export type StayAction = (typeof stayActions)[number]
/** What happens to a stay: the actions, and the clock. */
export type StayEvent = StayAction | 'lapse'

const transitions = {
  // The bed is taken and the person is on the way. The clock ends it at the cut-off ("claim expires at cut-off", D2).
  expected: {
    arrive: 'in_house',
    mark_no_show: 'no_show',
    cancel: 'cancelled',
    lapse: 'lapsed',
    move_bed: 'expected',
    write_journal: 'expected',
    disclose: 'expected',
  },
  // Intake is "required within N hours, not a gate" (A0). An overdue return from home is confirmed here: "no automatic end".
  in_house: {
    record_intake: 'in_house',
    start_home_trial: 'home_trial',
    end_home_trial: 'in_house',
    extend: 'in_house',
    move_bed: 'in_house',
    end: 'ended',
    write_journal: 'in_house',
    disclose: 'in_house',
  },
  // "Bed stays occupied"; "it went well" ends the stay from home (D2).
  home_trial: {
    record_intake: 'home_trial',
    end_home_trial: 'in_house',
    extend: 'home_trial',
    end: 'ended',
    write_journal: 'home_trial',
    disclose: 'home_trial',
  },
  // The stay is over; what was forgotten can still be written down.
  ended: { write_journal: 'ended' },
  no_show: { write_journal: 'no_show' },
  cancelled: { write_journal: 'cancelled' },
  lapsed: { write_journal: 'lapsed' },
} as const satisfies Table<StayState, StayEvent>

export const stayMachine: Machine<StayState, StayEvent> = machine([...stayActions, 'lapse'], transitions)

/** The state at an instant, derived from facts. A claim past its cut-off is lapsed whether or not a job has noticed. */
export function stateOf(facts: StayFacts, now: Date): StayState {
  if (facts.cancelledAt !== null) return 'cancelled'
  if (facts.noShowAt !== null) return 'no_show'
  if (facts.lapsedAt !== null) return 'lapsed'
  if (facts.endedAt !== null) return 'ended'
  if (facts.arrivedAt === null) return facts.lapsesAt !== null && facts.lapsesAt <= now ? 'lapsed' : 'expected'
  return isAtHome(facts, now) ? 'home_trial' : 'in_house'
}

function isAtHome(facts: StayFacts, now: Date): boolean {
  if (facts.homeFrom === null || facts.homeUntil === null || facts.homeReturnedAt) return false
  const night = tonight(now)
  return facts.homeFrom <= night && night < facts.homeUntil
}

/** True from the start of a home trial until the return is confirmed, also when the return is overdue. */
export function isReturnAwaited(facts: StayFacts): boolean {
  return facts.arrivedAt !== null && facts.endedAt === null && facts.homeUntil !== null && !facts.homeReturnedAt
}

/** Nights at home so far, of all the home trials of the stay. */
export function homeNightsUsed(facts: StayFacts): number {
  const latest = facts.homeFrom && facts.homeUntil ? nightsBetween(facts.homeFrom, facts.homeUntil) : 0
  return (facts.homeNightsBefore ?? 0) + latest
}

/** Who asks: permissions, and on which side of the stay the organisation stands (it may stand on both). */
export interface StayActor {
  readonly permissions: ReadonlySet<Permission>
  /** Acts for the house's municipality. */
  readonly forHouse: boolean
  /** Acts for the municipality that claimed the bed. */
  readonly forOwner: boolean
}

// The house runs the stay; the municipality that claimed a bed elsewhere may give it back and disclose, and no more.
const whoMay = {
  arrive: { permission: 'stay.receive', side: 'house' },
  record_intake: { permission: 'stay.run', side: 'house' },
  start_home_trial: { permission: 'stay.run', side: 'house' },
  end_home_trial: { permission: 'stay.run', side: 'house' },
  extend: { permission: 'stay.run', side: 'house' },
  move_bed: { permission: 'stay.run', side: 'house' },
  end: { permission: 'stay.receive', side: 'house' },
  mark_no_show: { permission: 'stay.receive', side: 'house' },
  cancel: { permission: 'stay.claim', side: 'either' },
  write_journal: { permission: 'stay.run', side: 'house' },
  disclose: { permission: 'stay.disclose', side: 'owner' },
} as const satisfies Record<StayAction, { permission: Permission; side: 'house' | 'owner' | 'either' }>

/** Why the actor may not do it to any stay on this side, or null. */
export function whyNotAllowed(action: StayAction, actor: StayActor): RefusalCode | null {
  const { permission, side } = whoMay[action]
  if (side === 'house' && !actor.forHouse) return 'NOT_PERMITTED'
  if (side === 'owner' && !actor.forOwner) return 'NOT_PERMITTED'
  if (side === 'either' && !actor.forHouse && !actor.forOwner) return 'NOT_PERMITTED'
  return actor.permissions.has(permission) ? null : 'NOT_PERMITTED'
}

/** Why the stay's state does not allow the action, or null. */
export function whyNotInState(action: StayAction, state: StayState): RefusalCode | null {
  if (stayMachine.can(state, action)) return null
  if (state === 'lapsed') return 'CLAIM_LAPSED'
  if (stayMachine.isFinal(state)) return 'STAY_OVER'
  if (state === 'expected') return 'NOT_ARRIVED'
  return action === 'start_home_trial' || action === 'move_bed' ? 'ALREADY_HOME' : 'ALREADY_ARRIVED'
}

/** Why the action is not open now, before any form is filled in: state, then facts, then policy. Null: it is. */
export function whyNotNow(action: StayAction, facts: StayFacts, policy: Policy, now: Date): RefusalCode | null {
  const inState = whyNotInState(action, stateOf(facts, now))
  if (inState !== null) return inState
  switch (action) {
    case 'arrive':
      // Somebody due on Saturday who comes at two that morning has come; the bed must be free for Friday's night too.
      return facts.arriveOn > localDateOf(now) ? 'ARRIVAL_DAY_NOT_COME' : null
    case 'mark_no_show':
      // Not before the evening they were expected: until then they may still come.
      return facts.arriveOn > tonight(now) ? 'CUT_OFF_NOT_PASSED' : null
    case 'record_intake':
      return facts.intakeAt === null ? null : 'INTAKE_DONE'
    case 'end_home_trial':
      return isReturnAwaited(facts) ? null : 'NOT_HOME'
    case 'start_home_trial':
      if (isReturnAwaited(facts)) return 'ALREADY_HOME'
      if (policy.trialNights === 0) return 'HOME_TRIAL_NOT_OFFERED'
      // No night is left of the stay to try in: it is extended first, or it ends.
      if (facts.departOn <= tonight(now)) return 'HOME_TRIAL_OUTSIDE_STAY'
      return homeNightsUsed(facts) >= policy.trialNights ? 'HOME_TRIAL_NIGHTS_USED' : null
    default:
      return null
  }
}

/**
 * Every action with the reason it is not open, or null when it is: buttons are disabled with a reason, never hidden.
 * The verb asks the same question again with what was typed.
 */
export function allowedActions(
  facts: StayFacts,
  policy: Policy,
  actor: StayActor,
  now: Date,
): Record<StayAction, RefusalCode | null> {
  const answers = stayActions.map((action) => [
    action,
    whyNotAllowed(action, actor) ?? whyNotNow(action, facts, policy, now),
  ])
  return Object.fromEntries(answers) as Record<StayAction, RefusalCode | null>
}
