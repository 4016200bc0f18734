import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import {
  figuresToShare,
  type PersonFigures,
  type SharedFigure,
  shareFigure,
  toNearestFive,
  yearsToShare,
} from './shared-figures.ts'

const said = (...figures: readonly SharedFigure[]) =>
  figures.map(({ state, value, ofAbout }) => `${state} ${value} ${ofAbout}`).join(', ')

const none = { count: 0, of: 0 }
const nothing: PersonFigures = {
  ...{ waits: [], ordinaryLease: none, homeAgain: none, helpKept: none, severalShown: none, crowded: none },
  homes: { lostFirst: 0, lostLater: 0, kept: 0 },
  contacts: { persons: 0, personDays: 0, seen: 0, most: 0 },
}
/** So many are about 25: the worlds of more are not all here. */
const LAST_WHOLE = 27

/** Every world that says the same is as likely to the reader: what has but one value among them is found out. */
function foundOut<World>(
  worlds: Iterable<World>,
  tell: (world: World) => string,
  secretsOf: (world: World) => number[],
) {
  const alike = new Map<string, World[]>()
  for (const world of worlds) {
    const words = tell(world)
    const same = alike.get(words)
    if (same) same.push(world)
    else alike.set(words, [world])
  }
  const found: string[] = []
  for (const [words, same] of alike) {
    const secrets = same.map(secretsOf)
    for (const at of secrets[0]?.keys() ?? []) {
      const values = new Set(secrets.map((one) => one[at]))
      const [only] = values
      if (values.size === 1 && only !== undefined && only < 5) found.push(`${words}: number ${at} is ${only}`)
    }
  }
  return found
}

test('no count under five, on either side of a share, is told by the share', () => {
  const worlds = Array.from({ length: 80 }, (_, of) =>
    Array.from({ length: of + 1 }, (_, count) => ({ count, of })),
  ).flat()
  const found = foundOut(
    worlds,
    (world) => said(shareFigure('ordinary_lease', world)),
    ({ count, of }) => [count, of - count, of],
  )
  expect(found).toEqual([])
  for (const { count, of } of worlds) {
    const { state, value, ofAbout } = shareFigure('ordinary_lease', { count, of })
    if (count < 5 || of - count < 5) expect(value).toBeNull()
    if (of < 10) expect([state, ofAbout]).toEqual(['held', null])
  }
})

test('nor is a change from one year to the next, of the same people all but some', () => {
  const of = Array.from({ length: LAST_WHOLE - 9 }, (_, at) => at + 10)
  const years = of.flatMap((persons) => Array.from({ length: persons + 1 }, (_, count) => ({ count, of: persons })))
  const worlds = years.flatMap((one) => years.map((next) => ({ one, next })))
  const found = foundOut(
    worlds,
    ({ one, next }) => said(shareFigure('ordinary_lease', one), shareFigure('ordinary_lease', next)),
    ({ one, next }) => [Math.abs(next.count - one.count), Math.abs(next.of - one.of)],
  )
  expect(found).toEqual([])
})

test('nor how many lost the home in the first year, in the second or never, from both points together', () => {
  const worlds = []
  for (let of = 0; of <= LAST_WHOLE; of++)
    for (let lostFirst = 0; lostFirst <= of; lostFirst++)
      for (let lostLater = 0; lostLater <= of - lostFirst; lostLater++)
        worlds.push({ lostFirst, lostLater, kept: of - lostFirst - lostLater })
  const found = foundOut(
    worlds,
    (homes) => said(...figuresToShare({ ...nothing, homes }).filter(({ measure }) => measure.startsWith('home_after'))),
    ({ lostFirst, lostLater, kept }) => [lostFirst, lostLater, kept, lostFirst + lostLater, kept + lostLater],
  )
  expect(found).toEqual([])
})

const count = fc.integer({ min: 0, max: 60 })
const share = fc.tuple(count, count).map(([a, b]) => ({ count: Math.min(a, b), of: Math.max(a, b) }))
const figures: fc.Arbitrary<PersonFigures> = fc.record({
  waits: fc.array(
    fc.record({
      days: fc.nat(900),
      end: fc.constantFrom('key', 'waiting', 'other'),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 12 },
  ),
  ordinaryLease: share,
  homes: fc.record({ lostFirst: count, lostLater: count, kept: count }),
  homeAgain: share,
  helpKept: share,
  severalShown: share,
  crowded: share,
  contacts: fc.record({ persons: count, personDays: fc.nat(9000), seen: fc.nat(900), most: fc.nat(900) }),
})

test('whatever the figures are: nothing is told that the walls of the pool would not take', () => {
  fc.assert(
    fc.property(figures, (raw) => {
      const told = figuresToShare(raw)
      expect(new Set(told.map(({ measure }) => measure)).size).toBe(9)
      for (const { measure, state, value, ofAbout } of told) {
        expect(value === null).toBe(state !== 'figure')
        expect(ofAbout === null || (ofAbout >= 5 && ofAbout % 5 === 0)).toBe(true)
        if (state === 'figure') expect(ofAbout).not.toBeNull()
        if (value === null || measure === 'seen_each_week') continue
        expect(value % 5).toBe(0)
        if (measure !== 'days_to_key') expect(value >= 5 && value <= 95).toBe(true)
      }
    }),
    { seed: 5, numRuns: 2000 },
  )
})

test('of ten and more, with five on each side, it is the share to the nearest five', () => {
  expect(shareFigure('help_kept', { count: 31, of: 42 })).toEqual({
    ...{ measure: 'help_kept', state: 'figure', value: 75, ofAbout: 40 },
  })
  expect(said(shareFigure('help_kept', { count: 9, of: 9 }))).toBe('held null null')
  expect(said(shareFigure('help_kept', { count: 14, of: 14 }))).toBe('nearly_all null 15')
  expect(said(shareFigure('help_kept', { count: 4, of: 14 }))).toBe('few null 15')
  expect([2, 3, 7, 8].map(toNearestFive)).toEqual([0, 5, 5, 10])
})

test('half of few keys, and contacts that are mostly one person’s, are held', () => {
  const raw: PersonFigures = {
    ...nothing,
    waits: [
      { days: 40, end: 'key', count: 4 },
      { days: 50, end: 'waiting', count: 20 },
    ],
    contacts: { persons: 12, personDays: 4200, seen: 600, most: 301 },
  }
  const of = (more: Partial<PersonFigures>, measure: string) =>
    figuresToShare({ ...raw, ...more }).find((one) => one.measure === measure)
  expect(of({}, 'days_to_key')?.state).toBe('held')
  expect(of({}, 'seen_each_week')?.state).toBe('held')
  expect(of({ contacts: { ...raw.contacts, most: 300 } }, 'seen_each_week')).toMatchObject({ value: 10, ofAbout: 10 })
  expect(of({ waits: [{ days: 40, end: 'key', count: 5 }, ...raw.waits.slice(1)] }, 'days_to_key')).toMatchObject({
    ...{ state: 'not_reached', value: null, ofAbout: 25 },
  })
  expect(of({ waits: [{ days: 41, end: 'key', count: 15 }, ...raw.waits.slice(1)] }, 'days_to_key')?.state).toBe(
    'not_reached',
  )
  expect(of({ waits: [{ days: 41, end: 'key', count: 30 }, ...raw.waits.slice(1)] }, 'days_to_key')?.value).toBe(40)
})

test('a year is told of when everything in it has had ninety days, and not before', () => {
  expect(yearsToShare(asLocalDate('2026-03-31'))[0]).toBe(2024)
  expect(yearsToShare(asLocalDate('2026-04-01'))).toEqual([2025, 2024, 2023, 2022, 2021])
  expect(yearsToShare(asLocalDate('2026-11-20'))).toHaveLength(5)
})
