// What the two sides of an admission have to do together, docs/sources.md A3, A4, D5.
import type { LocalDate } from '../nights.ts'
import { dwellingAgreedBy } from '../planned-admission/discharge.ts'
import { roundsMax, type Side } from '../planned-admission/thread.ts'
import type { RefusalCode } from '../refusal.ts'

/** In the order they come in an admission. At most one of a kind is open in a thread. */
export const taskKinds = ['joint_meeting', 'ask_home', 'joint_housing', 'dwelling_agreed'] as const
export type TaskKind = (typeof taskKinds)[number]

/**
 * How a task of both ended: a side says the first two, an act in the thread makes the others true. `goes_on`: the admission is over
 * and the need is not, so that the municipality goes on with it alone.
 */
export const taskOutcomes = ['done', 'not_needed', 'fell_away', 'goes_on'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

/** Whether there is a home to return to. `unknown` has to be asked again. */
export const homeAnswers = ['yes', 'no', 'unknown'] as const
export type HomeAnswer = (typeof homeAnswers)[number]

/** More versions than rounds: the two sides meet instead of writing (D5, a soft limit). */
export const needsMeeting = (version: number): boolean => version > roundsMax

/**
 * What becomes of a task that is open when its admission is over. A meeting is about the agreement, and the milestone about the end of a
 * treatment: both end with it. Whether somebody has a home, and the work of finding one, are no part of an admission. They are the
 * municipality's by law, and the service has no more to do with whom it no longer treats.
 */
export const afterAdmission: Readonly<Record<TaskKind, 'fell_away' | 'goes_on'>> = {
  joint_meeting: 'fell_away',
  ask_home: 'goes_on',
  joint_housing: 'goes_on',
  dwelling_agreed: 'fell_away',
}

/** The same where a consent was taken back while somebody is still there: the treatment has its end, and the milestone its day. */
export const afterConsent: typeof afterAdmission = { ...afterAdmission, dwelling_agreed: 'goes_on' }

const endsThread: ReadonlySet<string> = new Set(['declined', 'withdrawn', 'closed', 'converted_to_acute'])

/** Whether an act ends the thread, and with it what both have to do. A no of the person's does. */
export const endsTasks = (event: string, personSaid?: unknown): boolean =>
  endsThread.has(event) || (event === 'person_answered' && personSaid === 'no')

/** The tasks that an answer about a home ends: it is asked no more, and a home that is there is not looked for. */
export function tasksAnswered(answer: HomeAnswer): readonly TaskKind[] {
  if (answer === 'unknown') return []
  return answer === 'yes' ? ['ask_home', 'joint_housing'] : ['ask_home']
}

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

/** Why a task cannot be changed, or null. What the municipality goes on with alone has no outcome for it, until it says one. */
export const whyNotTask = ({ outcome }: OpenOrSettled): RefusalCode | null => (outcome === null ? null : 'TASK_SETTLED')

/** Why a meeting cannot be given this time, or null. */
export function whyNotMeetAt(task: OpenOrSettled, at: Date, now: Date): RefusalCode | null {
  if (task.kind !== 'joint_meeting') return 'NOT_FOUND'
  return whyNotTask(task) ?? (at <= now ? 'PERIOD_OVER' : null)
}
