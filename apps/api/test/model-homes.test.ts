import { enrolmentMachine, stateOf } from '@samplass/domain/follow-up/machine'
import { asLocalDate, instantAt, localDateOf } from '@samplass/domain/nights'
import { allocationMachine, type NeedState, stateOfAllocation } from '@samplass/domain/placement/allocation'
import { tenancyMachine } from '@samplass/domain/tenancy/tenancy'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, systemActor } from '../src/act.ts'
import type { Organisation } from '../src/directory.ts'
import { addTeamMember } from '../src/follow-up/add-team-member.ts'
import { setUpTeam } from '../src/follow-up/set-up-team.ts'
import { listNeeds } from '../src/placement/list-needs.ts'
import type { Verb } from '../src/trpc.ts'
import { AnswerTally } from './answer-tally.ts'
import { teamOf } from './follow-up-builders.ts'
import { makeGuest } from './guest.ts'
import { type At, acts } from './homes-acts.ts'
import { type Rows, rowsOf } from './homes-rows.ts'
import {
  closedFairly,
  keepsToMachines,
  leaseState,
  needState,
  onlyForward,
  type States,
  standsWell,
} from './homes-rules.ts'
import { homesIn } from './placement-builders.ts'
import { makeWorld, type World } from './world.ts'

const sequences = 1000
const lanes = 4
const firstDay = asLocalDate('2026-01-12')
const attemptsNeeded = 2

type Lane = { slug: string; organisation: Organisation; teamId: string; members: [string, string] }
let world: World
const idle: Lane[] = []
beforeAll(async () => {
  world = await makeWorld({ now: '2026-01-12T08:00:00Z', backends: 4 })
  for (const slug of ['3101', '3103', '3105', '3107'].slice(0, lanes)) {
    const organisation = await world.organisation(slug)
    const signIn = async (name: string) => (await world.signIn(slug, ['team_member'], { name })).accountId
    const members: Lane['members'] = [await signIn('Hanna Vik'), await signIn('Jonas Berg')]
    const { teamId } = await world.verb(slug, (verb) =>
      setUpTeam(verb, teamOf({ attemptsBeforeClosing: attemptsNeeded })),
    )
    for (const accountId of members)
      await world.verb(slug, (verb) => addTeamMember(verb, { teamId, accountId, discipline: 'social_work' }))
    idle.push({ slug, organisation, teamId, members })
  }
})
afterAll(() => world.drop())

type Step = { who: number; natural: boolean; help: boolean; act: number; home: number; stale: boolean; n: number }
const reached = { need: new Set<NeedState>(), allocation: new Set(), tenancy: new Set(), enrolment: new Set() }
const tally = new AnswerTally()

/** Two people who need a home each, two homes, and a team that follows up; time goes on between the acts. */
class Lived {
  readonly lane: Lane
  now = instantAt(firstDay, '09:00')
  personIds: string[] = []
  homes: string[] = []
  rows: Rows = {} as Rows
  constructor(lane: Lane) {
    this.lane = lane
  }
  run<T>(work: (verb: Verb) => Promise<T>): Promise<T> {
    const { organisation, members } = this.lane
    const actor = { ...systemActor(organisation, 'Hanna Vik'), accountId: members[0] }
    return act(world.parts, actor, this.now, work)
  }
  /** Every other begins with somebody who lives in one of the homes and is followed up. */
  async begin(settled: boolean) {
    const { slug } = this.lane
    const { home } = homesIn(world, `m_${slug}`)
    for (const name of ['Ada', 'Bo']) {
      this.personIds.push(await makeGuest(world, { slug, name: [name, 'Modell'] }))
      this.homes.push(await home({ street: `Prøvegata ${uuidv7()}` }))
    }
    await this.look()
    if (!settled) return
    for (const what of ['signAlone', 'moveIn', 'enrol', 'activate'] as const) {
      await this.run(
        (verb) => acts[what]?.run(this.at(verb, { who: 0, home: 0, n: 0, stale: false })) as Promise<unknown>,
      )
      await this.look()
    }
  }
  look = async () => {
    this.rows = await rowsOf(world, `m_${this.lane.slug}`, this.personIds)
  }
  /** The latest of each that the person has: what is open, or else what was. */
  at(verb: Verb | null, { who, home, stale, n }: Pick<Step, 'who' | 'home' | 'stale' | 'n'>): At {
    const personId = this.personIds[who] as string
    const own = <T extends { personId: string }>(rows: readonly T[], isOpen: (row: T) => boolean) => {
      const theirs = rows.filter((row) => row.personId === personId)
      return theirs.filter(isOpen).at(-1) ?? theirs.at(-1)
    }
    const { needs, shown, leases, helps } = this.rows
    return {
      ...{
        verb: verb as Verb,
        now: this.now,
        personId,
        dwellingId: this.homes[home] as string,
        n,
        stale: stale ? 1 : 0,
      },
      ...{ teamId: this.lane.teamId, members: this.lane.members, rows: this.rows },
      need: own(needs, ({ closedOn }) => closedOn === null),
      shown: own(shown, ({ endedBecause }) => endedBecause === null),
      lease: own(leases, ({ endedOn }) => endedOn === null),
      help: own(helps, ({ closedOn }) => closedOn === null),
    }
  }
}

const statesOf = (rows: Rows, at: At): States & { need: NeedState | null } => {
  const today = localDateOf(at.now)
  const now = <T extends { id: string }>(all: readonly T[], one: { id: string } | undefined) =>
    all.find(({ id }) => id === one?.id)
  const [need, shown, lease, help] = [
    now(rows.needs, at.need),
    now(rows.shown, at.shown),
    now(rows.leases, at.lease),
    now(rows.helps, at.help),
  ]
  return {
    need: need ? needState(rows, need, today) : null,
    allocation: shown ? stateOfAllocation(shown) : null,
    tenancy: lease ? leaseState(rows, lease, today) : null,
    enrolment: help ? stateOf(help, today) : null,
  }
}

function see(states: ReturnType<typeof statesOf>): void {
  for (const what of Object.keys(reached) as (keyof typeof reached)[]) {
    const state = states[what]
    if (state !== null) (reached[what] as Set<string>).add(state)
  }
}

/** What would come next on a way that goes well; `n` turns it aside now and then. */
function natural(states: ReturnType<typeof statesOf>, help: boolean, n: number): string {
  const pick = (...names: string[]) => names[n % names.length] as string
  const { need, allocation, tenancy, enrolment } = states
  if (help) {
    if (enrolment === null || enrolment === 'closed') return 'enrol'
    if (enrolment === 'referred') return pick('notHome', 'engage', 'notHome')
    if (enrolment === 'engaging') return pick('activate', 'notHome', 'activate', 'close')
    if (enrolment === 'active') return pick('pause', 'stepDown', 'met', 'refused', 'notHome')
    return pick('resume', 'close', 'notHome', 'close')
  }
  if (tenancy === 'signed') return pick('moveIn', 'moveIn', 'withdrawn', 'endLease')
  if (tenancy === 'active') return pick('risk', 'away', 'days', 'notice', 'endLease')
  if (tenancy === 'at_risk' || tenancy === 'absent') return pick('resolve', 'back', 'notice', 'risk', 'endLease')
  if (tenancy === 'notice_given') return pick('protest', 'protest', 'withdrawNotice', 'endLease')
  if (tenancy === 'protested') return pick('withdrawNotice', 'endLease')
  if (tenancy === 'lease_over') return pick('prolong', 'prolong', 'endLease')
  if (need === null || need === 'closed') return 'register'
  if (need === 'need_registered') return pick('wishes', 'wishes', 'propose')
  if (need === 'parked') return 'resumeNeed'
  if (allocation === 'proposed') return pick('viewing', 'offer', 'no')
  if (allocation === 'viewing') return pick('offer', 'offer', 'no')
  if (allocation === 'offer_made') return pick('yes', 'yes', 'no', 'landlordNo')
  return allocation === 'accepted' ? 'sign' : 'propose'
}

const names = [...Object.keys(acts), 'hours', 'days', 'hours', 'days', 'days']

async function step(lived: Lived, given: Step): Promise<void> {
  const at = lived.at(null, given)
  const states = statesOf(lived.rows, at)
  see(states)
  const what = given.natural ? natural(states, given.help, given.n) : (names[given.act % names.length] as string)
  if (what === 'hours' || what === 'days') {
    lived.now = new Date(lived.now.getTime() + (what === 'hours' ? 5 : 26) * 3_600_000)
    return
  }
  const one = acts[what]
  if (!one?.may(at)) return
  const before = lived.rows
  const order = what === 'no' ? await lived.run((verb) => listNeeds(verb, { closed: false })) : null
  const { said } = await tally.of(
    what,
    lived.run((verb) => one.run({ ...at, verb })),
  )
  await lived.look()
  const { rows } = lived
  const done = said === 'yes'
  // Each of the two leaves every column of the other as it was; and a no of the rules changes nothing at all.
  if (one.of === 'home' || !done) expect(rows.help, `${what} touched the follow-up`).toBe(before.help)
  if (one.of === 'help' || !done) expect(rows.home, `${what} touched the home`).toBe(before.home)
  onlyForward(before, rows)
  standsWell(rows, localDateOf(lived.now))
  const after = statesOf(rows, at)
  see(after)
  keepsToMachines(what, done, states, after)
  if (order && done) {
    const { needs } = await lived.run((verb) => listNeeds(verb, { closed: false }))
    const told = (list: typeof needs) => list.map(({ needId, state }) => `${needId} ${state}`)
    expect(told(needs), 'a no costs nothing').toEqual(told(order.needs))
    expect(rows.needs, 'a no leaves the need alone').toEqual(before.needs)
  }
  if (what === 'endLease' && done) {
    const lease = rows.leases.find(({ id }) => id === at.lease?.id)
    const open = rows.needs.find(({ personId, closedOn }) => personId === at.personId && closedOn === null)
    if (!['moved_to_other_home', 'died'].includes(lease?.endedBecause ?? ''))
      expect(open, 'a need, not set aside').toMatchObject({ id: lease?.rehousingNeedId, parkedUntil: null })
  }
  const help = rows.helps.find(({ id }) => id === at.help?.id)
  if (what === 'close' && done && help) closedFairly(before, help.id, help.closedBecause, attemptsNeeded)
  lived.now = new Date(lived.now.getTime() + 60_000)
}

const oneStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3).map((n) => (n === 3 ? 1 : 0)),
  natural: fc.integer({ min: 0, max: 9 }).map((n) => n < 7),
  help: fc.integer({ min: 0, max: 9 }).map((n) => n < 4),
  act: fc.nat(1000),
  home: fc.nat(1),
  stale: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
  n: fc.nat(1000),
})

test('a thousand ways from a need to a home and out of it, with and without a team: what must hold holds after every act', async () => {
  const lives = fc.sample(fc.array(oneStep, { minLength: 5, maxLength: 14 }), { numRuns: sequences, seed: 20261122 })
  const live = async (lane: Lane) => {
    for (let steps = lives.pop(); steps; steps = lives.pop()) {
      const lived = new Lived(lane)
      await lived.begin(lives.length % 2 === 0)
      for (const one of steps) await step(lived, one)
    }
  }
  await Promise.all(idle.map(live))
  // Every state was reached, and every act both done and refused.
  const sorted = (states: Iterable<unknown>) => [...states].map(String).sort()
  expect(sorted(reached.need)).toEqual(sorted(['need_registered', 'wishes_mapped', 'eligible', 'parked', 'closed']))
  expect(sorted(reached.allocation)).toEqual(sorted(allocationMachine.states))
  expect(sorted(reached.tenancy)).toEqual(sorted(tenancyMachine.states))
  expect(sorted(reached.enrolment)).toEqual(sorted(enrolmentMachine.states))
  expect(tally.oneSided(Object.keys(acts)), 'one alone, or without a way back, closes nothing').toEqual(['closeAlone'])
  expect(tally.done('closeAlone')).toBe(0)
  const refused = [
    ...[
      'NEED_ALREADY_OPEN',
      'NEED_CLOSED',
      'ALREADY_SHOWN',
      'DWELLING_NOT_FREE',
      'NOT_THE_NEXT_STEP',
      'ALLOCATION_OVER',
    ],
    ...['LEASE_SIGNED', 'LEASE_NOT_READY', 'TENANCY_IN_DWELLING', 'TENANCY_NOT_SO', 'TENANCY_OVER'],
    ...['RISK_ALREADY_RAISED', 'ENROLMENT_ALREADY_THERE', 'ENROLMENT_NOT_SO', 'ENROLMENT_CLOSED', 'ATTEMPTS_TOO_FEW'],
    ...['TEAM_DECISION_MISSING', 'WAY_BACK_MISSING', 'VERSION_STALE'],
  ]
  expect(tally.codes).toEqual(expect.arrayContaining(refused))
}, 600_000)
