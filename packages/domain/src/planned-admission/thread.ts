// The negotiation of a planned crisis admission, docs/sources.md D5: one thread, versions, one side that has the turn.
import { type Machine, machine, type Table } from '../machine.ts'
import type { RefusalCode } from '../refusal.ts'

export const sides = ['municipality', 'specialist'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'municipality' ? 'specialist' : 'municipality')

export type ThreadState =
  | 'draft'
  | 'proposed'
  | 'info_requested'
  | 'accepted'
  | 'agreed'
  | 'bed_confirmed'
  | 'admitted'
  | 'discharge_planned'
  | 'discharged'
  | 'closed'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'converted_to_acute'

/** What a side can do to the thread, in the order it is listed. */
export const threadActions = [
  'propose',
  'accept',
  'request_info',
  'answer_info',
  'answer_for_person',
  'decline',
  'withdraw',
  'confirm_bed',
  'admit',
  'tell_home',
  'plan_discharge',
  'discharge',
  'close',
  'convert_to_acute',
] as const
export type ThreadAction = (typeof threadActions)[number]

// A proposal made on top of another is the counter-proposal. What the person has said leads to 'agreed' or 'declined' by what
// it says, so the state that follows is derived from the facts; the table only says what is open.
const transitions = {
  draft: { propose: 'proposed', withdraw: 'withdrawn', convert_to_acute: 'converted_to_acute' },
  proposed: {
    propose: 'proposed',
    accept: 'accepted',
    request_info: 'info_requested',
    answer_for_person: 'proposed',
    decline: 'declined',
    withdraw: 'withdrawn',
    convert_to_acute: 'converted_to_acute',
  },
  info_requested: {
    propose: 'proposed',
    answer_info: 'proposed',
    answer_for_person: 'info_requested',
    decline: 'declined',
    withdraw: 'withdrawn',
    convert_to_acute: 'converted_to_acute',
  },
  // Both sides accept the same version; what the person says is missing.
  accepted: {
    propose: 'proposed',
    answer_for_person: 'agreed',
    decline: 'declined',
    withdraw: 'withdrawn',
    convert_to_acute: 'converted_to_acute',
  },
  agreed: {
    propose: 'proposed',
    answer_for_person: 'agreed',
    confirm_bed: 'bed_confirmed',
    withdraw: 'withdrawn',
    convert_to_acute: 'converted_to_acute',
  },
  bed_confirmed: {
    answer_for_person: 'bed_confirmed',
    admit: 'admitted',
    withdraw: 'withdrawn',
    convert_to_acute: 'converted_to_acute',
  },
  admitted: { tell_home: 'admitted', plan_discharge: 'discharge_planned', convert_to_acute: 'converted_to_acute' },
  discharge_planned: {
    tell_home: 'discharge_planned',
    plan_discharge: 'discharge_planned',
    discharge: 'discharged',
    convert_to_acute: 'converted_to_acute',
  },
  discharged: { close: 'closed' },
  closed: {},
  declined: {},
  expired: {},
  withdrawn: {},
  converted_to_acute: {},
} as const satisfies Table<ThreadState, ThreadAction>
export const threadMachine: Machine<ThreadState, ThreadAction> = machine(threadActions, transitions)

/** One version of the proposal. Never changed; a counter-proposal is the next one. */
export interface Proposal {
  /** 1 and up. */
  readonly version: number
  readonly by: Side
  readonly madeAt: Date
  /** When the other side should have answered. */
  readonly respondBy: Date
  /** When the offer ends, and with it the beds held for it. Never before `respondBy`. */
  readonly lapsesAt: Date
  /** The side in whose bed the person will be. */
  readonly bedOf: Side
}

export const personAnswers = ['yes', 'no', 'not_asked'] as const
/** What the person has said to a version. `not_asked` needs a reason, and is not enough to admit somebody. */
export interface PersonAnswer {
  readonly answer: (typeof personAnswers)[number]
  readonly version: number
}

export interface ThreadFacts {
  readonly openedBy: Side
  /** In order of version. */
  readonly proposals: readonly Proposal[]
  readonly acceptedVersion: number | null
  /** The latest question asked instead of an answer. */
  readonly question: { readonly version: number; readonly respondBy: Date; readonly answered: boolean } | null
  /** The latest answer of the person's. */
  readonly person: PersonAnswer | null
  readonly declinedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly bedConfirmedAt: Date | null
  /** When the confirmed bed is free again if nobody has come; null where no bed of the pool was confirmed. */
  readonly bedLapsesAt: Date | null
  readonly admittedAt: Date | null
  readonly dischargePlannedAt: Date | null
  readonly dischargedAt: Date | null
  readonly closedAt: Date | null
  readonly convertedAt: Date | null
}

/** The version that lies on the table; null before the first. Earlier ones are history: no answer binds them. */
export function currentProposal(facts: ThreadFacts): Proposal | null {
  return facts.proposals.at(-1) ?? null
}

/** The state at an instant, derived. An offer past its end has expired whether or not a job has noticed. */
export function stateOfThread(facts: ThreadFacts, now: Date): ThreadState {
  if (facts.convertedAt !== null) return 'converted_to_acute'
  if (facts.closedAt !== null) return 'closed'
  if (facts.dischargedAt !== null) return 'discharged'
  if (facts.withdrawnAt !== null) return 'withdrawn'
  if (facts.declinedAt !== null) return 'declined'
  if (facts.dischargePlannedAt !== null) return 'discharge_planned'
  if (facts.admittedAt !== null) return 'admitted'
  const current = currentProposal(facts)
  if (current === null) return 'draft'
  const said = facts.person?.version === current.version ? facts.person.answer : null
  if (said === 'no') return 'declined'
  if (facts.bedConfirmedAt !== null && !bedHasLapsed(facts, now)) return 'bed_confirmed'
  const accepted = facts.acceptedVersion === current.version
  if (accepted && said !== null) return 'agreed'
  if (current.lapsesAt <= now) return 'expired'
  if (accepted) return 'accepted'
  const asked = facts.question !== null && facts.question.version === current.version && !facts.question.answered
  return asked ? 'info_requested' : 'proposed'
}

/** Nobody came in time: the bed is free again, and it is agreed as it was before, whether or not a job has noticed. */
export function bedHasLapsed(facts: Pick<ThreadFacts, 'bedLapsesAt' | 'admittedAt'>, now: Date): boolean {
  return facts.bedLapsesAt !== null && facts.admittedAt === null && facts.bedLapsesAt <= now
}

/** Who must do something, and by when; null when the thread is over. `respondBy` is null where nothing is asked in a time. */
export interface Turn {
  readonly side: Side
  readonly respondBy: Date | null
}

/** "Always exactly one awaiting_party" (D5), in every state that is not the end. */
export function turnOf(facts: ThreadFacts, now: Date): Turn | null {
  const state = stateOfThread(facts, now)
  const current = currentProposal(facts)
  if (threadMachine.isFinal(state)) return null
  if (current === null) return { side: facts.openedBy, respondBy: null }
  switch (state) {
    case 'proposed':
      return { side: otherSide(current.by), respondBy: current.respondBy }
    case 'info_requested':
      return { side: current.by, respondBy: facts.question?.respondBy ?? null }
    // The municipality knows the person, and asks.
    case 'accepted':
      return { side: 'municipality', respondBy: current.respondBy }
    case 'discharged':
      return { side: 'municipality', respondBy: null }
    default:
      return { side: current.bedOf, respondBy: null }
  }
}

const COORDINATOR_AFTER_MS = 24 * 3_600_000
/** Overdue goes to the escalation contact of the side that has the turn, a day later to the coordinator (D5). */
export function escalationOf(facts: ThreadFacts, now: Date): 'escalation_contact' | 'coordinator' | null {
  const by = turnOf(facts, now)?.respondBy
  if (!by || now < by) return null
  return now.getTime() - by.getTime() < COORDINATOR_AFTER_MS ? 'escalation_contact' : 'coordinator'
}

/** When the clock alone changes the thread next: an answer is late, a day late, or the offer ends. Null: not before somebody acts. */
export function nextByClock(facts: ThreadFacts, now: Date): Date | null {
  const turn = turnOf(facts, now)
  const current = currentProposal(facts)
  if (!turn || !current) return null
  const by = turn.respondBy?.getTime()
  const answer = by === undefined ? [] : [by, by + COORDINATOR_AFTER_MS, current.lapsesAt.getTime()]
  const bed = facts.admittedAt === null && facts.bedLapsesAt !== null ? [facts.bedLapsesAt.getTime()] : []
  const ahead = [...answer, ...bed].filter((at) => at > now.getTime())
  return ahead.length === 0 ? null : new Date(Math.min(...ahead))
}

/** Rounds after which the two sides meet instead of writing: a soft limit of three (D5). */
export const roundsMax = 3
/** True when a joint meeting is due: more versions than rounds, and still no agreement. */
export function needsJointMeeting(facts: ThreadFacts, now: Date): boolean {
  const state = stateOfThread(facts, now)
  return facts.proposals.length > roundsMax && (state === 'proposed' || state === 'info_requested')
}

// Open whoever has the turn: nobody waits for a deadline to better an offer, or to say that it is off or has gone wrong.
const outOfTurn: ReadonlySet<ThreadAction> = new Set([
  'withdraw',
  'convert_to_acute',
  'answer_for_person',
  'propose',
  'tell_home',
])
const answersVersion: ReadonlySet<ThreadAction> = new Set([
  'propose',
  'accept',
  'request_info',
  'answer_info',
  'answer_for_person',
  'decline',
])

/**
 * Why a side cannot do this now, or null. Source: docs/sources.md D5. `version` is the one the side has seen, for the acts that
 * answer a proposal: "acceptance binds only the version seen".
 */
export function whyNotOnThread(
  action: ThreadAction,
  facts: ThreadFacts,
  side: Side,
  now: Date,
  version: number | null = null,
): RefusalCode | null {
  const state = stateOfThread(facts, now)
  if (!threadMachine.can(state, action)) return threadMachine.isFinal(state) ? 'ADMISSION_OVER' : 'ADMISSION_NOT_THERE'
  const current = currentProposal(facts)
  if (current !== null && answersVersion.has(action) && version !== current.version) return 'VERSION_STALE'
  if (action === 'answer_for_person' && side !== 'municipality') return 'NOT_PERMITTED'
  if (!outOfTurn.has(action) && turnOf(facts, now)?.side !== side) return 'NOT_YOUR_TURN'
  if (action === 'admit' && facts.person?.answer !== 'yes') return 'PERSON_HAS_NOT_SAID_YES'
  return null
}
