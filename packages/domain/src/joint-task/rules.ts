// What the two sides of an admission have to do together, docs/sources.md A3, A4, D5.
import type { LocalDate } from '../nights.ts'
import { dwellingAgreedBy } from '../planned-admission/discharge.ts'
import { roundsMax, type Side } from '../planned-admission/thread.ts'
import type { RefusalCode } from '../refusal.ts'

/** In the order they come in an admission. At most one of a kind is open in a thread. */
export const taskKinds = ['joint_meeting', 'ask_home', 'joint_housing', 'dwelling_agreed'] as const
export type TaskKind = (typeof taskKinds)[number]

/** How a task ended: a side says the first two, an act in the thread makes the third true. */
export const taskOutcomes = ['done', 'not_needed', 'fell_away'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

/** Whether there is a home to return to. `unknown` has to be asked again. */
export const homeAnswers = ['yes', 'no', 'unknown'] as const
export type HomeAnswer = (typeof homeAnswers)[number]

/** More versions than rounds: the two sides meet instead of writing (D5, a soft limit). */
export const needsMeeting = (version: number): boolean => version > roundsMax

const endsNegotiation: ReadonlySet<string> = new Set(['accepted', 'declined', 'withdrawn', 'converted_to_acute'])

/** Whether an act in the thread takes its meeting away: one meets no more when it is agreed, or off. */
export const endsMeeting = (event: string, personSaid?: unknown): boolean =>
  endsNegotiation.has(event) || (event === 'person_answered' && personSaid === 'no')

/** The task that follows from what was answered about a home; none when there is one. */
export function taskOfHome(answer: HomeAnswer): TaskKind | null {
  return answer === 'no' ? 'joint_housing' : answer === 'unknown' ? 'ask_home' : null
}

export interface PlannedStay {
  readonly specialistKind: 'dps' | 'addiction_unit' | null
  readonly bedOf: Side
  readonly admittedOn: LocalDate
  readonly endOn: LocalDate
}

/** When a dwelling should be agreed, for a stay at an addiction unit whose end is planned (A3); null for any other stay. */
export function dwellingDueOn({ specialistKind, bedOf, admittedOn, endOn }: PlannedStay): LocalDate | null {
  return specialistKind === 'addiction_unit' && bedOf === 'specialist' ? dwellingAgreedBy(admittedOn, endOn) : null
}

/** Due today is not late. */
export const isOverdue = (dueOn: LocalDate, today: LocalDate): boolean => dueOn < today

export interface OpenOrSettled {
  readonly kind: TaskKind
  readonly outcome: TaskOutcome | null
}

/** Why a task cannot be changed, or null. */
export const whyNotTask = ({ outcome }: OpenOrSettled): RefusalCode | null => (outcome === null ? null : 'TASK_SETTLED')

/** Why a meeting cannot be given this time, or null. */
export function whyNotMeetAt(task: OpenOrSettled, at: Date, now: Date): RefusalCode | null {
  if (task.kind !== 'joint_meeting') return 'NOT_FOUND'
  return whyNotTask(task) ?? (at <= now ? 'PERIOD_OVER' : null)
}
