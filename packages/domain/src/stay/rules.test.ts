import { expect, test } from 'vitest'
import { nightlyReviewPolicy } from '../../test/nightly-review.ts'
import { permissionsOf } from '../access/roles.ts'
import { defaultPolicies } from '../bed-pool/policies.ts'
import { asLocalDate, instantAt } from '../nights.ts'
import type { StayFacts } from './facts.ts'
import { whyNotNow } from './machine.ts'
import * as rules from './rules.ts'

const d = asLocalDate
const arrivedAt = instantAt(d('2026-11-11'), '20:05')
const policy = defaultPolicies.safety_bed
const stian: StayFacts = {
  arriveOn: d('2026-11-11'),
  firstDepartOn: d('2026-11-18'),
  departOn: d('2026-11-18'),
  lapsesAt: null,
  arrivedAt,
  intakeAt: null,
  homeFrom: null,
  homeUntil: null,
  endedAt: null,
  outcome: null,
  cancelledAt: null,
  noShowAt: null,
  lapsedAt: null,
}
const now = instantAt(d('2026-11-17'), '15:00')
const leader = { accountId: 'hilde', permissions: permissionsOf(['team_leader']) }
const extend = (
  departOn: string,
  secondPerson: rules.SecondPerson | null = null,
  facts = stian,
  by = policy,
  at = now,
) => rules.whyNotExtend(facts, by, { departOn: d(departOn), actorId: 'ingrid', secondPerson }, at)

test('a week becomes ten nights on one worker’s word, and eleven need a second person', () => {
  expect(extend('2026-11-21')).toBeNull()
  expect(extend('2026-11-22')).toBe('SECOND_PERSON_MISSING')
  expect(extend('2026-11-22', leader)).toBeNull()
})

test('the second person is somebody else, and one who may', () => {
  expect(extend('2026-11-22', { ...leader, accountId: 'ingrid' })).toBe('SECOND_PERSON_SAME')
  expect(extend('2026-11-22', { accountId: 'per', permissions: permissionsOf(['night_worker']) })).toBe(
    'SECOND_PERSON_NOT_PERMITTED',
  )
})

test('an extension moves the departure on, past tonight', () => {
  expect(extend('2026-11-18')).toBe('DEPARTURE_NOT_LATER')
  expect(extend('2026-11-19', null, stian, policy, instantAt(d('2026-11-19'), '21:00'))).toBe('DEPARTURE_PASSED')
  expect(extend('2026-11-20', null, { ...stian, arrivedAt: null })).toBe('NOT_ARRIVED')
})

test('with nightly review one night is given at a time, counted from tonight when the review is late', () => {
  const facts = { ...stian, departOn: d('2026-11-12') }
  const by = { ...nightlyReviewPolicy, longestNights: 30 }
  const at = instantAt(d('2026-11-12'), '10:00')
  expect(extend('2026-11-13', null, facts, by, at)).toBeNull()
  expect(extend('2026-11-14', null, facts, by, at)).toBe('NIGHTLY_REVIEW_ONE_NIGHT')
  expect(extend('2026-11-14', null, facts, by, instantAt(d('2026-11-13'), '10:00'))).toBeNull()
})

test('being asked to leave needs an incident, a reason, somewhere to go and the right to complain told', () => {
  const ending: rules.Ending = { at: now, outcome: 'asked_to_leave' }
  const why = (more: Partial<rules.Ending>) => rules.whyNotEnd(stian, policy, { ...ending, ...more }, now)
  expect(why({})).toBe('INCIDENT_MISSING')
  expect(why({ incidentId: 'i' })).toBe('REASON_MISSING')
  expect(why({ incidentId: 'i', reason: '  ' })).toBe('REASON_MISSING')
  expect(why({ incidentId: 'i', reason: 'r' })).toBe('WHERE_TO_MISSING')
  expect(why({ incidentId: 'i', reason: 'r', whereTo: 'w' })).toBe('COMPLAINT_RIGHT_NOT_TOLD')
  expect(why({ incidentId: 'i', reason: 'r', whereTo: 'w', complaintRightTold: true })).toBeNull()
  expect(why({ outcome: 'home' })).toBeNull()
})

test('an end is neither in the future nor before the arrival', () => {
  const why = (at: Date) => rules.whyNotEnd(stian, policy, { at, outcome: 'home' }, now)
  expect(why(new Date(now.getTime() + 1))).toBe('IN_THE_FUTURE')
  expect(why(new Date(arrivedAt.getTime() - 1))).toBe('END_BEFORE_ARRIVAL')
  expect(why(arrivedAt)).toBeNull()
  expect(rules.whyNotAt(new Date('2020-01-01T00:00:00Z'), now)).toBe('TOO_LONG_AGO')
})

test('a home trial lies within the stay and within the nights that the house allows', () => {
  const why = (fromOn: string, untilOn: string) =>
    rules.whyNotStartHomeTrial(
      stian,
      policy,
      { fromOn: d(fromOn), untilOn: d(untilOn) },
      instantAt(d('2026-11-14'), '15:00'),
    )
  expect(why('2026-11-15', '2026-11-16')).toBeNull()
  expect(why('2026-11-15', '2026-11-17')).toBe('HOME_TRIAL_NIGHTS_USED')
  expect(why('2026-11-13', '2026-11-14')).toBe('HOME_TRIAL_OUTSIDE_STAY')
  expect(why('2026-11-17', '2026-11-19')).toBe('HOME_TRIAL_OUTSIDE_STAY')
  expect(why('2026-11-16', '2026-11-16')).toBe('HOME_TRIAL_OUTSIDE_STAY')
})

test('overstay begins at the hour of departure, counts its nights and gives tonight to the person', () => {
  expect(rules.overstay(stian, policy, instantAt(d('2026-11-18'), '11:59'))).toBeNull()
  expect(rules.overstay(stian, policy, instantAt(d('2026-11-18'), '12:00'))?.nights).toBe(1)
  expect(rules.overstay(stian, policy, instantAt(d('2026-11-18'), '21:40'))).toEqual({
    since: instantAt(d('2026-11-18'), '12:00'),
    nights: 1,
  })
  expect(rules.overstay(stian, policy, instantAt(d('2026-11-20'), '02:00'))?.nights).toBe(2)
  expect(rules.occupiedToOn(stian, instantAt(d('2026-11-20'), '02:00'))).toBe('2026-11-20')
  expect(rules.occupiedToOn(stian, now)).toBe('2026-11-18')
  expect(
    rules.overstay({ ...stian, endedAt: now, outcome: 'home' }, policy, instantAt(d('2026-11-20'), '12:00')),
  ).toBeNull()
})

test('leaving in the evening gives the night back; leaving after midnight has used it', () => {
  expect(rules.endedToOn(stian, instantAt(d('2026-11-17'), '23:59'))).toBe('2026-11-17')
  expect(rules.endedToOn(stian, instantAt(d('2026-11-18'), '00:01'))).toBe('2026-11-18')
  expect(rules.endedToOn(stian, instantAt(d('2026-11-11'), '21:00'))).toBe('2026-11-11')
})

test('the length agreed counts from the night the person comes, also at two in the morning of the clock change', () => {
  const claim = { arriveOn: d('2026-10-24'), departOn: d('2026-10-31') }
  expect(rules.nightsAfterArrival(claim, instantAt(d('2026-10-25'), '02:30'))).toEqual({
    fromOn: '2026-10-24',
    toOn: '2026-10-31',
  })
  expect(rules.nightsAfterArrival(claim, instantAt(d('2026-10-25'), '15:00'))).toEqual({
    fromOn: '2026-10-25',
    toOn: '2026-11-01',
  })
})

test('a departure from Friday to Sunday is flagged', () => {
  const flagged = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((on) =>
    rules.departsAtWeekend(d(on)),
  )
  expect(flagged).toEqual([false, true, true, true, false])
})

test('the intake conversation is due a day after arrival and never a gate', () => {
  expect(rules.intakeDueAt(stian, policy)).toEqual(instantAt(d('2026-11-12'), '20:05'))
  expect(rules.intakeDueAt(stian, { ...policy, intakeWithinHours: 0 })).toBeNull()
})

test('a move goes to another free bed of the same house', () => {
  const from = { bedId: 'a', houseId: 'h' }
  const why = (to: Partial<rules.MoveTarget>) =>
    rules.whyNotMove(stian, policy, from, { bedId: 'b', houseId: 'h', free: true, archived: false, ...to }, now)
  expect(why({})).toBeNull()
  expect(why({ bedId: 'a' })).toBe('SAME_BED')
  expect(why({ houseId: 'x' })).toBe('BED_IN_ANOTHER_HOUSE')
  expect(why({ archived: true })).toBe('BED_ARCHIVED')
  expect(why({ free: false })).toBe('BED_TAKEN')
})

test('cancelling and not coming are for those who have not arrived', () => {
  const coming = { ...stian, arrivedAt: null, arriveOn: d('2026-11-18') }
  expect(whyNotNow('cancel', coming, policy, now)).toBeNull()
  expect(whyNotNow('cancel', stian, policy, now)).toBe('ALREADY_ARRIVED')
  expect(whyNotNow('mark_no_show', coming, policy, now)).toBe('CUT_OFF_NOT_PASSED')
  expect(whyNotNow('mark_no_show', coming, policy, instantAt(d('2026-11-18'), '22:00'))).toBeNull()
  expect(rules.whyNotArrive(coming, policy, now, now)).toBe('ARRIVAL_DAY_NOT_COME')
})
