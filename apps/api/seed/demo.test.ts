import { setDatabaseClock } from '@samplass/db/clock'
import { dwellingKinds } from '@samplass/domain/housing/kinds'
import { stateOfThread, threadMachine } from '@samplass/domain/planned-admission/thread'
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
