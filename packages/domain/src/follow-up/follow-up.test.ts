import { expect, test } from 'vitest'
import { addNights, asLocalDate, type LocalDate } from '../nights.ts'
import { type Closing, closingReasons, whyNotClose } from './closing.ts'
import { attemptsInVain, type ContactResult, contactResults, isReached, nextDays } from './contact.ts'
import { byNeed, type VisitFacts, visitNeeds, visitOf } from './day.ts'
import { type EnrolmentFacts, enrolmentMachine, stateOf, whyNotOnEnrolment } from './machine.ts'

const today = asLocalDate('2026-11-20')
const ago = (days: number): LocalDate => addNights(today, -days)
const enrolment = (change: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  ...{ referredOn: ago(60), engagingOn: ago(55), activeOn: ago(50), pausedOn: null, steppedDownOn: null },
  closedOn: null,
  ...change,
})

test('the state is what has happened by the day: nothing is a state before its date', () => {
  const none = { engagingOn: null, activeOn: null }
  expect(stateOf(enrolment(none), today)).toBe('referred')
  expect(stateOf(enrolment({ activeOn: null }), today)).toBe('engaging')
  expect(stateOf(enrolment(), today)).toBe('active')
  expect(stateOf(enrolment({ pausedOn: ago(1) }), today)).toBe('paused')
  expect(stateOf(enrolment({ pausedOn: ago(-1) }), today)).toBe('active')
  expect(stateOf(enrolment({ steppedDownOn: today }), today)).toBe('stepped_down')
  expect(stateOf(enrolment({ pausedOn: ago(3), closedOn: today }), today)).toBe('closed')
})

test('everything but a closed follow-up can be written in and closed; a closed one is only begun anew', () => {
  for (const state of enrolmentMachine.states) {
    const open = state !== 'closed'
    expect([state, enrolmentMachine.can(state, 'log'), enrolmentMachine.can(state, 'close')]).toEqual([
      state,
      open,
      open,
    ])
  }
  expect(enrolmentMachine.eventsFrom('closed')).toEqual([])
  expect(whyNotOnEnrolment('log', enrolment({ closedOn: today }), today)).toBe('ENROLMENT_CLOSED')
  expect(whyNotOnEnrolment('resume', enrolment(), today)).toBe('ENROLMENT_NOT_SO')
})

const closing = (change: Partial<Closing> = {}): Closing => ({
  ...{ reason: 'goals_reached', present: ['Hanna', 'Jonas'], wayBack: 'Ring teamet', attempts: 0, attemptsNeeded: 3 },
  ...change,
})
const codeOf = (change: Partial<Closing>) => whyNotClose(enrolment(), closing(change), today)?.code ?? null

test('nobody is closed by one person, without a way back, or by silence that is too short', () => {
  expect(codeOf({})).toBe(null)
  expect(codeOf({ present: null })).toBe('TEAM_DECISION_MISSING')
  expect(codeOf({ present: ['Hanna', 'Hanna'] })).toBe('TEAM_DECISION_MISSING')
  expect(codeOf({ wayBack: '' })).toBe('WAY_BACK_MISSING')
  expect(codeOf({ reason: 'not_reached', attempts: 2 })).toBe('ATTEMPTS_TOO_FEW')
  expect(codeOf({ reason: 'not_reached', attempts: 3 })).toBe(null)
  expect(codeOf({ reason: 'not_reached', attempts: 3, present: null })).toBe('TEAM_DECISION_MISSING')
  expect(codeOf({ reason: 'died', present: null, wayBack: '' })).toBe(null)
  expect(closingReasons.filter((reason) => /refus|declin/.test(reason))).toEqual([])
})

const at = (days: number, outcome: ContactResult, hour = '12') => ({
  outcome,
  occurredAt: new Date(`${ago(days)}T${hour}:00:00Z`),
})

test('any answer begins the count of attempts anew, a no as well; several on a day are one', () => {
  expect(attemptsInVain([])).toBe(0)
  expect(attemptsInVain([at(3, 'not_home'), at(2, 'no_answer'), at(2, 'no_answer', '14')])).toBe(2)
  for (const outcome of contactResults.filter(isReached)) {
    const answered = [at(9, 'not_home'), at(8, 'not_home'), at(5, outcome), at(4, 'no_answer')]
    expect([outcome, attemptsInVain(answered)]).toEqual([outcome, 1])
  }
})

test('the two days that are one press away are tomorrow and a working day after it', () => {
  const next = (date: string) => nextDays(asLocalDate(date)).workday
  expect(nextDays(today)).toEqual({ tomorrow: '2026-11-21', workday: '2026-11-23' })
  expect([next('2026-11-23'), next('2026-11-26'), next('2026-11-22')]).toEqual([
    '2026-11-25',
    '2026-11-30',
    '2026-11-24',
  ])
})

const visit = (change: Partial<VisitFacts> = {}) =>
  visitOf(
    {
      ...enrolment(),
      ...{ silenceDays: 7, keepInTouchDays: null, seenOn: ago(2), lastOn: ago(2), nextOn: null, nextBy: null },
      nextSetOn: null,
      ...change,
    },
    today,
  )

test('who is visited first: what was promised, what was planned, then whoever has been out of sight longest', () => {
  const planned = { nextOn: today, nextSetOn: ago(2) }
  const all = [
    visit({ seenOn: ago(8) }),
    visit(),
    visit({ ...planned, nextBy: 'not_home' }),
    visit({ seenOn: ago(7) }),
    visit({ seenOn: ago(20) }),
    visit({ ...planned, nextBy: 'appointment_made' }),
  ].sort(byNeed)
  expect(all.map(({ need, days }) => [need, days])).toEqual([
    ...[
      ['appointment', 2],
      ['planned', 2],
      ['silent', 20],
      ['silent', 8],
      ['soon', 7],
      ['later', 2],
    ],
  ])
  expect(new Set(all.map(({ need }) => need))).toEqual(new Set(visitNeeds))
})

test('a day that was set stands until somebody has been there, and the person’s own interval goes before the team’s', () => {
  expect(visit({ nextOn: ago(1), nextSetOn: ago(2), nextBy: 'not_home' })).toMatchObject({
    need: 'planned',
    nextOn: ago(1),
  })
  expect(visit({ nextOn: ago(1), nextSetOn: ago(2), nextBy: 'not_home', lastOn: today }).nextOn).toBe(null)
  expect(visit({ seenOn: ago(20), pausedOn: ago(10), keepInTouchDays: 30 })).toMatchObject({
    need: 'later',
    limitDays: 30,
  })
  expect(visit({ seenOn: null, referredOn: ago(9) })).toMatchObject({ need: 'silent', never: true, days: 9 })
})
