import { asLocalDate } from '@samplass/domain/nights'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { member } from '../../test/cooperation-builders.ts'
import { outcomesIn } from '../../test/outcome-builders.ts'
import { makePersonWorld, type PersonWorld } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import type { Caller } from '../../test/world.ts'
import { mendReaders } from '../jobs/mend-readers.ts'

// Friday 20 November 2026. Sarpsborg, Halden and Moss share houses; Asker is in nothing.
const friday = '2026-11-20T20:40:00Z'
const year = 2025
let w: PersonWorld
let cooperationId: string
let sarpsborg: Caller
let halden: Caller
let moss: Caller
let o: Awaited<ReturnType<typeof outcomesIn>>
beforeAll(async () => {
  w = await makePersonWorld(friday)
  await setClocks(w.world, friday)
  cooperationId = w.pool.cooperationId
  o = await outcomesIn(w.world)
  sarpsborg = await w.world.as('3105', ['team_leader'])
  halden = await w.world.as('3101', ['team_leader'])
  moss = await w.world.as('3103', ['housing_office'])
  await tenants()
})
beforeEach(() => setClocks(w.world, friday))
afterAll(() => w.world.drop())

/** Fourteen have lived since May 2025, nine of them on an ordinary lease; one of them has two at once. */
async function tenants() {
  for (let at = 0; at < 14; at++) {
    const personId = await o.person()
    const contractKind = at < 9 ? 'ordinary_lease' : 'lease_11_1'
    const lives = { personId, movedInOn: '2025-05-01', contractKind }
    await o.tenancy({ ...lives, dwellingId: await o.home({ street: `Gate ${at}` }) })
    if (at === 0) await o.tenancy({ ...lives, dwellingId: await o.home({ street: 'Enda en' }) })
  }
}
const publish = async (by: Caller, given = {}) => {
  const { seen } = await by.outcome.previewFigures({ year })
  return by.outcome.publishFigures({ cooperationId, year, seen, ...given })
}
const told = async (by: Caller, role = 'm_3105') => {
  const { cooperations } = await by.outcome.getComparison({ year })
  return cooperations[0]?.municipalities.find((one) => one.role === role)
}
const rows = (slug: string) =>
  w.world.verb(
    slug,
    async ({ tx }) => (await tx.sql`select from pool.outcome_figure where withdrawn_at is null`).length,
  )
const withdraw = (by: Caller) => by.outcome.withdrawFigures({ cooperationId, year })

test('nothing is told before somebody says yes, and then what they saw: rounded, each person once, and what is few is no number', async () => {
  expect(await told(halden)).toMatchObject({ madeAt: null, figures: [] })
  const { frozenAt, figures } = await sarpsborg.outcome.previewFigures({ year })
  expect(frozenAt).toBeNull()
  expect(figures.find(({ measure }) => measure === 'ordinary_lease')).toEqual({
    ...{ measure: 'ordinary_lease', state: 'figure', value: 65, ofAbout: 15 },
  })
  await publish(sarpsborg)
  const seen = await told(halden)
  expect(seen).toMatchObject({ name: 'Sarpsborg kommune', isOwn: false, figures })
  expect(seen?.madeAt).toEqual(new Date(friday))
  expect(figures.filter(({ state }) => state === 'held')).toHaveLength(8)
  expect([await rows('3105'), await rows('3103'), await rows('3203')]).toEqual([9, 9, 0])
  expect(await codeOf(publish(sarpsborg))).toBe('CONFLICT FIGURES_PUBLISHED')
})

test('what was told stays as it was: told again after something was corrected, it says nothing of what lies between', async () => {
  const before = (await told(halden))?.figures
  await withdraw(sarpsborg)
  expect(await told(halden)).toMatchObject({ madeAt: null, figures: [] })
  expect(await rows('3101')).toBe(0)
  expect(await codeOf(withdraw(sarpsborg))).toBe('CONFLICT FIGURES_NOT_PUBLISHED')
  await w.world.admin`update m_3105.tenancy set contract_kind = 'ordinary_lease' where contract_kind = 'lease_11_1'`
  await publish(sarpsborg)
  expect((await told(halden))?.figures).toEqual(before)
  const all = await w.world.admin`select distinct measure, state, value, of_about from pool.outcome_figure`
  expect(all).toHaveLength(9)
})

test('what nobody has seen is not told, nor a year that is not over, to no cooperation and by nobody without the right', async () => {
  const bad = (by: Caller, given: object) => codeOf(publish(by, given))
  expect(await bad(halden, { seen: 'days_to_key:figure:0:10' })).toBe('CONFLICT VERSION_STALE')
  expect(await codeOf(halden.outcome.previewFigures({ year: 2026 }))).toBe('UNPROCESSABLE_CONTENT YEAR_NOT_READY')
  expect(await bad(halden, { year: 2026 })).toBe('UNPROCESSABLE_CONTENT YEAR_NOT_READY')
  const asker = await w.world.as('3203', ['team_leader'])
  expect(await bad(asker, {})).toBe('UNPROCESSABLE_CONTENT NOT_A_MEMBER')
  expect((await asker.outcome.getComparison({ year })).cooperations).toEqual([])
  expect(await codeOf(moss.outcome.previewFigures({ year }))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(withdraw(moss))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(withdraw(halden))).toBe('CONFLICT FIGURES_NOT_PUBLISHED')
  const worker = await w.world.as('3105', ['night_worker'])
  expect(await codeOf(worker.outcome.getComparison({ year }))).toBe('FORBIDDEN NOT_PERMITTED')
  const nowhere = await w.world.as('3105', ['team_leader'], { whole: false })
  expect(await codeOf(nowhere.outcome.getComparison({ year }))).toBe('NOT_FOUND NOT_FOUND')
})

test('two who say yes at once: one of them does', async () => {
  const { seen } = await halden.outcome.previewFigures({ year })
  const both = await Promise.all([1, 2].map(() => codeOf(halden.outcome.publishFigures({ cooperationId, year, seen }))))
  expect(both.filter((code) => code === 'ok')).toHaveLength(1)
  expect((await told(sarpsborg, 'm_3101'))?.figures).toHaveLength(9)
})

test('the file is what the screen says, and who took it out is written', async () => {
  const file = await halden.outcome.exportComparison({ cooperationId, year, format: 'xlsx', locale: 'nb' })
  const [sheet] = await readExcel(Buffer.from(file.base64, 'base64'))
  const lines = sheet?.data ?? []
  expect(lines.filter((line) => line[1] === 'Sarpsborg kommune')).toHaveLength(9)
  expect(lines.find((line) => line[2] === 65)).toEqual([
    ...['Bor på vanlig leiekontrakt, prosent', 'Sarpsborg kommune', 65, 15, null],
  ])
  const other = { cooperationId: '018f0000-0000-7000-8000-000000000000', year, format: 'csv' as const }
  expect(await codeOf(halden.outcome.exportComparison(other))).toBe('NOT_FOUND NOT_FOUND')
  const acts = await w.world.admin<{ act: string }[]>`
    select act from pool.audit_entry where owner_role = 'm_3101' and act like 'outcome.%' order by id`
  expect(acts.map(({ act }) => act)).toEqual(['outcome.figures_published', 'outcome.comparison_exported'])
})

test('whoever leaves reads nothing more and is read no more, from the host’s word on', async () => {
  const host = await w.world.as('3105', ['pool_coordinator'])
  const change = async (organisationRole: string, more: object) => {
    const found = (await host.cooperation.list()).cooperations.find(({ id }) => id === cooperationId)
    await host.cooperation.changeMember({
      ...{ cooperationId, version: found?.version as number, member: member(organisationRole, more) },
    })
  }
  expect(await rows('3103')).toBe(18)
  await change('m_3103', { toOn: asLocalDate('2026-11-20') })
  expect([await rows('3103'), (await moss.outcome.getComparison({ year })).cooperations]).toEqual([0, []])
  await change('m_3103', {})
  for (const slug of ['3101', '3105']) expect(await w.world.verb(slug, mendReaders)).toBeGreaterThan(0)
  for (const slug of ['3101', '3105']) expect(await w.world.verb(slug, mendReaders)).toBe(0)
  expect(await rows('3103')).toBe(18)
  await change('m_3103', { toOn: asLocalDate('2026-11-22') })
  expect((await told(moss))?.figures).toHaveLength(9)
  await setClocks(w.world, '2026-11-21T23:00:00Z')
  expect(await rows('3103')).toBe(0)
})
