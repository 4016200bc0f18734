// Follow-up of a person by a team, domain.md D4. It begins with a referral and ends by a team's decision; no home is asked for.
import { type Machine, machine, type Table } from '../machine.ts'
import type { LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

export type EnrolmentState = 'referred' | 'engaging' | 'active' | 'paused' | 'stepped_down' | 'closed'

/** What somebody can do to an enrolment, in the order it is listed. `log`: a contact or an attempt at one. */
export const enrolmentActions = [
  'log',
  'engage',
  'activate',
  'pause',
  'resume',
  'step_down',
  'change',
  'close',
] as const
export type EnrolmentAction = (typeof enrolmentActions)[number]

const transitions = {
  referred: {
    log: 'engaging',
    engage: 'engaging',
    activate: 'active',
    change: 'referred',
    close: 'closed',
  },
  engaging: { log: 'engaging', activate: 'active', pause: 'paused', change: 'engaging', close: 'closed' },
  active: { log: 'active', pause: 'paused', step_down: 'stepped_down', change: 'active', close: 'closed' },
  // The person's own pause: somebody keeps in touch as often as was agreed.
  paused: { log: 'paused', resume: 'active', change: 'paused', close: 'closed' },
  stepped_down: { log: 'stepped_down', resume: 'active', change: 'stepped_down', close: 'closed' },
  // Coming back is a new enrolment, at once.
  closed: {},
} as const satisfies Table<EnrolmentState, EnrolmentAction>
export const enrolmentMachine: Machine<EnrolmentState, EnrolmentAction> = machine(enrolmentActions, transitions)

export interface EnrolmentFacts {
  readonly referredOn: LocalDate
  readonly engagingOn: LocalDate | null
  readonly activeOn: LocalDate | null
  readonly pausedOn: LocalDate | null
  readonly steppedDownOn: LocalDate | null
  readonly closedOn: LocalDate | null
}

/** The state on a day, derived from what has happened. */
export function stateOf(facts: EnrolmentFacts, today: LocalDate): EnrolmentState {
  const since = (on: LocalDate | null) => on !== null && on <= today
  if (since(facts.closedOn)) return 'closed'
  if (since(facts.steppedDownOn)) return 'stepped_down'
  if (since(facts.pausedOn)) return 'paused'
  if (since(facts.activeOn)) return 'active'
  return since(facts.engagingOn) ? 'engaging' : 'referred'
}

/** Why an act is not open today, or null. */
export function whyNotOnEnrolment(
  action: EnrolmentAction,
  facts: EnrolmentFacts,
  today: LocalDate,
): RefusalCode | null {
  const state = stateOf(facts, today)
  if (enrolmentMachine.can(state, action)) return null
  return state === 'closed' ? 'ENROLMENT_CLOSED' : 'ENROLMENT_NOT_SO'
}
