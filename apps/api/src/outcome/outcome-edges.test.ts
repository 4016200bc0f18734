import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { teamOf } from '../../test/follow-up-builders.ts'
import { outcomesIn } from '../../test/outcome-builders.ts'
import { makeWorld, type World } from '../../test/world.ts'

// Friday 20 November 2026. What would make a figure look better or worse than it is; each test has the municipality to itself.
let world: World
let o: Awaited<ReturnType<typeof outcomesIn>>
const year = {
  ...{ fromOn: asLocalDate('2025-12-01'), toOn: asLocalDate('2026-12-01'), teamId: null, windowMonths: 6 as const },
}
const figures = () => o.leader.outcome.getOutcomes(year)
const secondTeam = async () => (await o.leader.followUp.setUpTeam(teamOf({ name: 'ACT-teamet' }))).teamId

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.setNow('2026-11-20T20:40:00Z')
  await world.admin`truncate m_3105.person, m_3105.building, m_3105.team cascade`
  o = await outcomesIn(world)
})
afterAll(() => world.drop())

test('somebody who is followed up by two teams at once is one person, and met as often as they are', async () => {
  const personId = await o.person()
  const first = await o.enrolled(personId, '2026-11-07')
  await o.enrolled(personId, '2026-11-14', null, await secondTeam())
  for (const at of ['2026-11-09T10:00:00Z', '2026-11-16T10:00:00Z']) await o.contact(first, personId, at)
  // Fourteen days with today, not fourteen and seven.
  expect((await figures()).contacts).toMatchObject({ personDays: 14, seen: 2 })
})

test('a new lease for the same home is no loss, no new key and no new home', async () => {
  const [personId, dwellingId] = [await o.person(), await o.home()]
  const over = { endedOn: '2026-06-01', because: 'lease_over' }
  await o.tenancy({ personId, dwellingId, movedInOn: '2026-01-01', ...over })
  await o.tenancy({ personId, dwellingId, movedInOn: '2026-06-01' })
  const f = await figures()
  expect(f.retention).toMatchObject({ all: 1, lost: 0 })
  expect(f.retention.points[2]).toMatchObject({ atRisk: 0, share: null })
  expect(f.retention.points[1]).toMatchObject({ atRisk: 1, share: 1 })
  expect(f.rehousing.all).toBe(0)
})

test('the same home again after a time without it is a loss and a home again', async () => {
  const [personId, dwellingId] = [await o.person(), await o.home()]
  await o.tenancy({ personId, dwellingId, movedInOn: '2026-01-01', endedOn: '2026-03-01', because: 'notice' })
  await o.tenancy({ personId, dwellingId, movedInOn: '2026-04-01' })
  const f = await figures()
  expect(f.retention).toMatchObject({ all: 2, lost: 1 })
  expect(f.rehousing).toMatchObject({ all: 1, keyed: 1, half: 31 })
})

test('whoever had the next key before the old home was gone waits for nothing', async () => {
  const personId = await o.person()
  const old = { personId, dwellingId: await o.home({ street: 'Gamle vei 1' }), movedInOn: '2025-01-01' }
  await o.tenancy({ ...old, endedOn: '2026-03-01', because: 'notice' })
  await o.tenancy({ personId, dwellingId: await o.home({ street: 'Nye vei 1' }), movedInOn: '2026-02-15' })
  expect((await figures()).rehousing).toMatchObject({ all: 1, keyed: 1, waiting: 0, half: 0 })
})

const met = (teamId: string, on: string) => world.admin`
  insert into m_3105.board_meeting (id, team_id, started_at, ended_at, started_by_name)
  values (${uuidv7()}, ${teamId}, ${`${on}T07:30:00Z`}, ${`${on}T07:45:00Z`}, 'Hanna Vik')`
/** Closed by the team, with a way back; who was in that meeting is another test's. */
const handedOn = (enrolmentId: string, on: string) =>
  world.admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`
      update m_3105.enrolment set closed_on = ${on}, closed_because = 'other_team', closed_in_meeting = ${uuidv7()}, way_back = 'Ring oss',
        decided_by = ${uuidv7()}, decided_with = ${uuidv7()} where id = ${enrolmentId}`
  })

test('follow-up that goes on with another team is kept, and whoever died there is not lost', async () => {
  const other = await secondTeam()
  const end = { endedOn: '2026-03-01', because: 'eviction' }
  for (const died of [false, true]) {
    const personId = await o.person()
    const dwellingId = await o.home({ street: `Utkastet ${died}` })
    await o.tenancy({ personId, dwellingId, movedInOn: '2025-01-01', ...end })
    await handedOn(await o.enrolled(personId, '2025-06-01'), '2026-03-05')
    await o.enrolled(personId, '2026-03-05', died ? '2026-05-01' : null, other)
  }
  const [eviction] = (await figures()).kept
  expect(eviction).toMatchObject({ all: 2, died: 1, known: 1, kept: 1 })
})

test('a death after a no is no ended follow-up', async () => {
  const [alive, dead] = [await o.person(), await o.person()]
  await o.contact(await o.enrolled(alive, '2026-01-01'), alive, '2026-03-01T10:00:00Z', 'refused')
  await o.contact(await o.enrolled(dead, '2026-01-01', '2026-04-01'), dead, '2026-03-01T10:00:00Z', 'refused')
  expect((await figures()).refusals).toEqual({ persons: 2, died: 1, refusals: 2, stillFollowed: 1, seenLater: 0 })
  const { domains } = await o.leader.outcome.getFidelity(year)
  const item = domains.flatMap(({ counted }) => counted).find(({ code }) => code === 'followed_after_a_no')
  expect(item).toMatchObject({ figure: 100, of: 1 })
})

test('each team is held to the weeks since its own first meeting', async () => {
  const other = await secondTeam()
  // Four weeks and one a week; one week and one meeting. Both have met once a week.
  for (const on of ['2026-10-24', '2026-10-31', '2026-11-07', '2026-11-14']) await met(o.teamId, on)
  await met(other, '2026-11-14')
  const { domains } = await o.leader.outcome.getFidelity(year)
  const item = domains.flatMap(({ counted }) => counted).find(({ code }) => code === 'meetings_each_week')
  expect(item?.figure).toBeCloseTo(1, 10)
})

test('a home first and a no to another afterwards is no home after a no', async () => {
  const personId = await o.person()
  const needId = await o.need(personId, '2026-01-01')
  await o.shown(needId, personId, await o.home({ street: 'Ja 1' }), '2026-02-01', 'moved_in')
  await o.shown(needId, personId, await o.home({ street: 'Nei 1' }), '2026-03-01', 'declined_by_person')
  expect((await figures()).choices).toMatchObject({ saidNo: 1, housedAfterNo: 0 })
})

test('an hour before midnight on the day that the clock goes back is that day, and that month', async () => {
  const personId = await o.person()
  const enrolmentId = await o.enrolled(personId, '2026-10-01')
  await o.contact(enrolmentId, personId, '2026-10-31T22:30:00Z')
  await o.contact(enrolmentId, personId, '2026-10-31T23:30:00Z')
  const { months } = (await figures()).contacts
  expect(months.slice(-2)).toMatchObject([
    { month: '2026-10-01', personDays: 31, seen: 1 },
    { month: '2026-11-01', personDays: 20, seen: 1 },
  ])
})
