import { expect, test } from 'vitest'
import { noticeKinds, noticeOfAct, toldOf } from './kinds.ts'

const people = [
  { name: 'leader', roles: ['team_leader'] },
  { name: 'case', roles: ['caseworker'] },
  { name: 'team', roles: ['team_member'] },
]
const named = (kind: (typeof noticeKinds)[number], of = people) => toldOf(kind, of).map(({ name }) => name)

test('what is late goes to the escalation contact, then to the coordinator; the rest to everybody who negotiates', () => {
  expect(named('overdue')).toEqual(['leader'])
  expect(named('overdue_coordinator')).toEqual(['leader', 'case'])
  expect(named('proposal')).toEqual(['leader', 'case', 'team'])
  expect(toldOf('overdue', [{ roles: ['liaison'] }])).toHaveLength(1)
})

test('where nobody has the role, everybody is told: nothing is late without somebody hearing it', () => {
  const alone = people.slice(2)
  for (const kind of noticeKinds) expect(named(kind, alone)).toEqual(['team'])
  expect(toldOf('overdue', [])).toEqual([])
})

test('an act that has no kind of its own has moved the thread', () => {
  expect(noticeOfAct('bed_confirmed')).toBe('moved')
  expect(noticeOfAct('something_new')).toBe('moved')
  expect(noticeOfAct('declined')).toBe('answer')
})
