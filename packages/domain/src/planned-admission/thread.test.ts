import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  currentProposal,
  escalationOf,
  needsJointMeeting,
  nextByClock,
  otherSide,
  type Proposal,
  type Side,
  sides,
  stateOfThread,
  type ThreadAction,
  type ThreadFacts,
  threadActions,
  threadMachine,
  turnOf,
  whyNotOnThread,
} from './thread.ts'

const hour = 3_600_000
const now = new Date('2026-11-20T20:40:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * hour)
const draft: ThreadFacts = {
  openedBy: 'municipality',
  proposals: [],
  acceptedVersion: null,
  question: null,
  person: null,
  declinedAt: null,
  withdrawnAt: null,
  bedConfirmedAt: null,
  bedLapsesAt: null,
  admittedAt: null,
  dischargePlannedAt: null,
  dischargedAt: null,
  closedAt: null,
  convertedAt: null,
}
const proposal = (version: number, by: Side): Proposal => ({
  version,
  by,
  madeAt: now,
  respondBy: later(24),
  lapsesAt: later(48),
  bedOf: 'specialist',
})
const first: ThreadFacts = { ...draft, proposals: [proposal(1, 'municipality')] }
const countered: ThreadFacts = { ...draft, proposals: [...first.proposals, proposal(2, 'specialist')] }
const yes = (version: number) => ({ answer: 'yes' as const, version })

test('an answer binds the version seen and no other', () => {
  expect(whyNotOnThread('accept', first, 'specialist', now, 1)).toBeNull()
  expect(whyNotOnThread('accept', countered, 'municipality', now, 1)).toBe('VERSION_STALE')
  expect(whyNotOnThread('accept', countered, 'municipality', now, 2)).toBeNull()
  expect(whyNotOnThread('accept', countered, 'municipality', now)).toBe('VERSION_STALE')
  expect(whyNotOnThread('decline', countered, 'municipality', now, 1)).toBe('VERSION_STALE')
})

test('nobody accepts an offer of their own', () => {
  expect(whyNotOnThread('accept', first, 'municipality', now, 1)).toBe('NOT_YOUR_TURN')
})

test('a counter-proposal voids an acceptance, and what the person said to the one before', () => {
  const agreed = { ...first, acceptedVersion: 1, person: yes(1) }
  expect(stateOfThread(agreed, now)).toBe('agreed')
  const again = { ...agreed, proposals: countered.proposals }
  expect(stateOfThread(again, now)).toBe('proposed')
  expect(turnOf(again, now)).toEqual({ side: 'municipality', respondBy: later(24) })
  expect(stateOfThread({ ...again, acceptedVersion: 2 }, now)).toBe('accepted')
})

test('without the person’s word two yeses are no agreement; the person’s no ends it', () => {
  const accepted = { ...first, acceptedVersion: 1 }
  expect(stateOfThread(accepted, now)).toBe('accepted')
  expect(turnOf(accepted, now)?.side).toBe('municipality')
  expect(stateOfThread({ ...accepted, person: { answer: 'no', version: 1 } }, now)).toBe('declined')
  const notAsked = { ...accepted, person: { answer: 'not_asked' as const, version: 1 }, bedConfirmedAt: now }
  expect(stateOfThread(notAsked, now)).toBe('bed_confirmed')
  expect(whyNotOnThread('admit', notAsked, 'specialist', now)).toBe('PERSON_HAS_NOT_SAID_YES')
  expect(whyNotOnThread('answer_for_person', notAsked, 'specialist', now, 1)).toBe('NOT_PERMITTED')
  expect(whyNotOnThread('admit', { ...notAsked, person: yes(1) }, 'specialist', now)).toBeNull()
  expect(stateOfThread({ ...notAsked, person: { answer: 'no', version: 1 } }, now)).toBe('declined')
})

test('a question turns the turn, its answer turns it back', () => {
  const asked = { ...first, question: { version: 1, respondBy: later(6), answered: false } }
  expect(turnOf(asked, now)).toEqual({ side: 'municipality', respondBy: later(6) })
  expect(whyNotOnThread('accept', asked, 'specialist', now, 1)).toBe('ADMISSION_NOT_THERE')
  expect(turnOf({ ...asked, question: { ...asked.question, answered: true } }, now)?.side).toBe('specialist')
})

test('overdue goes to the escalation contact, a day later to the coordinator, then the offer ends', () => {
  expect(escalationOf(first, later(24 - 1 / 60))).toBeNull()
  expect(escalationOf(first, later(24))).toBe('escalation_contact')
  const long = { ...first, proposals: [{ ...proposal(1, 'municipality'), lapsesAt: later(72) }] }
  expect(escalationOf(long, later(48))).toBe('coordinator')
  expect(stateOfThread(first, later(48))).toBe('expired')
  expect(escalationOf(first, later(48))).toBeNull()
  expect(whyNotOnThread('accept', first, 'specialist', later(48), 1)).toBe('ADMISSION_OVER')
})

test('until the next instant of the clock nothing changes by itself; then the answer is late, a day late, or the offer over', () => {
  const seen = (facts: ThreadFacts, at: Date) => [stateOfThread(facts, at), escalationOf(facts, at)]
  const long = { ...first, proposals: [{ ...proposal(1, 'municipality'), lapsesAt: later(72) }] }
  const asked = { ...long, question: { version: 1, respondBy: later(6), answered: false } }
  for (const [facts, times] of [
    [long, [24, 48, 72]],
    [first, [24, 48]],
    [asked, [6, 30, 72]],
    [{ ...long, acceptedVersion: 1 }, [24, 48, 72]],
  ] as const) {
    let at = now
    for (const hours of times) {
      const next = nextByClock(facts, at)
      expect(next).toEqual(later(hours))
      expect(seen(facts, later(hours - 1 / 3600))).toEqual(seen(facts, at))
      expect(seen(facts, later(hours))).not.toEqual(seen(facts, at))
      at = later(hours)
    }
    expect(nextByClock(facts, at)).toBeNull()
  }
  expect(nextByClock({ ...first, acceptedVersion: 1, person: yes(1) }, now)).toBeNull()
})

test('what is agreed does not end by the clock', () => {
  expect(stateOfThread({ ...first, acceptedVersion: 1, person: yes(1) }, later(1000))).toBe('agreed')
  expect(stateOfThread({ ...first, acceptedVersion: 1 }, later(48))).toBe('expired')
})

test('after three rounds the two sides meet', () => {
  const rounds = (count: number) => ({
    ...draft,
    proposals: Array.from({ length: count }, (_, index) => proposal(index + 1, sides[index % 2] as Side)),
  })
  expect(needsJointMeeting(rounds(3), now)).toBe(false)
  expect(needsJointMeeting(rounds(4), now)).toBe(true)
  expect(needsJointMeeting({ ...rounds(4), acceptedVersion: 4 }, now)).toBe(false)
})

// Does to the facts what a verb would write.
function done(facts: ThreadFacts, action: ThreadAction, side: Side, at: Date, answer: 'yes' | 'no' | 'not_asked') {
  const version = currentProposal(facts)?.version ?? 0
  const respondBy = new Date(at.getTime() + 24 * hour)
  const offer = { ...proposal(version + 1, side), madeAt: at, respondBy, lapsesAt: new Date(at.getTime() + 48 * hour) }
  const change: Record<ThreadAction, Partial<ThreadFacts>> = {
    propose: { proposals: [...facts.proposals, offer] },
    accept: { acceptedVersion: version },
    request_info: { question: { version, respondBy, answered: false } },
    answer_info: { question: facts.question && { ...facts.question, answered: true } },
    answer_for_person: { person: { answer, version } },
    decline: { declinedAt: at },
    withdraw: { withdrawnAt: at },
    confirm_bed: { bedConfirmedAt: at },
    admit: { admittedAt: at },
    tell_home: {},
    plan_discharge: { dischargePlannedAt: at },
    discharge: { dischargedAt: at },
    close: { closedAt: at },
    convert_to_acute: { convertedAt: at },
  }
  return { ...facts, ...change[action] }
}

test('whatever the two sides do in any order: one has the turn, no agreement on a stale version, no bed without a yes', () => {
  const step = fc.record({
    pick: fc.nat(99),
    // Now and then an end; else a thread would seldom get anywhere.
    ends: fc.nat(9).map((number) => number === 0),
    answer: fc.constantFrom('yes' as const, 'yes' as const, 'not_asked' as const, 'no' as const),
    hours: fc.nat(10),
  })
  const ending: readonly ThreadAction[] = ['withdraw', 'decline', 'convert_to_acute']
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...sides), fc.array(step, { minLength: 30, maxLength: 40 }), (openedBy, steps) => {
      let facts: ThreadFacts = { ...draft, openedBy }
      let at = now
      for (const { pick, ends, answer, hours } of steps) {
        at = new Date(at.getTime() + hours * hour)
        const before = stateOfThread(facts, at)
        reached.add(before)
        const version = currentProposal(facts)?.version ?? null
        const open = sides.flatMap((side) =>
          threadActions
            .filter((action) => ends || !ending.includes(action))
            .filter((action) => whyNotOnThread(action, facts, side, at, version) === null)
            .map((action) => ({ action, side })),
        )
        const chosen = open[pick % open.length]
        if (chosen === undefined) continue
        const { action, side } = chosen
        if (action === 'accept') {
          expect(side).toBe(otherSide(currentProposal(facts)?.by as Side))
          expect(whyNotOnThread('accept', facts, side, at, (version ?? 0) - 1)).toBe('VERSION_STALE')
        }
        facts = done(facts, action, side, at, answer)
        const state = stateOfThread(facts, at)
        reached.add(state)
        expect(turnOf(facts, at) === null).toBe(threadMachine.isFinal(state))
        if (action !== 'answer_for_person') expect(state).toBe(reachedBy(threadMachine.next(before, action), facts))
        if (state === 'agreed') expect([facts.acceptedVersion, facts.person?.version]).toEqual([version, version])
        if (state === 'admitted') expect(facts.person?.answer).toBe('yes')
      }
    }),
    { numRuns: 1000 },
  )
  expect([...reached].sort()).toEqual([...threadMachine.states].sort())
}, 30_000)

// Accepting when the person has already said their word is agreement at once.
function reachedBy(state: string | null, facts: ThreadFacts) {
  const said = facts.person?.version === currentProposal(facts)?.version && facts.person?.answer
  return state === 'accepted' && said ? 'agreed' : state
}
