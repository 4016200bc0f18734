import { describe, expect, test } from 'vitest'
import { asLocalDate, nightsBetween } from '../nights.ts'
import { dayWhen, survivalAt, survivalOf, type Watched } from './survival.ts'

const watched = (happened: readonly number[], notYet: readonly number[]): Watched[] => [
  ...happened.map((days) => ({ days, happened: true, count: 1 })),
  ...notYet.map((days) => ({ days, happened: false, count: 1 })),
]

// Freireich and others, Blood 1963: weeks in remission on 6-MP, 21 children; the example of most textbooks (Kleinbaum and Klein).
const treated = survivalOf(watched([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]))
const placebo = survivalOf(watched([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []))

describe('the published example', () => {
  test('number at risk and share at every step', () => {
    expect(treated.steps.map(({ day, atRisk, share }) => [day, atRisk, Number(share.toFixed(3))])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ])
  })
  test("Greenwood's standard errors", () => {
    const errors = treated.steps.map(({ share, spread }) => Number((share * Math.sqrt(spread)).toFixed(4)))
    expect(errors).toEqual([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346])
  })
  test('log-log limits lie between nothing and all, as R has them', () => {
    const at10 = survivalAt(treated, 10)
    expect([at10.low?.toFixed(3), at10.high?.toFixed(3)]).toEqual(['0.503', '0.889'])
  })
  test('half: 23 weeks on the medicine, 8 without', () => {
    expect(dayWhen(treated, 0.5)).toBe(23)
    expect(dayWhen(placebo, 0.5)).toBe(8)
    expect(dayWhen(treated, 0.75)).toBeNull()
  })
  test('where nothing is cut short it is the plain share', () => {
    for (const day of [1, 4, 8, 12, 22]) {
      const left = placebo.watched.filter(({ days }) => days > day).length / 21
      expect(survivalAt(placebo, day).share).toBeCloseTo(left, 12)
    }
    expect(survivalAt(placebo, 23)).toMatchObject({ share: 0, low: null, high: null })
  })
})

describe('the edges', () => {
  test('nobody: nothing is said', () => {
    const none = survivalOf([])
    expect(none).toMatchObject({ count: 0, happened: 0, steps: [] })
    expect(survivalAt(none, 90)).toEqual({ day: 90, atRisk: 0, share: null, low: null, high: null })
    expect(dayWhen(none, 0.5)).toBeNull()
  })
  test('one who lost it', () => {
    const one = survivalOf(watched([40], []))
    expect(survivalAt(one, 39)).toMatchObject({ share: 1, atRisk: 1 })
    expect(survivalAt(one, 40)).toMatchObject({ share: 0, atRisk: 1, low: null })
    expect(survivalAt(one, 400)).toMatchObject({ share: 0, atRisk: 0 })
  })
  test('all still there: all of them, for as long as the longest has been watched, and then nothing is known', () => {
    const all = survivalOf(watched([], [30, 100, 200]))
    expect(survivalAt(all, 200)).toEqual({ day: 200, atRisk: 1, share: 1, low: null, high: null })
    expect(survivalAt(all, 201).share).toBeNull()
    expect(dayWhen(all, 0.25)).toBeNull()
  })
  test('on the same day what happened comes before what was no longer watched', () => {
    const tied = survivalOf(watched([10, 10], [10, 20]))
    expect(tied.steps).toMatchObject([{ day: 10, atRisk: 4, happened: 2, share: 0.5 }])
  })
  test('counts of many alike are the same as each by itself', () => {
    const each = survivalOf(watched([5, 5, 5, 9], [7, 7]))
    const many = survivalOf([
      { days: 5, happened: true, count: 3 },
      { days: 7, happened: false, count: 2 },
      { days: 9, happened: true, count: 1 },
      { days: 1, happened: true, count: 0 },
    ])
    expect(many.steps).toEqual(each.steps)
    expect(many.count).toBe(6)
  })
  test('lost on the very first day is counted', () => {
    expect(survivalAt(survivalOf(watched([0], [50])), 0)).toMatchObject({ atRisk: 2, share: 0.5 })
  })
  test('a leap day is a day, and the night when the clock changes is one', () => {
    const days = nightsBetween(asLocalDate('2024-02-28'), asLocalDate('2025-02-28'))
    expect(days).toBe(366)
    expect(nightsBetween(asLocalDate('2026-10-24'), asLocalDate('2026-10-26'))).toBe(2)
    expect(nightsBetween(asLocalDate('2026-03-28'), asLocalDate('2026-03-30'))).toBe(2)
    expect(survivalAt(survivalOf(watched([366], [400])), 365).share).toBe(1)
  })
})
