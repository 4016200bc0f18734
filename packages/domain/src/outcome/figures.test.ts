import { expect, test } from 'vitest'
import { beforeAfter, type WindowRow } from './before-after.ts'
import { concentrationFigures, daysOfMonths, middleOf, perWeek, retentionFigures, waitFigures } from './figures.ts'

test('the middle of many days, of two, of one and of none', () => {
  const each = (...days: number[]) => days.map((day) => ({ days: day, count: 1 }))
  expect(middleOf(each(9, 1, 4))).toBe(4)
  expect(middleOf(each(4, 9))).toBe(6.5)
  expect(middleOf([{ days: 3, count: 3 }])).toBe(3)
  expect(middleOf([])).toBeNull()
})

test('months as days: 24 are two years with half a leap day', () => {
  expect([0, 3, 6, 12, 24].map(daysOfMonths)).toEqual([0, 91, 183, 365, 731])
})

test('whoever still waits is counted for as long as they have waited, and makes the wait longer than that of the lucky', () => {
  const figures = waitFigures([
    { days: 10, end: 'key', count: 1 },
    { days: 20, end: 'key', count: 1 },
    { days: 15, end: 'other', count: 1 },
    { days: 100, end: 'waiting', count: 2 },
    { days: 90, end: 'key', count: 1 },
  ])
  // At 10 a sixth; at 20, of four, another quarter: 0.625 left; at 90, of three, a third: 0.417 left.
  expect(figures).toMatchObject({ all: 6, keyed: 3, waiting: 2, other: 1, longestWait: 100 })
  expect(figures).toMatchObject({ quarter: 20, half: 90, threeQuarters: null, middleOfKeyed: 20 })
})

test('nobody has waited', () => {
  expect(waitFigures([])).toEqual({
    ...{ all: 0, keyed: 0, waiting: 0, other: 0, quarter: null, half: null },
    ...{ threeQuarters: null, middleOfKeyed: null, longestWait: 0 },
  })
})

test('a home is lost by every end that makes a need, and not by a move or a death', () => {
  const figures = retentionFigures([
    { days: 400, end: 'stands', count: 2 },
    { days: 100, end: 'eviction', count: 1 },
    { days: 100, end: 'own_wish', count: 1 },
    { days: 50, end: 'moved_to_other_home', count: 1 },
    { days: 50, end: 'died', count: 1 },
  ])
  expect(figures).toMatchObject({ all: 6, lost: 2 })
  expect(figures.points.map(({ months, share, atRisk }) => [months, share, atRisk])).toEqual([
    [3, 1, 4],
    [6, 0.5, 2],
    [12, 0.5, 2],
    [24, null, 0],
  ])
  expect(figures.curve.map(({ months }) => months).at(-1)).toBe(13)
  expect(retentionFigures([])).toMatchObject({ all: 0, curve: [], points: [{ share: null }, {}, {}, {}] })
})

test('each tenant is counted by the company in the building; what is not known of a building is in no share', () => {
  const figures = concentrationFigures([
    { tenants: 1, homes: 1, homesMost: 2, dwellingsTotal: null },
    { tenants: 2, homes: 2, homesMost: 2, dwellingsTotal: 10 },
    { tenants: 3, homes: 6, homesMost: 2, dwellingsTotal: 20 },
  ])
  expect(figures).toMatchObject({ tenants: 6, buildings: 3, sizeNotKnown: 1 })
  expect(figures.bands.map(({ tenants }) => tenants)).toEqual([1, 2, 0, 3])
  expect(figures.overLimit).toEqual({ count: 3, of: 6 })
  // Two of ten are a fifth, and no more.
  expect(figures.overFifth).toEqual({ count: 3, of: 5 })
})

test('a week for each who is followed up, and nothing where nobody is', () => {
  expect(perWeek(10, 35)).toBe(2)
  expect(perWeek(3, 0)).toBeNull()
})

const window = (change: Partial<WindowRow> = {}): WindowRow => ({
  ...{ days: 183, known: 183, acute: 0, planned: 0, bedDays: 0, withoutDays: 0 },
  ...change,
})

test('who has not been followed long enough, and of whom too little is known, is left out and said', () => {
  const figures = beforeAfter([
    {
      isShort: false,
      before: window({ acute: 2, bedDays: 20, withoutDays: 1 }),
      after: window({ planned: 1, bedDays: 5 }),
    },
    { isShort: true, before: window({ acute: 9 }), after: window() },
    { isShort: false, before: window({ known: 91, acute: 9 }), after: window() },
    { isShort: false, before: window({ known: 92 }), after: window() },
  ])
  expect(figures).toEqual({
    ...{ met: 4, tooShort: 1, littleKnown: 1, counted: 2 },
    before: { acute: 2, planned: 0, bedDays: 20, withoutDays: 1, personsAdmitted: 1 },
    after: { acute: 0, planned: 1, bedDays: 5, withoutDays: 0, personsAdmitted: 1 },
  })
})
