import { setDatabaseClock } from '@samplass/db/clock'
import { type BoardGroup, boardGroups } from '@samplass/domain/board/board'
import { contactResults } from '@samplass/domain/follow-up/contact'
import { type EnrolmentFacts, enrolmentMachine, stateOf } from '@samplass/domain/follow-up/machine'
import { dwellingKinds } from '@samplass/domain/housing/kinds'
import { asLocalDate, localDateOf, nightsBetween } from '@samplass/domain/nights'
import { type NeedFacts, stateOfNeed } from '@samplass/domain/placement/allocation'
import { stateOfThread, threadMachine } from '@samplass/domain/planned-admission/thread'
import { riskKinds } from '@samplass/domain/tenancy/kinds'
import { contractKinds as leaseKinds } from '@samplass/domain/tenancy/lease'
import { tenancyEnds } from '@samplass/domain/tenancy/tenancy'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../packages/db/test/database.ts'
import { act, systemActor } from '../src/act.ts'
import { type Directory, directory as makeDirectory } from '../src/directory.ts'
import { keysFrom } from '../src/keys.ts'
import { loadThreads } from '../src/planned-admission/load.ts'
import { seedOnFirstRun } from './first-run.ts'

/** A Sunday morning, an hour after the clock went on: before anything of the day has been done, and nothing like the evening that the tests are set in. */
const now = new Date('2027-03-28T06:00:00+02:00')
const today = localDateOf(now)
const keys = keysFrom('11'.repeat(32), '22'.repeat(32))
let database: TestDatabase
let directory: Directory

beforeAll(async () => {
  database = await testDatabase({ bare: true, backends: 8 })
  const { admin, pool } = database
  directory = makeDirectory(pool)
  await setDatabaseClock(admin, now.getTime() - Date.now())
  await seedOnFirstRun({ admin, pool, directory, keys, clock: () => now, say: () => {} })
}, 600_000)
afterAll(() => database.drop())

const parts = () => ({ pool: database.pool, directory, keys, newId: uuidv7, mode: 'demo' as const })

/** Rows of every municipality's own table. */
async function inTowns<T extends object>(table: string, columns: string): Promise<T[]> {
  const towns = (await directory.all()).filter(({ kind }) => kind === 'municipality')
  const rows = await Promise.all(
    towns.map(({ role }) => database.admin.unsafe<T[]>(`select ${columns} from ${role}.${table}`)),
  )
  return rows.flat()
}

test('the demo has sixty admissions with two services, in every state there is', async () => {
  const states: Record<string, number> = {}
  const services = (await directory.all()).filter(({ kind }) => kind === 'specialist')
  const per = await Promise.all(
    services.map(async (service) => {
      const threads = await act(parts(), systemActor(service), now, loadThreads)
      for (const { facts } of threads) {
        const state = stateOfThread(facts, now)
        states[state] = (states[state] ?? 0) + 1
      }
      return [service.slug, threads.length]
    }),
  )
  expect(Object.fromEntries(per)).toEqual({ 'dps-fjordbyen': 41, 'tsb-havna': 19 })
  expect(Object.keys(states).sort()).toEqual([...threadMachine.states].sort())
  expect(states).toMatchObject({ draft: 1, accepted: 1, agreed: 1, info_requested: 2, proposed: 6, bed_confirmed: 3 })
  expect(states).toMatchObject({ admitted: 5, discharge_planned: 3, discharged: 2 })
})

test('it has 42 agreements in every state, and consents of every kind', async () => {
  expect(await inTowns('agreement', 'id')).toHaveLength(42)
  const given = await inTowns<{ how: string; by: string; version: number }>(
    'consent_version',
    'given_how as how, given_by as by, version',
  )
  expect(new Set(given.map(({ how }) => how))).toEqual(new Set(['oral', 'written']))
  expect(given.filter(({ by }) => by === 'guardian')).toHaveLength(1)
  expect(given.filter(({ version }) => version > 1)).toHaveLength(1)
  expect(await inTowns('consent where withdrawn_at is not null', 'id')).toHaveLength(1)
  for (const [table, count] of [
    ['consent_declined', 1],
    ['objection', 1],
    ['emergency_disclosure', 2],
  ] as const)
    expect(await inTowns(table, 'id'), table).toHaveLength(count)
})

test('nothing in it has happened later than the clock says', async () => {
  const [late] = await database.admin`
    select (select count(*) from pool.audit_entry where at > ${now})::int as acts,
      (select count(*) from pool.admission_event where recorded_at > ${now} or occurred_at > ${now})::int as events,
      (select count(*) from pool.notice where at > ${now})::int as notices`
  expect(late).toEqual({ acts: 0, events: 0, notices: 0 })
})

test('what both sides have to do together, who is ready for discharge, acute admissions, visits and a service’s own agreements are in it', async () => {
  const { admin } = database
  const rows = await admin<{ kind: string; count: number }[]>`
    select kind, count(*)::int as count from pool.joint_task where outcome is null group by kind order by kind`
  expect(rows.map(({ kind }) => kind)).toEqual(['ask_home', 'dwelling_agreed', 'joint_housing', 'joint_meeting'])
  const [counts] = await admin`
    select (select count(*) from pool.ready_notice)::int as ready, (select count(*) from pool.ready_answer)::int as answered,
      (select count(*) from platform.contact_card)::int as cards,
      (select count(*) from pool.consultation_question where answer is null and carried_to is null)::int as waiting,
      (select count(*) from pool.occupancy where kind = 'stay' and house_role = 'h_dps_fjordbyen')::int as stays`
  expect(counts).toEqual({ ready: 4, answered: 3, cards: 4, waiting: 6, stays: 3 })
  expect(await inTowns('acute_admission', 'id')).toHaveLength(27)
})

test('it has 400 dwellings of every kind in four municipalities, and 180 tenancies that began in three years and ended in every way', async () => {
  const dwellings = await inTowns<{ kind: string; gone: boolean }>('dwelling', 'kind, archived_on is not null as gone')
  expect(dwellings).toHaveLength(400)
  expect(new Set(dwellings.map(({ kind }) => kind))).toEqual(new Set(dwellingKinds))
  expect(dwellings.filter(({ gone }) => gone)).toHaveLength(21)
  const began = await inTowns<{ end: string | null; contract: string }>(
    'tenancy where allocation_id is not null',
    'ended_because as end, contract_kind as contract',
  )
  expect(began).toHaveLength(180)
  expect(new Set(began.map(({ contract }) => contract))).toEqual(new Set(leaseKinds))
  const ends = began.flatMap(({ end }) => (end === null ? [] : [end]))
  expect(ends).toHaveLength(40)
  expect(new Set(ends)).toEqual(new Set(tenancyEnds))
  const spans = await inTowns<{ days: number | null }>(
    'tenancy where allocation_id is not null',
    'max(from_on) - min(from_on) as days',
  )
  expect(Math.max(...spans.map(({ days }) => days ?? 0))).toBeGreaterThan(1000)
  const allocations = await inTowns<{ end: string | null }>('allocation', 'distinct ended_because as end')
  const exits = new Set(allocations.map(({ end }) => end))
  for (const exit of ['moved_in', 'declined_by_person', 'declined_by_landlord', 'unit_lost', 'withdrawn'])
    expect(exits, exit).toContain(exit)
})

test('three teams have boards with a card in every group, and a year of visits and attempts', async () => {
  const teams = await inTowns<{ kind: string }>('team', 'kind')
  expect(teams.map(({ kind }) => kind).sort()).toEqual(['fact_team', 'housing_follow_up', 'housing_follow_up'])
  const contacts = await inTowns<{ on: string; outcome: string }>(
    'follow_up_contact',
    "(occurred_at at time zone 'Europe/Oslo')::date::text as on, outcome",
  )
  expect(contacts.length).toBeGreaterThan(3000)
  expect(new Set(contacts.map(({ outcome }) => outcome))).toEqual(new Set(contactResults))
  const days = contacts.map(({ on }) => asLocalDate(on)).sort()
  const [first = today, last = today] = [days[0], days.at(-1)]
  expect(nightsBetween(first, last)).toBeGreaterThanOrEqual(355)
  expect(nightsBetween(last, today)).toBeLessThanOrEqual(3)
  const enrolments = await inTowns<EnrolmentFacts>(
    'enrolment',
    `referred_on::text as "referredOn", engaging_on::text as "engagingOn", active_on::text as "activeOn", paused_on::text as "pausedOn",
      stepped_down_on::text as "steppedDownOn", closed_on::text as "closedOn"`,
  )
  const states = new Set(enrolments.map((facts) => stateOf(facts, today)))
  expect([...states].sort()).toEqual([...enrolmentMachine.states].sort())
  const cards = await inTowns<{ group: BoardGroup; off: boolean }>(
    'board_card',
    'board_group as group, taken_off_at is not null as off',
  )
  expect(new Set(cards.filter(({ off }) => !off).map(({ group }) => group))).toEqual(new Set(boardGroups))
  expect(cards.some(({ off }) => off)).toBe(true)
  const entries = await inTowns<{ kind: string }>('board_entry', 'distinct kind')
  for (const kind of ['put_up', 'task', 'done', 'rolled_over', 'noted', 'taken_off'])
    expect(
      entries.map((entry) => entry.kind),
      kind,
    ).toContain(kind)
  expect(await inTowns('board_meeting where ended_at is null', 'id')).toHaveLength(0)
})

test('of what stands today there is every risk, a notice, a protest, somebody away, a call that waits, and a need in every state', async () => {
  const risks = await inTowns<{ kind: string }>('tenancy_risk where resolved_on is null', 'kind')
  expect(new Set(risks.map(({ kind }) => kind))).toEqual(new Set(riskKinds))
  const away = await inTowns<{ kind: string }>('tenancy_absence where returned_on is null', 'kind')
  for (const kind of ['hospital', 'tsb', 'prison'])
    expect(
      away.map((one) => one.kind),
      kind,
    ).toContain(kind)
  for (const [what, where] of [
    ['a notice', 'tenancy_notice where withdrawn_on is null and protested_on is null'],
    ['a protest', 'tenancy_notice where protested_on is not null'],
    ['a notice that was taken back', 'tenancy_notice where withdrawn_on is not null'],
    ['a claim', 'guarantee_claim'],
    ['a call that waits', 'landlord_call where answered_at is null'],
    [
      'a home that was lost and a need that is open',
      "housing_need where arises_from = 'tenancy_ended' and closed_on is null",
    ],
    ['a decision', 'housing_decision where sent_on is not null'],
    ['a closed dwelling', 'dwelling_closure'],
    ['a file that was taken in', 'stock_import'],
  ] as const)
    expect((await inTowns(where, '1')).length, what).toBeGreaterThan(0)
  const needs = await inTowns<NeedFacts>(
    'housing_need',
    `false as "hasWishes", eligible_on::text as "eligibleOn", parked_until::text as "parkedUntil", closed_on::text as "closedOn"`,
  )
  const states = new Set(needs.map((facts) => stateOfNeed(facts, today)))
  for (const state of ['need_registered', 'eligible', 'parked', 'closed'] as const)
    expect(states, state).toContain(state)
  expect((await inTowns('housing_wish', 'id')).length).toBeGreaterThan(100)
})

test('two municipalities let the others use homes of theirs, two have told the figures of two years, and some should not be neighbours', async () => {
  const { admin } = database
  const offers = await admin<{ owner: string }[]>`
    select owner_role as owner from pool.dwelling_offer where withdrawn_at is null order by 1`
  expect(offers.map(({ owner }) => owner)).toEqual(['m_3101', 'm_3101', 'm_3107', 'm_3107'])
  expect(await inTowns('avoid_neighbour where ended_on is null', 'id')).toHaveLength(5)
  const told = await admin<{ owner: string; year: number; figures: number; shown: number }[]>`
    select owner_role as owner, year, count(*)::int as figures, (count(*) filter (where state = 'figure'))::int as shown
    from pool.outcome_figure group by 1, 2 order by 1, 2`
  expect(told).toMatchObject([
    { owner: 'm_3105', year: 2024, figures: 9 },
    { owner: 'm_3105', year: 2025, figures: 9 },
    { owner: 'm_3107', year: 2024, figures: 9 },
    { owner: 'm_3107', year: 2025, figures: 9 },
  ])
  for (const { owner, year, shown } of told) if (year === 2025) expect(shown, owner).toBeGreaterThan(2)
})
