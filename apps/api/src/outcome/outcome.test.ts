import { asLocalDate } from '@samplass/domain/nights'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { teamOf } from '../../test/follow-up-builders.ts'
import { outcomesIn } from '../../test/outcome-builders.ts'
import { makeWorld, type World } from '../../test/world.ts'

// Friday 20 November 2026 in the evening. Nothing here is counted from any other row than those that the test itself writes.
let world: World
let o: Awaited<ReturnType<typeof outcomesIn>>
const day = asLocalDate
const year = { fromOn: day('2025-12-01'), toOn: day('2026-12-01'), teamId: null, windowMonths: 6 as const }

beforeAll(async () => {
  world = await makeWorld()
  world.setNow('2026-11-20T20:40:00Z')
  o = await outcomesIn(world)
})
afterAll(() => world.drop())

test('nothing yet: no share of nothing, and nothing is claimed', async () => {
  const figures = await o.leader.outcome.getOutcomes(year)
  expect(figures.toKey).toMatchObject({ all: 0, half: null })
  expect(figures.retention).toMatchObject({ all: 0, curve: [] })
  expect(figures.concentration).toMatchObject({ tenants: 0, overFifth: { count: 0, of: 0 } })
  expect(figures.contacts).toMatchObject({ personDays: 0, seen: 0 })
  expect(figures.beforeAfter).toMatchObject({ met: 0, counted: 0 })
})

/**
 * Anne: needed a home on 1 January, said no to the first, has lived in Sentrum since 1 March. Bo waits since 1 June. Cato lived from 10
 * January, was evicted on 1 June and has lived again since 1 July. Dina lived from 1 February and died on 1 May. Eva has lived beside
 * Anne since 2024.
 */
async function livedThrough() {
  const [anne, bo, cato] = [await o.person(), await o.person(), await o.person()]
  const [dina, eva] = [await o.person(), await o.person()]
  const first = await o.home({ street: 'Fjerngata 1', area: 'Hafslund' })
  const annes = await o.home()
  const needed = await o.need(anne, '2026-01-01')
  await o.wish(anne, [' sentrum'], '2026-01-02')
  await o.shown(needed, anne, first, '2026-02-01', 'declined_by_person')
  const allocationId = await o.shown(needed, anne, annes, '2026-02-20', 'moved_in')
  await o.tenancy({ personId: anne, dwellingId: annes, movedInOn: '2026-03-01', allocationId })
  await o.closeNeed(needed, '2026-03-01', 'moved_in')
  await o.situation(anne, 'hostel', '2025-07-01', '2025-12-01')
  await o.situation(anne, 'hospital', '2025-12-01', '2025-12-11')
  await o.situation(anne, 'hostel', '2025-12-11', '2026-03-01')
  for (const on of ['2025-10-01', '2025-12-01', '2026-11-01']) await o.acute(anne, on)
  const annesHelp = await o.enrolled(anne, '2026-01-15')
  await o.contact(annesHelp, anne, '2026-02-01T12:00:00Z')
  await o.contact(annesHelp, anne, '2026-02-02T12:00:00Z', 'not_home')
  await o.contact(annesHelp, anne, '2026-02-03T12:00:00Z', 'met', 'phone')

  await o.need(bo, '2026-06-01')

  const lost = await o.tenancy({
    ...{ personId: cato, dwellingId: await o.home({ street: 'Storgata 2', area: '' }), movedInOn: '2026-01-10' },
    ...{ endedOn: '2026-06-01', because: 'eviction' },
  })
  await o.tenancy({ personId: cato, dwellingId: await o.home({ street: 'Storgata 3' }), movedInOn: '2026-07-01' })
  await o.closeNeed(lost.needId as string, '2026-07-01', 'moved_in')
  const catosHelp = await o.enrolled(cato, '2026-01-01')
  await o.contact(catosHelp, cato, '2026-05-01T10:00:00Z', 'refused')
  await o.contact(catosHelp, cato, '2026-06-10T10:00:00Z')
  // Half past midnight on the first of July in Norway.
  await o.contact(catosHelp, cato, '2026-06-30T22:30:00Z', 'short')

  await o.tenancy({
    ...{ personId: dina, dwellingId: await o.home({ street: 'Storgata 4' }), movedInOn: '2026-02-01' },
    ...{ endedOn: '2026-05-01', because: 'died' },
  })
  await o.enrolled(dina, '2026-01-01', '2026-05-01')
  await o.tenancy({
    ...{ personId: eva, dwellingId: await o.home(), movedInOn: '2024-05-01', contractKind: 'lease_11_1' },
  })
}

test('every figure is what one counts by hand', async () => {
  await livedThrough()
  const f = await o.leader.outcome.getOutcomes(year)
  // 59 and 30 days to a key, and one who has waited 172.
  expect(f.toKey).toMatchObject({ all: 3, keyed: 2, waiting: 1, half: 59, threeQuarters: null, middleOfKeyed: 44.5 })
  expect(f.toKey.longestWait).toBe(172)
  expect(f.rehousing).toMatchObject({ all: 1, keyed: 1, half: 30 })
  // Eva's key is from before. Cato lost it after 142 days, when three were watched, of whom one was watched exactly as long.
  expect(f.retention).toMatchObject({ all: 4, lost: 1 })
  expect(f.retention.points.map(({ atRisk, share }) => [atRisk, share?.toFixed(3)])).toEqual([
    [3, '1.000'],
    [1, '0.667'],
    [0, undefined],
    [0, undefined],
  ])
  expect(f.leases.map(({ count }) => count)).toEqual([2, 0, 1, 0, 0])
  expect(f.concentration.bands.map(({ tenants }) => tenants)).toEqual([1, 2, 0, 0])
  expect(f.wishes.map(({ answer, count }) => [answer, count])).toEqual([
    ['met', 1],
    ['not_met', 0],
    ['not_known', 0],
    ['no_wish', 3],
  ])
  expect(f.choices).toMatchObject({ persons: 1, shown: 2, noes: 1, severalShown: 1, saidNo: 1, housedAfterNo: 1 })
  expect(f.choices).toMatchObject({ offered: 1, accepted: 1, landlordNoes: 0 })
  // Anne from 15 January, Cato from 1 January, both with today; Dina until 1 May.
  expect(f.contacts).toMatchObject({ personDays: 310 + 324 + 120, seen: 3, spoke: 1, attempts: 1, refused: 1 })
  expect(f.contacts.months.find(({ month }) => month === '2026-07-01')).toMatchObject({ seen: 1, personDays: 62 })
  expect(f.contacts.months).toHaveLength(12)
  expect(f.refusals).toEqual({ persons: 1, died: 0, refusals: 1, stillFollowed: 1, seenLater: 1 })
  expect(f.kept).toMatchObject([
    { happening: 'eviction', all: 1, tooEarly: 0, known: 1, kept: 1, seen: 1 },
    { happening: 'hospital', all: 1, tooEarly: 1, known: 0, kept: 0, seen: 0 },
    { happening: 'prison', all: 0 },
  ])
  // Cato was first met on 10 June: his half year has not gone by.
  expect(f.beforeAfter).toEqual({
    ...{ met: 2, tooShort: 1, littleKnown: 0, counted: 1 },
    before: { acute: 2, planned: 0, bedDays: 10, withoutDays: 1, personsAdmitted: 1 },
    after: { acute: 0, planned: 0, bedDays: 0, withoutDays: 0, personsAdmitted: 0 },
  })
})

test('a longer window asks for more: what is not known a year back leaves nobody to count', async () => {
  const f = await o.leader.outcome.getOutcomes({ ...year, windowMonths: 12 })
  expect(f.beforeAfter).toMatchObject({ met: 2, tooShort: 2, counted: 0 })
})

test('a team is its own: whom it follows up, and nobody else', async () => {
  const own = await o.leader.outcome.getOutcomes({ ...year, teamId: o.teamId })
  expect(own.toKey).toMatchObject({ all: 2, waiting: 0 })
  // Eva is not the team's, and is a neighbour all the same.
  expect(own.concentration).toMatchObject({ tenants: 2, bands: [{ tenants: 1 }, { tenants: 1 }, {}, {}] })
  const { teamId } = await o.leader.followUp.setUpTeam(teamOf({ name: 'ACT-teamet' }))
  const none = await o.leader.outcome.getOutcomes({ ...year, teamId })
  expect([none.toKey.all, none.retention.all, none.contacts.personDays, none.beforeAfter.met]).toEqual([0, 0, 0, 0])
})

test('the period is the reader’s: what lies outside it is not counted', async () => {
  const f = await o.leader.outcome.getOutcomes({ ...year, fromOn: day('2026-06-01'), toOn: day('2026-06-02') })
  expect(f.toKey).toMatchObject({ all: 2 })
  expect(f.rehousing).toMatchObject({ all: 1 })
  expect(f.retention.all).toBe(0)
  const later = await o.leader.outcome.getOutcomes({ ...year, fromOn: day('2027-01-01'), toOn: day('2027-02-01') })
  expect(later.toKey.all).toBe(0)
  expect(later.contacts.months).toEqual([])
})

test('only those whose work it is see the figures, and nobody elsewhere', async () => {
  for (const role of ['team_leader', 'team_member', 'housing_office'] as const) {
    const reader = await world.as('3105', [role])
    expect((await reader.outcome.getOutcomes(year)).retention.all, role).toBe(4)
  }
  for (const role of ['night_worker', 'pool_coordinator', 'privacy_officer', 'tenant_administrator'] as const) {
    const other = await world.as('3105', [role])
    expect(await codeOf(other.outcome.getOutcomes(year)), role).toBe('FORBIDDEN NOT_PERMITTED')
  }
  const neighbour = await world.as('3101', ['team_leader'])
  expect((await neighbour.outcome.getOutcomes(year)).retention.all).toBe(0)
  expect(await codeOf(neighbour.outcome.getOutcomes({ ...year, teamId: o.teamId }))).toBe('NOT_FOUND NOT_FOUND')
  const empty = await world.as('3105', ['team_leader'], { whole: false })
  expect(await codeOf(empty.outcome.getOutcomes(year))).toBe('NOT_FOUND NOT_FOUND')
})
