import { expect, test } from 'vitest'
import { concernedBy, type Heard } from './live-concerns.ts'

const house: Heard = { houseId: 'house', admissionId: null, consultationId: null, teamId: null, byName: 'Fyrlykta' }
const thread = (admissionId: string): Heard => ({
  houseId: null,
  admissionId,
  consultationId: null,
  teamId: null,
  byName: null,
})
const visit: Heard = { houseId: null, admissionId: null, consultationId: 'visit', teamId: null, byName: null }
const team: Heard = { ...thread('mine'), admissionId: null, teamId: 'ours' }
const keys = {
  list: [['plannedAdmission', 'list'], { type: 'query' }],
  together: [['jointTask', 'listTasks'], { type: 'query' }],
  mine: [['plannedAdmission', 'get'], { input: { admissionId: 'mine' }, type: 'query' }],
  other: [['plannedAdmission', 'get'], { input: { admissionId: 'other' }, type: 'query' }],
  board: [['bedPool', 'board'], { input: { fromOn: '2026-11-20', nights: 1 }, type: 'query' }],
  visits: [['consultation', 'listConsultations'], { type: 'query' }],
  windows: [['capacity', 'listWindows'], { type: 'query' }],
  session: ['session'],
}
const concerned = (...changes: Heard[]) => {
  const may = concernedBy(changes)
  return Object.entries(keys)
    .filter(([, key]) => may(key))
    .map(([name]) => name)
}

test('a thread that changed is read again on its page and in the list, and nothing else is', () => {
  expect(concerned(thread('mine'))).toEqual(['list', 'together', 'mine', 'visits', 'windows'])
  expect(concerned(thread('mine'), thread('other'))).toEqual(['list', 'together', 'mine', 'other', 'visits', 'windows'])
})

test('a house that changed reads no thread again', () => {
  expect(concerned(house)).toEqual(['board', 'windows', 'session'])
  expect(concerned(house, thread('other'))).toEqual([
    'list',
    'together',
    'other',
    'board',
    'visits',
    'windows',
    'session',
  ])
})

test('what changed among the windows is read again in what a service can receive, and nowhere else', () => {
  expect(concerned({ houseId: null, admissionId: null, consultationId: null, teamId: null, byName: null })).toEqual([
    'windows',
  ])
})

test('what is new about a visit of specialists is read again where the visits stand, and nowhere else', () =>
  expect(concerned(visit)).toEqual(['visits']))

test('a board that changed is read again where that team looks at it, and nowhere else', () => {
  const ours = [['board', 'getBoard'], { input: { teamId: 'ours' }, type: 'query' }]
  const theirs = [['board', 'getBoard'], { input: { teamId: 'theirs' }, type: 'query' }]
  expect([concernedBy([team])(ours), concernedBy([team])(theirs)]).toEqual([true, false])
  expect([concernedBy([house])(ours), concernedBy([visit])(ours)]).toEqual([true, false])
  expect(concerned(team)).toEqual([])
})

test('nothing heard, nothing read', () => expect(concerned()).toEqual([]))
