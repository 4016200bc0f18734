import { expect, test } from 'vitest'
import { addNights, asLocalDate } from '../nights.ts'
import {
  afterAdmission,
  dwellingDueOn,
  endsTasks,
  isOverdue,
  needsMeeting,
  taskOfHome,
  tasksAnswered,
  whyNotMeetAt,
  whyNotTask,
} from './rules.ts'

const admittedOn = asLocalDate('2026-03-01')
const stay = { specialistKind: 'addiction_unit', bedOf: 'specialist', admittedOn } as const

test('nine months at an addiction unit: a dwelling is agreed by month three; four months: now (F 15)', () => {
  expect(dwellingDueOn({ ...stay, endOn: asLocalDate('2026-12-01') })).toBe('2026-06-01')
  expect(dwellingDueOn({ ...stay, endOn: asLocalDate('2026-07-01') })).toBe(admittedOn)
})

test('the milestone is for treatment of addiction in the service’s own bed, and for no other stay', () => {
  const endOn = asLocalDate('2026-12-01')
  expect(dwellingDueOn({ ...stay, endOn, specialistKind: 'dps' })).toBeNull()
  expect(dwellingDueOn({ ...stay, endOn, bedOf: 'municipality' })).toBeNull()
})

test('the sides meet from the fourth version on', () => {
  expect([1, 2, 3, 4, 5].map(needsMeeting)).toEqual([false, false, false, true, true])
})

test('every end ends what both have to do; a question, an agreement and a yes of the person’s do not', () => {
  expect(['declined', 'withdrawn', 'closed', 'converted_to_acute'].map((act) => endsTasks(act))).not.toContain(false)
  expect(
    ['proposed', 'accepted', 'info_requested', 'admitted', 'discharged'].map((act) => endsTasks(act)),
  ).not.toContain(true)
  expect(endsTasks('person_answered', 'no')).toBe(true)
  expect(endsTasks('person_answered', 'yes')).toBe(false)
})

test('a need for a home outlives the admission, a meeting and a milestone do not', () => {
  const goOn = Object.entries(afterAdmission).filter(([, becomes]) => becomes === 'goes_on')
  expect(goOn.map(([kind]) => kind)).toEqual(['ask_home', 'joint_housing'])
})

test('a home that is there is neither asked about nor looked for; none is looked for; not known is still asked', () => {
  expect(tasksAnswered('yes')).toEqual(['ask_home', 'joint_housing'])
  expect(tasksAnswered('no')).toEqual(['ask_home'])
  expect(tasksAnswered('unknown')).toEqual([])
})

test('no home makes housing a task of both; not known is asked again; a home makes none', () => {
  expect(taskOfHome('no')).toBe('joint_housing')
  expect(taskOfHome('unknown')).toBe('ask_home')
  expect(taskOfHome('yes')).toBeNull()
})

test('due today is not late, yesterday is', () => {
  expect(isOverdue(admittedOn, admittedOn)).toBe(false)
  expect(isOverdue(addNights(admittedOn, -1), admittedOn)).toBe(true)
})

test('what is settled is not settled again, and only a meeting that is to come has a time', () => {
  const now = new Date('2026-11-20T20:40:00Z')
  const later = new Date('2026-11-23T09:00:00Z')
  expect(whyNotTask({ kind: 'joint_housing', outcome: 'done' })).toBe('TASK_SETTLED')
  expect(whyNotMeetAt({ kind: 'joint_meeting', outcome: null }, later, now)).toBeNull()
  expect(whyNotMeetAt({ kind: 'joint_meeting', outcome: null }, now, now)).toBe('PERIOD_OVER')
  expect(whyNotMeetAt({ kind: 'joint_meeting', outcome: 'fell_away' }, later, now)).toBe('TASK_SETTLED')
  expect(whyNotMeetAt({ kind: 'joint_housing', outcome: null }, later, now)).toBe('NOT_FOUND')
})
