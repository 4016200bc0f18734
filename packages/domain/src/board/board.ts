// The team's board, docs/sources.md D9. Anybody in the team puts somebody up; the team takes off, in a meeting. Nothing moves by itself.

import { addNights, type LocalDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

/** In the order of the board and of the meeting: red first. */
export const boardGroups = [
  'crisis',
  'hard_to_reach',
  'admitted_or_prison',
  'legal_measure',
  'new',
  'home_at_risk',
  'other',
] as const
export type BoardGroup = (typeof boardGroups)[number]

/** How often somebody is seen to, the most often first. */
export const boardFrequencies = ['twice_daily', 'daily', 'every_other_day', 'twice_weekly', 'weekly'] as const
export type BoardFrequency = (typeof boardFrequencies)[number]

/** What is written of a card, and in which order of events stands in its entries. */
export const boardEntryKinds = [
  'put_up',
  'moved',
  'changed',
  'task',
  'done',
  'rolled_over',
  'noted',
  'taken_off',
] as const
export type BoardEntryKind = (typeof boardEntryKinds)[number]

/** Having been moved, or written differently, is no answer to what is to be done. */
const answers: ReadonlySet<BoardEntryKind> = new Set(['put_up', 'task', 'done', 'rolled_over', 'noted', 'taken_off'])
/** A card has been gone through in the meeting when something of this has been written in it. */
export const isAnswer = (entry: BoardEntryKind) => answers.has(entry)
export const boardAnswers = boardEntryKinds.filter(isAnswer)

/** The order in which a meeting goes through the cards: the group, then whoever has been up longest. */
export interface Placed {
  readonly cardId: string
  readonly group: BoardGroup
  readonly sinceOn: LocalDate
}
export const byPlace = (a: Placed, b: Placed) =>
  boardGroups.indexOf(a.group) - boardGroups.indexOf(b.group) ||
  (a.sinceOn < b.sinceOn ? -1 : a.sinceOn > b.sinceOn ? 1 : 0) ||
  (a.cardId < b.cardId ? -1 : 1)

export type Look = 'next' | 'previous'
/** Whose card is looked at after this step; at either end it stays. Nobody yet: the first. */
export function stepped(order: readonly string[], current: string | null, step: Look): string | null {
  const at = current === null ? -1 : order.indexOf(current)
  if (at === -1) return order[0] ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + (step === 'next' ? 1 : -1)))] ?? null
}
/** Whose turn it is when this card is gone: the one after it, or else the one before. */
export function afterOff(order: readonly string[], gone: string): string | null {
  const at = order.indexOf(gone)
  return order[at + 1] ?? order[at - 1] ?? null
}

export interface TaskFacts {
  readonly task: string
  readonly taskOn: LocalDate | null
  readonly done: boolean
}
/** `left`: of an earlier day, and not done. `ahead`: put off to a day that has not come. */
export const taskStates = ['none', 'open', 'left', 'ahead', 'done'] as const
export type TaskState = (typeof taskStates)[number]
export function taskStateOf({ task, taskOn, done }: TaskFacts, today: LocalDate): TaskState {
  if (task === '' || taskOn === null) return 'none'
  if (done) return 'done'
  return taskOn < today ? 'left' : taskOn > today ? 'ahead' : 'open'
}
/** What is left from before is taken along to today; what is for today, to tomorrow. */
export const rolledTo = (facts: TaskFacts, today: LocalDate): LocalDate =>
  taskStateOf(facts, today) === 'left' ? today : addNights(today, 1)

export function whyNotOnTask(act: 'done' | 'roll_over', facts: TaskFacts, today: LocalDate): RefusalCode | null {
  const state = taskStateOf(facts, today)
  if (state === 'none') return 'TASK_MISSING'
  if (state === 'done') return 'TASK_DONE'
  return act === 'roll_over' && state === 'ahead' ? 'TASK_PUT_OFF' : null
}

/** Less often than before: stepped down since today. As often: as it was. More often: not any more. */
export function steppedDownOn(
  before: { frequency: BoardFrequency; steppedDownOn: LocalDate | null },
  frequency: BoardFrequency,
  today: LocalDate,
): LocalDate | null {
  const change = boardFrequencies.indexOf(frequency) - boardFrequencies.indexOf(before.frequency)
  return change === 0 ? before.steppedDownOn : change > 0 ? today : null
}

export interface MeetingFacts {
  readonly meetingId: string
  /** By account: two may have one name. `memberId`: their row in the team, if they are of it. */
  readonly present: readonly { readonly accountId: string; readonly memberId: string | null }[]
}
type Decided = { meetingId: string; deciders: readonly [string, string] }

/** The meeting and the two of the team's own who take a card off, or why not: the team meets, whoever asks is in it, and so are two. */
export function takenOffBy(
  meeting: MeetingFacts | null,
  by: { accountId: string | null },
): Decided | { no: RefusalCode } {
  if (meeting === null) return { no: 'BOARD_MEETING_MISSING' }
  const { meetingId, present } = meeting
  if (!present.some(({ accountId }) => accountId === by.accountId)) return { no: 'NOT_IN_MEETING' }
  const [first, second] = new Set(present.flatMap(({ memberId }) => memberId ?? []))
  return first && second ? { meetingId, deciders: [first, second] } : { no: 'TEAM_DECISION_MISSING' }
}

/** What the product points out, and never does by itself. */
export const suggestionKinds = [
  'admitted',
  'discharged',
  'stay_started',
  'stay_ended',
  'home_at_risk',
  'silent',
  'newly_referred',
  'third_acute',
] as const
export type SuggestionKind = (typeof suggestionKinds)[number]
/** Where somebody would go on the board for it. */
export const suggestedGroup = {
  admitted: 'admitted_or_prison',
  discharged: 'crisis',
  stay_started: 'crisis',
  stay_ended: 'crisis',
  home_at_risk: 'home_at_risk',
  silent: 'hard_to_reach',
  newly_referred: 'new',
  third_acute: 'crisis',
} as const satisfies Record<SuggestionKind, BoardGroup>
/** How long a happening is worth pointing out. */
export const SUGGESTION_DAYS = 14

/** How safe somebody's home is, in a word; `none`: no home of one's own with a lease. */
export const homeStandings = ['safe', 'watch', 'at_risk', 'none'] as const
export type HomeStanding = (typeof homeStandings)[number]
export function homeStandingOf(home: { danger: boolean; watch: boolean; notice: boolean } | null): HomeStanding {
  if (home === null) return 'none'
  if (home.danger || home.notice) return 'at_risk'
  return home.watch ? 'watch' : 'safe'
}
