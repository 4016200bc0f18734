// Asking for a place, docs/sources.md D2: received -> (first-timer: meeting) -> waiting -> called back -> claimed, or an end.
import type { BedAttribute } from '../bed-pool/kinds.ts'
import type { Policy, WaitingCriterion } from '../bed-pool/policy.ts'
import { type Machine, machine, type Table } from '../machine.ts'
import { addNights, type LocalDate, localDateOf } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { CallBackAnswer } from './schema.ts'

export type RequestState =
  | 'received'
  | 'meeting_scheduled'
  | 'criteria_not_met'
  | 'waiting'
  | 'called_back'
  | 'claimed'
  | 'unreachable'
  | 'withdrawn'
  | 'lapsed'

export const requestEvents = [
  'schedule_meeting',
  'meet_criteria',
  'fail_criteria',
  'call_back',
  'claim',
  'give_up',
  'withdraw',
  'lapse',
] as const
export type RequestEvent = (typeof requestEvents)[number]

const transitions = {
  // A first-timer without a meeting. "First-timers cannot be admitted before an approved meeting" (A0).
  received: { schedule_meeting: 'meeting_scheduled', withdraw: 'withdrawn', lapse: 'lapsed' },
  meeting_scheduled: {
    meet_criteria: 'waiting',
    fail_criteria: 'criteria_not_met',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  // Not an end in itself: a new meeting may say otherwise, and other help is offered meanwhile.
  criteria_not_met: { schedule_meeting: 'meeting_scheduled', withdraw: 'withdrawn', lapse: 'lapsed' },
  waiting: {
    call_back: 'called_back',
    claim: 'claimed',
    give_up: 'unreachable',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  // Reached and still wants it. Calling again is always possible.
  called_back: {
    call_back: 'called_back',
    claim: 'claimed',
    give_up: 'unreachable',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  claimed: {},
  unreachable: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Table<RequestState, RequestEvent>

export const requestMachine: Machine<RequestState, RequestEvent> = machine(requestEvents, transitions)

/** A row of pool.place_request, with what the own municipality knows of the meeting. */
export interface RequestFacts {
  readonly askedAt: Date
  readonly wantedOn: LocalDate
  /** The policy asks for a meeting and the person is no known user. Others than the own municipality do not know: false. */
  readonly needsMeeting: boolean
  readonly meeting: {
    readonly outcome: 'criteria_met' | 'criteria_not_met' | 'did_not_come' | 'cancelled' | null
  } | null
  readonly lastCall: { readonly calledAt: Date; readonly answer: CallBackAnswer } | null
  readonly withdrawnAt: Date | null
  readonly unreachableAt: Date | null
  readonly lapsedAt: Date | null
  readonly claimedAt: Date | null
}

/** The state at an instant, derived. A place lapses `waitingDays` after the wanted date, whether or not a job has noticed. */
export function requestStateOf(facts: RequestFacts, policy: Pick<Policy, 'waitingDays'>, now: Date): RequestState {
  if (facts.claimedAt !== null) return 'claimed'
  if (facts.withdrawnAt !== null) return 'withdrawn'
  if (facts.unreachableAt !== null) return 'unreachable'
  if (facts.lapsedAt !== null || localDateOf(now) > addNights(facts.wantedOn, policy.waitingDays)) return 'lapsed'
  if (facts.needsMeeting) {
    const outcome = facts.meeting?.outcome
    if (facts.meeting !== null && outcome === null) return 'meeting_scheduled'
    if (outcome === 'criteria_not_met') return 'criteria_not_met'
    if (outcome !== 'criteria_met') return 'received'
  }
  return facts.lastCall?.answer === 'answered_wants' ? 'called_back' : 'waiting'
}

/** Why the event is refused in this state, or null. */
export function whyNotRequest(event: RequestEvent, state: RequestState): RefusalCode | null {
  if (requestMachine.can(state, event)) return null
  if (requestMachine.isFinal(state)) return 'REQUEST_OVER'
  return state === 'criteria_not_met' ? 'CRITERIA_NOT_MET' : 'MEETING_MISSING'
}

/** One who waits, as far as the order looks at it. */
export interface Waiting {
  readonly requestId: string
  readonly askedAt: Date
  readonly wantedOn: LocalDate
  /** Asked by the house's own municipality. */
  readonly ownMunicipality: boolean
  readonly needs: readonly BedAttribute[]
}

export interface WaitingPlace<One extends Waiting = Waiting> {
  readonly waiting: One
  /** 1 is called first. */
  readonly position: number
  /** What put it behind the one ahead; null for the first. `tie_break`: asked at the same moment, settled by the id. */
  readonly decidedBy: WaitingCriterion | 'tie_break' | null
}

const compareBy: Record<WaitingCriterion, (a: Waiting, b: Waiting) => number> = {
  asked_first: (a, b) => a.askedAt.getTime() - b.askedAt.getTime(),
  wanted_first: (a, b) => (a.wantedOn === b.wantedOn ? 0 : a.wantedOn < b.wantedOn ? -1 : 1),
  own_municipality: (a, b) => Number(b.ownMunicipality) - Number(a.ownMunicipality),
}

/**
 * The waiting list in order, each place explained (D7: "list the criteria + date, tie-break"). Criteria count in the
 * policy's order; who asked first breaks a tie, and then the id, so that the order is the same on every screen.
 */
export function waitingOrder<One extends Waiting>(
  waiting: readonly One[],
  criteria: readonly WaitingCriterion[],
): WaitingPlace<One>[] {
  const steps = [...criteria, 'asked_first' as const]
  const decide = (a: Waiting, b: Waiting): [number, WaitingCriterion | 'tie_break'] => {
    for (const criterion of steps) {
      const order = compareBy[criterion](a, b)
      if (order !== 0) return [order, criterion]
    }
    return [a.requestId < b.requestId ? -1 : 1, 'tie_break']
  }
  const sorted = [...waiting].sort((a, b) => (a === b ? 0 : decide(a, b)[0]))
  return sorted.map((one, index) => {
    const ahead = sorted[index - 1]
    return { waiting: one, position: index + 1, decidedBy: ahead ? decide(ahead, one)[1] : null }
  })
}

/** The first in order whose needs the bed meets: who to call when it becomes free. Null when it fits nobody. */
export function firstToCall<One extends Waiting>(
  places: readonly WaitingPlace<One>[],
  attributes: readonly BedAttribute[],
): WaitingPlace<One> | null {
  return places.find(({ waiting }) => waiting.needs.every((need) => attributes.includes(need))) ?? null
}
