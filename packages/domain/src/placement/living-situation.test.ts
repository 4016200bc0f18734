import { describe, expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { ethosOn, type LivingSituation, nibrStatusOn } from './living-situation.ts'

const day = asLocalDate
const week48 = day('2026-11-25')
const lives = (kind: LivingSituation['kind'], rest: Partial<LivingSituation> = {}): LivingSituation[] => [
  { kind, fromOn: day('2026-01-01'), untilOn: null, leavesOn: null, homeAfter: null, ...rest },
]

describe('the count of week 48 (docs/sources.md, F 17)', () => {
  test('whoever sleeps out, with friends, in a hostel or a shelter is homeless', () => {
    expect(nibrStatusOn(lives('no_place'), week48)).toEqual({ status: 'homeless', place: 'no_place' })
    expect(nibrStatusOn(lives('with_kin_or_friends'), week48)).toEqual({
      status: 'homeless',
      place: 'with_kin_or_friends',
    })
    expect(nibrStatusOn(lives('hostel'), week48)).toEqual({ status: 'homeless', place: 'temporary_offer' })
  })

  test('whoever lives for good with close kin, or sublets, is not', () => {
    expect(nibrStatusOn(lives('with_close_kin_permanently'), week48)).toEqual({ status: 'not_homeless' })
    expect(nibrStatusOn(lives('subletting'), week48)).toEqual({ status: 'not_homeless' })
  })

  test('whoever leaves an institution within two months with no home is, on the last day of the two months too', () => {
    const leaves = (leavesOn: string, homeAfter: boolean | null = false) =>
      nibrStatusOn(lives('institution', { leavesOn: day(leavesOn), homeAfter }), week48)
    expect(leaves('2027-01-25')).toEqual({ status: 'homeless', place: 'institution' })
    expect(leaves('2027-01-26')).toEqual({ status: 'not_homeless' })
    expect(leaves('2026-12-01', true)).toEqual({ status: 'not_homeless' })
  })

  test('it is counted on the last day that can be typed too', () => {
    const leaves = lives('institution', { leavesOn: day('2199-12-31'), homeAfter: false })
    expect(nibrStatusOn(leaves, day('2199-12-31')).status).toBe('homeless')
  })

  test('what is not known is neither counted nor left out', () => {
    expect(nibrStatusOn([], week48)).toEqual({ status: 'unknown' })
    expect(nibrStatusOn(lives('prison', { homeAfter: false }), week48)).toEqual({ status: 'unknown' })
    expect(nibrStatusOn(lives('prison', { leavesOn: day('2026-12-01') }), week48)).toEqual({ status: 'unknown' })
  })

  test('the last day of a span belongs to the next one', () => {
    const spans = [...lives('no_place', { untilOn: week48 }), ...lives('own_home', { fromOn: week48 })]
    expect(nibrStatusOn(spans, week48)).toEqual({ status: 'not_homeless' })
    expect(nibrStatusOn(spans, day('2026-11-24')).status).toBe('homeless')
  })
})

test('ETHOS Light calls an institution without a home after it homeless however far away the day is', () => {
  const stay = lives('institution', { leavesOn: day('2027-11-01'), homeAfter: false })
  expect(ethosOn(stay, week48)).toBe('institution_no_home_after')
  expect(ethosOn(lives('no_place'), week48)).toBe('living_rough')
  expect(ethosOn(lives('own_home'), week48)).toBeNull()
})
