import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permissionsOf } from '../access/roles.ts'
import { defaultPolicies } from '../bed-pool/policies.ts'
import { addNights, asLocalDate, instantAt, tonight } from '../nights.ts'
import type { StayFacts } from './facts.ts'
import {
  allowedActions,
  homeNightsUsed,
  isReturnAwaited,
  type StayAction,
  stateOf,
  stayActions,
  stayMachine,
  whyNotInState,
  whyNotNow,
} from './machine.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const now = instantAt(friday, '21:40')
const policy = defaultPolicies.safety_bed
const hour = 3_600_000
const claimed: StayFacts = {
  arriveOn: friday,
  firstDepartOn: d('2026-11-27'),
  departOn: d('2026-11-27'),
  lapsesAt: instantAt(d('2026-11-21'), '22:00'),
  arrivedAt: null,
  intakeAt: null,
  homeFrom: null,
  homeUntil: null,
  endedAt: null,
  outcome: null,
  cancelledAt: null,
  noShowAt: null,
  lapsedAt: null,
}
const inHouse: StayFacts = { ...claimed, lapsesAt: null, arrivedAt: now }
const atHome: StayFacts = { ...inHouse, homeFrom: d('2026-11-22'), homeUntil: d('2026-11-23') }
const worker = { permissions: permissionsOf(['night_worker']), forHouse: true, forOwner: true }

test('a claim past its cut-off has lapsed on reading, at the very minute', () => {
  const cutOff = instantAt(d('2026-11-21'), '22:00')
  expect(stateOf(claimed, new Date(cutOff.getTime() - 1))).toBe('expected')
  expect(stateOf(claimed, cutOff)).toBe('lapsed')
  expect(whyNotNow('arrive', claimed, policy, cutOff)).toBe('CLAIM_LAPSED')
})

test('the night at home is the night named, from its evening to the morning after', () => {
  expect(stateOf(atHome, instantAt(d('2026-11-22'), '07:00'))).toBe('in_house')
  expect(stateOf(atHome, instantAt(d('2026-11-22'), '23:00'))).toBe('home_trial')
  expect(stateOf(atHome, instantAt(d('2026-11-23'), '02:00'))).toBe('home_trial')
  expect(stateOf(atHome, instantAt(d('2026-11-23'), '14:00'))).toBe('in_house')
})

test('nobody is ended by the clock: an overdue return is awaited, in the house’s own list', () => {
  const late = instantAt(d('2026-12-24'), '14:00')
  expect(stateOf(atHome, late)).toBe('in_house')
  expect(isReturnAwaited(atHome)).toBe(true)
  expect(whyNotNow('end_home_trial', atHome, policy, late)).toBeNull()
  expect(whyNotNow('start_home_trial', atHome, policy, late)).toBe('ALREADY_HOME')
})

test('coming back early ends the night at home at once', () => {
  const back = { ...atHome, homeReturnedAt: instantAt(d('2026-11-22'), '23:30') }
  expect(stateOf(back, instantAt(d('2026-11-22'), '23:31'))).toBe('in_house')
  expect(whyNotNow('end_home_trial', back, policy, instantAt(d('2026-11-22'), '23:31'))).toBe('NOT_HOME')
})

test('one trial night is used and the house allows one; another house allows more', () => {
  const back = { ...atHome, homeReturnedAt: instantAt(d('2026-11-23'), '14:00') }
  const at = instantAt(d('2026-11-23'), '15:00')
  expect(whyNotNow('start_home_trial', back, policy, at)).toBe('HOME_TRIAL_NIGHTS_USED')
  expect(whyNotNow('start_home_trial', back, { ...policy, trialNights: 2 }, at)).toBeNull()
  expect(whyNotNow('start_home_trial', inHouse, { ...policy, trialNights: 0 }, at)).toBe('HOME_TRIAL_NOT_OFFERED')
  // Past the agreed departure no night is left to try, and none is proposed that has passed.
  const overdue = { ...inHouse, departOn: tonight(at) }
  expect(whyNotNow('start_home_trial', overdue, policy, at)).toBe('HOME_TRIAL_OUTSIDE_STAY')
  expect(homeNightsUsed({ ...back, homeNightsBefore: 2 })).toBe(3)
})

test('arrival is open from the first minute of its day, and a day too early it is not', () => {
  const tomorrow = { ...claimed, arriveOn: d('2026-11-21') }
  expect(whyNotNow('arrive', tomorrow, policy, instantAt(friday, '23:59'))).toBe('ARRIVAL_DAY_NOT_COME')
  expect(whyNotNow('arrive', tomorrow, policy, instantAt(d('2026-11-21'), '02:00'))).toBeNull()
})

test('what is over stays over: nothing but writing down is open, and the reason says so', () => {
  const over: StayFacts[] = [
    { ...claimed, cancelledAt: now },
    { ...claimed, noShowAt: now },
    { ...claimed, lapsedAt: now },
    { ...inHouse, endedAt: now, outcome: 'home' },
  ]
  for (const facts of over) {
    const actions = allowedActions(facts, policy, worker, now)
    const open = stayActions.filter((action) => actions[action] === null)
    expect(open, stateOf(facts, now)).toEqual(['write_journal'])
  }
  expect(whyNotInState('extend', 'ended')).toBe('STAY_OVER')
  expect(whyNotInState('extend', 'expected')).toBe('NOT_ARRIVED')
  expect(whyNotInState('cancel', 'in_house')).toBe('ALREADY_ARRIVED')
})

test('the house runs the stay; the municipality that claimed may cancel and disclose', () => {
  const owner = { permissions: permissionsOf(['caseworker', 'night_worker']), forHouse: false, forOwner: true }
  const open = (facts: StayFacts, actor = owner) =>
    stayActions.filter((action) => allowedActions(facts, policy, actor, now)[action] === null)
  expect(open(claimed)).toEqual(['cancel', 'disclose'])
  expect(open(inHouse)).toEqual(['disclose'])
  expect(open(inHouse, { ...worker, forOwner: false })).toEqual([
    'record_intake',
    'start_home_trial',
    'extend',
    'move_bed',
    'end',
    'write_journal',
  ])
  expect(open(inHouse, { ...worker, permissions: permissionsOf([]) })).toEqual([])
  expect(open(claimed, { ...worker, forHouse: false, forOwner: false })).toEqual([])
})

// What each action writes, so that derived states can be held against the table.
const write: Partial<Record<StayAction | 'lapse', (facts: StayFacts, at: Date) => StayFacts>> = {
  arrive: (f, at) => ({ ...f, arrivedAt: at, lapsesAt: null }),
  record_intake: (f, at) => ({ ...f, intakeAt: at }),
  start_home_trial: (f, at) => ({
    ...f,
    homeNightsBefore: homeNightsUsed(f),
    homeFrom: tonight(at),
    homeUntil: addNights(tonight(at), 1),
    homeReturnedAt: null,
  }),
  end_home_trial: (f, at) => ({ ...f, homeReturnedAt: at }),
  extend: (f) => ({ ...f, departOn: addNights(f.departOn, 1) }),
  end: (f, at) => ({ ...f, endedAt: at, outcome: 'home' }),
  mark_no_show: (f, at) => ({ ...f, noShowAt: at }),
  cancel: (f, at) => ({ ...f, cancelledAt: at }),
  lapse: (f, at) => ({ ...f, lapsedAt: at }),
}

test('whatever is done in whatever order, the state derived from the facts is the one the table names', () => {
  const events = fc.constantFrom(...(Object.keys(write) as (StayAction | 'lapse')[]))
  const starts = fc.constantFrom(friday, d('2026-10-24'), d('2027-03-27'), d('2026-12-31'), d('2028-02-28'))
  fc.assert(
    fc.property(
      starts,
      fc.array(fc.tuple(events, fc.integer({ min: 0, max: 30 })), { maxLength: 25 }),
      (start, steps) => {
        let at = instantAt(start, '21:40')
        let facts: StayFacts = {
          ...claimed,
          arriveOn: start,
          departOn: addNights(start, 7),
          lapsesAt: instantAt(addNights(start, 1), '22:00'),
        }
        for (const [event, hours] of steps) {
          at = new Date(at.getTime() + hours * hour)
          const before = stateOf(facts, at)
          const refused = event === 'lapse' ? null : whyNotNow(event, facts, { ...policy, trialNights: 30 }, at)
          if (!stayMachine.can(before, event)) {
            if (event !== 'lapse') expect(refused).not.toBeNull()
            continue
          }
          if (refused !== null) continue
          facts = write[event]?.(facts, at) ?? facts
          expect(stateOf(facts, at), `${before} ${event}`).toBe(stayMachine.next(before, event))
        }
      },
    ),
  )
})

test('the way a stay can go is the one the field knows', () => {
  const ways = stayMachine.states.flatMap((from) =>
    stayMachine.eventsFrom(from).flatMap((event) => {
      const to = stayMachine.next(from, event)
      return to === null || to === from ? [] : [`${from} -> ${event} -> ${to}`]
    }),
  )
  expect(ways).toEqual([
    'expected -> arrive -> in_house',
    'expected -> mark_no_show -> no_show',
    'expected -> cancel -> cancelled',
    'expected -> lapse -> lapsed',
    'in_house -> start_home_trial -> home_trial',
    'in_house -> end -> ended',
    'home_trial -> end_home_trial -> in_house',
    'home_trial -> end -> ended',
  ])
})

test('from every state that is not final an end can be reached', () => {
  for (const state of stayMachine.states) {
    const seen = new Set([state])
    for (const reached of seen) {
      for (const event of stayMachine.eventsFrom(reached)) seen.add(stayMachine.next(reached, event) ?? reached)
    }
    expect([...seen].some(stayMachine.isFinal), state).toBe(true)
  }
})
