import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { type RecommendationFacts, recommendationAnswers, recommendations, standingOf } from './recommendations.ts'
import { remapAfter } from './remap.ts'

const on = asLocalDate('2026-11-20')
const nothing: RecommendationFacts = {
  on,
  hasIndividualPlan: false,
  individualPlanWish: null,
  nextOfKin: [],
  children: [],
  fixedAbode: null,
  admissions: [],
}
const declined = { wish: 'declined' as const, saidOn: asLocalDate('2026-01-01'), askAgainOn: null }

test('with nothing known, what needs no admission is missing; said by hand, each of the ten is as it was said', () => {
  expect(recommendations).toHaveLength(10)
  const ofAdmissions = recommendations.filter((item) => standingOf(item, nothing, null).answer === 'does_not_apply')
  expect(ofAdmissions).toEqual([
    'follow_up_without_break',
    'home_from_admission',
    'coordinated_intake',
    'cooperation_throughout',
  ])
  for (const item of recommendations) {
    if (!ofAdmissions.includes(item))
      expect(standingOf(item, nothing, null)).toEqual({ answer: 'missing', by: 'nobody' })
    for (const answer of recommendationAnswers)
      expect(standingOf(item, nothing, answer)).toEqual({ answer, by: 'hand' })
  }
})

test('a plan that is there is in place, one that is declined is no gap, and no hand makes it one', () => {
  expect(standingOf('individual_plan', { ...nothing, hasIndividualPlan: true }, 'missing').answer).toBe('in_place')
  const no = { ...nothing, individualPlanWish: declined }
  expect(standingOf('individual_plan', no, null).answer).toBe('not_wanted')
  expect(standingOf('individual_plan', no, 'missing').answer).toBe('not_wanted')
  const asked = { ...declined, askAgainOn: on }
  expect(standingOf('individual_plan', { ...nothing, individualPlanWish: asked }, null).answer).toBe('missing')
})

test('next of kin are mapped when each has been asked, children too', () => {
  const of = (needsMapped: boolean, needsLookedAfter: 'yes' | 'no' | 'not_asked') =>
    standingOf(
      'next_of_kin_and_children',
      { ...nothing, nextOfKin: [{ needsMapped }], children: [{ needsLookedAfter }] },
      null,
    ).answer
  expect(of(true, 'yes')).toBe('in_place')
  expect(of(false, 'yes')).toBe('missing')
  expect(of(true, 'not_asked')).toBe('missing')
  expect(of(true, 'no')).toBe('missing')
})

const housed = { hasHome: 'yes' as const, housingBegun: false }

test('no home when admitted: in place when both have begun to look for one, missing until then and after a discharge to nowhere', () => {
  const of = (change: Partial<RecommendationFacts['admissions'][number]>) => {
    const admission = { ...housed, dischargePlanned: true, gaps: null, ...change }
    return standingOf('home_from_admission', { ...nothing, admissions: [admission] }, null).answer
  }
  expect(of({})).toBe('does_not_apply')
  expect(of({ hasHome: 'no' })).toBe('missing')
  expect(of({ hasHome: 'no', housingBegun: true })).toBe('in_place')
  expect(of({ hasHome: 'yes', housingBegun: true, gaps: [] })).toBe('in_place')
  expect(of({ hasHome: 'no', housingBegun: true, gaps: ['home_to_return_to'] })).toBe('missing')
})

test('a discharge answers for what it lacked, and somebody may say that it is not wanted', () => {
  const left = { ...housed, dischargePlanned: true, gaps: ['follow_up_within_72_hours' as const] }
  const facts = { ...nothing, admissions: [left] }
  expect(standingOf('follow_up_without_break', facts, null).answer).toBe('missing')
  expect(standingOf('follow_up_without_break', facts, 'not_wanted')).toEqual({ answer: 'not_wanted', by: 'hand' })
  expect(standingOf('coordinated_intake', facts, null).answer).toBe('in_place')
  expect(standingOf('cooperation_throughout', facts, null).answer).toBe('in_place')
  const homeless = {
    ...nothing,
    admissions: [{ ...housed, dischargePlanned: true, gaps: ['home_to_return_to' as const] }],
  }
  expect(standingOf('home_from_admission', homeless, null).answer).toBe('missing')
  expect(standingOf('home_from_admission', { ...nothing, fixedAbode: true }, null).answer).toBe('does_not_apply')
})

test('mapped anew within the window that is set, both days included', () => {
  const settings = { remapFromDays: 14, remapToDays: 28 }
  const ended = asLocalDate('2026-11-01')
  const state = (day: string) => remapAfter(ended, settings, asLocalDate(`2026-11-${day}`)).state
  expect(remapAfter(ended, settings, on)).toMatchObject({ fromOn: '2026-11-15', toOn: '2026-11-29' })
  expect([state('14'), state('15'), state('29'), state('30')]).toEqual(['later', 'now', 'now', 'late'])
})
