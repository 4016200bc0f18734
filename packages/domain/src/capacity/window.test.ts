import { expect, test } from 'vitest'
import type { Occupancy } from '../bed-pool/status.ts'
import { asLocalDate, mondayOf } from '../nights.ts'
import { publishWindowInput } from './schema.ts'
import { openRuns, stateOfWindow, whyNotPublish } from './window.ts'

const d = asLocalDate
const now = new Date('2026-11-20T20:40:00Z')
const bed = { openedOn: d('2026-01-01'), archivedOn: null }
const window = { fromOn: d('2026-11-23'), toOn: d('2026-11-25'), nightsMax: 5 }
const row = (kind: Occupancy['kind'], fromOn: string, toOn: string, more: Partial<Occupancy> = {}): Occupancy => ({
  ...{ id: `${kind}${fromOn}`, bedId: 'bed', kind, fromOn: d(fromOn), toOn: d(toOn), live: true, present: false },
  lapsesAt: kind === 'hold' ? new Date('2026-11-21T20:40:00Z') : null,
  ...more,
})
const state = (...rows: Occupancy[]) => stateOfWindow(window, bed, rows, now)

test('free while the longest stay may begin on one of the days', () => {
  expect(state()).toBe('free')
  expect(state(row('stay', '2026-11-20', '2026-11-25'))).toBe('free')
  expect(state(row('stay', '2026-11-20', '2026-11-26'))).toBe('taken')
  expect(state(row('stay', '2026-11-28', '2026-12-03'))).toBe('free')
  expect(state(row('stay', '2026-11-27', '2026-12-03'))).toBe('taken')
  expect(stateOfWindow({ ...window, nightsMax: 4 }, bed, [row('stay', '2026-11-27', '2026-12-03')], now)).toBe('free')
})

test('held where only a hold stands in the way, and free again when its time has run out', () => {
  const hold = row('hold', '2026-11-23', '2026-11-30')
  expect(state(hold)).toBe('held')
  expect(stateOfWindow(window, bed, [hold], new Date('2026-11-21T20:40:00Z'))).toBe('free')
  expect(state(hold, row('out_of_service', '2026-11-24', '2026-11-30'))).toBe('taken')
})

test('a day that is over is not one on which an admission may begin', () => {
  const held = row('stay', '2026-11-24', '2026-12-10')
  expect(stateOfWindow({ ...window, nightsMax: 1 }, bed, [held], now)).toBe('free')
  expect(stateOfWindow({ ...window, nightsMax: 1 }, bed, [held], new Date('2026-11-23T23:00:00Z'))).toBe('taken')
})

test('what cannot be offered is refused for what stands in the way', () => {
  const why = (change: object, rows: Occupancy[] = [], of: object = {}) =>
    whyNotPublish({ ...window, ...change }, { ...bed, ...of }, rows, now)
  expect(why({})).toBeNull()
  expect(why({ fromOn: d('2026-11-20') })).toBeNull()
  expect(why({ fromOn: d('2026-11-19') })).toBe('PERIOD_OVER')
  expect(why({}, [], { openedOn: d('2026-11-24') })).toBe('BED_ARCHIVED')
  expect(why({}, [], { archivedOn: d('2026-11-30') })).toBeNull()
  expect(why({}, [], { archivedOn: d('2026-11-29') })).toBe('BED_ARCHIVED')
  expect(why({}, [row('out_of_service', '2026-11-29', '2026-12-02')])).toBe('BED_OUT_OF_SERVICE')
  expect(why({}, [row('out_of_service', '2026-11-30', '2026-12-02')])).toBeNull()
  expect(why({}, [row('stay', '2026-11-20', '2026-12-20')])).toBe('BED_TAKEN')
})

test('over both changes of the clock a night is one night, and the week begins on Monday', () => {
  for (const [from, to, at] of [
    ['2026-10-23', '2026-10-25', '2026-10-22T10:00:00Z'],
    ['2027-03-26', '2027-03-28', '2027-03-25T10:00:00Z'],
  ] as const) {
    const over = { fromOn: d(from), toOn: d(to), nightsMax: 2 }
    expect(stateOfWindow(over, bed, [], new Date(at))).toBe('free')
    const days = openRuns({ fromOn: d(from), toOn: d(to) }, [])
    expect(days).toEqual([{ fromOn: from, toOn: to }])
  }
  // The last half hour of a Sunday is Sunday on either side of the change: 24:00 is 23:00 UTC in winter, 22:00 in summer.
  const sunday = { fromOn: d('2026-10-25'), toOn: d('2026-10-25'), nightsMax: 1 }
  expect(stateOfWindow(sunday, bed, [], new Date('2026-10-25T22:59:00Z'))).toBe('free')
  expect(stateOfWindow(sunday, bed, [], new Date('2026-10-25T23:00:00Z'))).toBe('taken')
  const spring = { fromOn: d('2027-03-28'), toOn: d('2027-03-28'), nightsMax: 1 }
  expect(stateOfWindow(spring, bed, [], new Date('2027-03-28T21:59:00Z'))).toBe('free')
  expect(stateOfWindow(spring, bed, [], new Date('2027-03-28T22:00:00Z'))).toBe('taken')
  expect(mondayOf(d('2026-10-25'))).toBe('2026-10-19')
  expect(mondayOf(d('2027-03-28'))).toBe('2027-03-22')
  expect(mondayOf(d('2026-10-26'))).toBe('2026-10-26')
})

test('what is left of a window is what nothing takes', () => {
  const range = { fromOn: d('2026-11-23'), toOn: d('2026-11-30') }
  const taken = [
    { fromOn: d('2026-11-26'), toOn: d('2026-11-28') },
    { fromOn: d('2026-11-20'), toOn: d('2026-11-24') },
  ]
  expect(openRuns(range, taken)).toEqual([
    { fromOn: '2026-11-24', toOn: '2026-11-26' },
    { fromOn: '2026-11-28', toOn: '2026-11-30' },
  ])
  expect(openRuns(range, [range])).toEqual([])
})

test('an input names its days in order, and somebody to whom it is offered', () => {
  const input = {
    ...{ bedId: '0192f0c1-2222-7abc-8def-0123456789ab', nightsMax: 5, note: '', to: null },
    ...{ fromOn: '2026-11-23', toOn: '2026-11-25', offeredTo: '2026-11-25' },
  }
  const problem = (change: object) =>
    publishWindowInput.safeParse({ ...input, ...change }).error?.issues.map(({ path }) => path.join('.'))
  expect(problem({})).toBeUndefined()
  expect(problem({ toOn: '2026-11-22', offeredTo: '2026-11-21' })).toEqual(['toOn'])
  expect(problem({ toOn: '2027-03-01' })).toEqual(['toOn'])
  expect(problem({ offeredTo: '2026-11-26' })).toEqual(['offeredTo'])
  expect(problem({ to: [] })).toEqual(['to'])
})
