// Ready for discharge (docs/sources.md C2): the service says so, the municipality answers within a time that is agreed, both see the clock.
import type { LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Side, ThreadState } from './thread.ts'

export const readyActions = ['tell_ready', 'answer_ready', 'take_back_ready'] as const
export type ReadyAction = (typeof readyActions)[number]

export const readyAnswers = ['takes_over', 'not_yet'] as const
export type ReadyAnswer = (typeof readyAnswers)[number]

export interface ReadyNotice {
  readonly readyAt: Date
  readonly answerBy: Date
  /** The latest answer. */
  readonly answer: { readonly answer: ReadyAnswer; readonly takesOverOn: LocalDate | null } | null
}

const sideOf: Record<ReadyAction, Side> = {
  tell_ready: 'specialist',
  answer_ready: 'municipality',
  take_back_ready: 'specialist',
}

/** Why a side cannot do this now, or null. `notice`: the one that stands. */
export function whyNotReady(
  action: ReadyAction,
  { state, side, notice }: { state: ThreadState; side: Side; notice: ReadyNotice | null },
): RefusalCode | null {
  if (state !== 'admitted' && state !== 'discharge_planned') return 'ADMISSION_NOT_THERE'
  if (side !== sideOf[action]) return 'NOT_PERMITTED'
  if (action === 'tell_ready') return notice === null ? null : 'READY_ALREADY_TOLD'
  return notice === null ? 'READY_NOT_TOLD' : null
}

const HOUR_MS = 3_600_000
/** When the municipality should have answered: its own hours from when it was told. */
export const answerBy = (toldAt: Date, hours: number): Date => new Date(toldAt.getTime() + hours * HOUR_MS)

/** An answer is owed until there is one; late when the time has passed without. A "not yet" is an answer. */
export const isAnswerLate = ({ answer, answerBy: by }: ReadyNotice, now: Date): boolean => answer === null && by <= now
