import { expect, test } from 'vitest'
import { type Named, noticeKinds, noticeOfAct, toldOf } from './kinds.ts'

const people = [
  { accountId: 'leader', roles: ['team_leader'] },
  { accountId: 'case', roles: ['caseworker'] },
  { accountId: 'team', roles: ['team_member'] },
]
const told = (kind: (typeof noticeKinds)[number], of = people, named: Named | null = null) =>
  toldOf(kind, of, named).map(({ accountId }) => accountId)

test('what is late goes to the escalation contact, then to the coordinator; the rest to everybody who negotiates', () => {
  const named = { escalationAccountId: 'team', coordinatorAccountId: 'case' }
  expect(told('overdue', people, named)).toEqual(['team'])
  expect(told('overdue_coordinator', people, named)).toEqual(['case'])
  expect(told('proposal', people, named)).toEqual(['leader', 'case', 'team'])
})

test('where nobody is named, or the one named is there no more, it goes to the nearest roles', () => {
  const gone = { escalationAccountId: 'gone', coordinatorAccountId: null }
  for (const named of [null, gone]) {
    expect(told('overdue', people, named)).toEqual(['leader'])
    expect(told('overdue_coordinator', people, named)).toEqual(['leader', 'case'])
  }
})

test('where nobody has the role, everybody is told: nothing is late without somebody hearing it', () => {
  const alone = people.slice(2)
  for (const kind of noticeKinds) expect(told(kind, alone)).toEqual(['team'])
  expect(told('overdue', [])).toEqual([])
})

test('an act that has no kind of its own has moved the thread', () => {
  expect(noticeOfAct('bed_confirmed')).toBe('moved')
  expect(noticeOfAct('something_new')).toBe('moved')
  expect(noticeOfAct('declined')).toBe('answer')
})
