import { expect, test } from 'vitest'
import { addNights, asLocalDate } from '../nights.ts'
import {
  afterOff,
  boardFrequencies,
  boardGroups,
  byPlace,
  homeStandingOf,
  isAnswer,
  rolledTo,
  stepped,
  steppedDownOn,
  suggestedGroup,
  suggestionKinds,
  takenOffBy,
  taskStateOf,
  whyNotOnTask,
} from './board.ts'

const today = asLocalDate('2026-11-20')
const yesterday = addNights(today, -1)
const tomorrow = addNights(today, 1)
const task = (taskOn = today, done = false) => ({ task: 'Besøk', taskOn, done })
const none = { task: '', taskOn: null, done: false }

test('the meeting goes by group, red first, then by whoever has been up longest; the same for everybody', () => {
  const card = (cardId: string, group: (typeof boardGroups)[number], sinceOn = today) => ({ cardId, group, sinceOn })
  const cards = [card('d', 'new'), card('c', 'crisis'), card('b', 'crisis'), card('a', 'crisis', yesterday)]
  expect(cards.sort(byPlace).map(({ cardId }) => cardId)).toEqual(['a', 'b', 'c', 'd'])
  expect(boardGroups[0]).toBe('crisis')
})

test('a step goes to the next and stops at either end; with nobody looked at it begins', () => {
  const order = ['a', 'b', 'c']
  expect(stepped(order, null, 'next')).toBe('a')
  expect(stepped(order, 'a', 'next')).toBe('b')
  expect(stepped(order, 'c', 'next')).toBe('c')
  expect(stepped(order, 'a', 'previous')).toBe('a')
  expect(stepped(order, 'gone', 'next')).toBe('a')
  expect(stepped([], null, 'next')).toBeNull()
})

test('when a card is taken off the next is looked at, after the last the one before, and then none', () => {
  expect(afterOff(['a', 'b', 'c'], 'b')).toBe('c')
  expect(afterOff(['a', 'b'], 'b')).toBe('a')
  expect(afterOff(['a'], 'a')).toBeNull()
})

test('a task is of its day: left when the day is over, ahead when it has not come', () => {
  expect(taskStateOf(none, today)).toBe('none')
  expect(taskStateOf(task(), today)).toBe('open')
  expect(taskStateOf(task(yesterday), today)).toBe('left')
  expect(taskStateOf(task(tomorrow), today)).toBe('ahead')
  expect(taskStateOf(task(yesterday, true), today)).toBe('done')
})

test('what is left is taken along to today, what is for today to tomorrow, and nothing is put off twice', () => {
  expect(rolledTo(task(yesterday), today)).toBe(today)
  expect(rolledTo(task(), today)).toBe(tomorrow)
  expect(whyNotOnTask('roll_over', task(tomorrow), today)).toBe('TASK_PUT_OFF')
  expect(whyNotOnTask('done', task(tomorrow), today)).toBeNull()
  expect(whyNotOnTask('roll_over', none, today)).toBe('TASK_MISSING')
  expect(whyNotOnTask('done', task(today, true), today)).toBe('TASK_DONE')
})

test('less often is a step down since today, as often changes nothing, more often takes it back', () => {
  const before = { frequency: 'daily' as const, steppedDownOn: yesterday }
  expect(steppedDownOn(before, 'weekly', today)).toBe(today)
  expect(steppedDownOn(before, 'daily', today)).toBe(yesterday)
  expect(steppedDownOn(before, 'twice_daily', today)).toBeNull()
  expect(boardFrequencies.at(-1)).toBe('weekly')
})

test('nobody is taken off without a meeting, by one who is not in it, or by one alone', () => {
  const here = (...memberIds: (string | null)[]) => ({
    meetingId: 'm',
    present: memberIds.map((memberId, at) => ({ accountId: at === 0 ? 'hanna' : `${at}`, memberId })),
  })
  const hanna = { accountId: 'hanna' }
  expect(takenOffBy(null, hanna)).toEqual({ no: 'BOARD_MEETING_MISSING' })
  expect(takenOffBy(here('1', '2'), { accountId: 'per' })).toEqual({ no: 'NOT_IN_MEETING' })
  expect(takenOffBy(here('1'), hanna)).toEqual({ no: 'TEAM_DECISION_MISSING' })
  expect(takenOffBy(here('1', null), hanna)).toEqual({ no: 'TEAM_DECISION_MISSING' })
  expect(takenOffBy(here('1', '1'), hanna)).toEqual({ no: 'TEAM_DECISION_MISSING' })
  expect(takenOffBy(here(null, '1', '2'), hanna)).toEqual({ meetingId: 'm', deciders: ['1', '2'] })
})

test('having been moved is no answer; having been spoken of is', () => {
  expect(isAnswer('moved')).toBe(false)
  expect(isAnswer('changed')).toBe(false)
  expect(isAnswer('noted')).toBe(true)
})

test('every suggestion has a group to go to', () =>
  expect(suggestionKinds.filter((what) => !boardGroups.includes(suggestedGroup[what]))).toEqual([]))

test('a home in danger, or that a landlord has given notice of, is at risk; anything that is watched is watched', () => {
  const safe = { danger: false, watch: false, notice: false }
  expect(homeStandingOf(null)).toBe('none')
  expect(homeStandingOf(safe)).toBe('safe')
  expect(homeStandingOf({ ...safe, watch: true })).toBe('watch')
  expect(homeStandingOf({ ...safe, watch: true, danger: true })).toBe('at_risk')
  expect(homeStandingOf({ ...safe, notice: true })).toBe('at_risk')
})
