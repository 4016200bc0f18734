import { addNights, asLocalDate, nightsBetween } from '@samplass/domain/nights'
import readExcel from 'read-excel-file/node'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { codeOf } from '../../test/code-of.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let pool: BuiltPool
let leader: Caller
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
  leader = await world.as('3105', ['team_leader'])
})
afterAll(() => world.drop())

const on = asLocalDate
const period = { fromOn: on('2026-11-16'), toOn: on('2026-11-25') }
const ask = (more = {}) => ({ ...period, format: 'screen' as const, ...more })

test('a stay counts on each of its nights and not on the day of departure; every night adds up', async () => {
  const { fyrlykta } = pool
  await standStay(world, fyrlykta, { bed: 'Plass 1', fromOn: '2026-11-17', toOn: '2026-11-19', ended: true })
  await standStay(world, fyrlykta, {
    bed: 'Plass 1',
    fromOn: '2026-11-19',
    toOn: '2026-11-22',
    present: true,
    home: ['2026-11-20', '2026-11-21'],
  })
  await standStay(world, fyrlykta, { bed: 'Plass 2', fromOn: '2026-11-16', toOn: '2026-11-18', present: true })
  await standStay(world, fyrlykta, {
    bed: 'Plass 3',
    by: '3101',
    fromOn: '2026-11-20',
    toOn: '2026-11-23',
    lapsesAt: '2026-11-20T21:00:00Z',
  })
  await standStay(world, fyrlykta, {
    bed: 'Plass 4',
    fromOn: '2026-11-20',
    toOn: '2026-11-23',
    lapsesAt: '2026-11-20T20:00:00Z',
  })
  world.setNow('2026-11-18T10:00:00Z')
  await leader.bedPool.takeOutOfService({
    bedId: fyrlykta.bed('Plass 5'),
    reason: 'cleaning',
    fromOn: on('2026-11-18'),
    toOn: on('2026-11-20'),
    costCentre: null,
  })
  world.setNow('2026-11-20T20:40:00Z')
  await leader.bedPool.archiveBed({ bedId: fyrlykta.bed('Leilighet B'), version: 1, archivedOn: on('2026-11-23') })
  const { rows } = await leader.report.occupancy(ask({ houseIds: [fyrlykta.id] }))
  expect(
    rows.map(({ night, beds, outOfService, occupied, onTrial, held, free }) => [
      night,
      beds,
      outOfService,
      occupied,
      onTrial,
      held,
      free,
    ]),
  ).toEqual([
    ['2026-11-16', 7, 0, 1, 0, 0, 6],
    ['2026-11-17', 7, 0, 2, 0, 0, 5],
    ['2026-11-18', 7, 1, 2, 0, 0, 4],
    ['2026-11-19', 7, 1, 2, 0, 0, 4],
    ['2026-11-20', 7, 0, 1, 1, 1, 4],
    ['2026-11-21', 7, 0, 1, 0, 1, 5],
    ['2026-11-22', 7, 0, 0, 0, 1, 6],
    ['2026-11-23', 6, 0, 0, 0, 0, 6],
    ['2026-11-24', 6, 0, 0, 0, 0, 6],
  ])
  for (const row of rows) {
    expect(row.inService).toBe(row.beds - row.outOfService)
    expect(row.occupied + row.onTrial + row.held + row.free).toBe(row.inService)
  }
})

test('an earlier home trial counts too, as far as it lasted', async () => {
  const id = await standStay(world, pool.fyrlykta, {
    bed: 'Plass 3',
    fromOn: '2026-07-01',
    toOn: '2026-07-20',
    ended: true,
    home: ['2026-07-15', '2026-07-16'],
  })
  const event = (kind: string, at: string, facts: object) => world.admin`
    insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, facts, readable_by)
    values (${uuidv7()}, ${id}, 'm_3105', 'm_3105', ${kind}, ${at}, ${at}, 'Hilde Aas', ${JSON.stringify(facts)}::jsonb, '{m_3105}')`
  await event('home_trial_started', '2026-07-05T14:00:00Z', { fromOn: '2026-07-05', untilOn: '2026-07-08' })
  await event('home_trial_ended', '2026-07-06T20:00:00Z', { fromOn: '2026-07-05', untilOn: '2026-07-06' })
  await event('home_trial_started', '2026-07-15T14:00:00Z', { fromOn: '2026-07-15', untilOn: '2026-07-16' })
  const { rows } = await leader.report.occupancy(
    ask({ houseIds: [pool.fyrlykta.id], fromOn: on('2026-07-01'), toOn: on('2026-07-20') }),
  )
  expect(rows.filter((row) => row.onTrial === 1).map((row) => row.night)).toEqual(['2026-07-05', '2026-07-15'])
  expect(rows.every((row) => row.occupied + row.onTrial === 1)).toBe(true)
})

test('a hold counts for the nights it lived through, though it is let go now', async () => {
  const bedId = pool.fyrlykta.bed('Leilighet A')
  const insert = (createdAt: string, lapsesAt: string, live: boolean, fromOn: string, toOn: string) =>
    world.admin`insert into pool.occupancy (id, bed_id, unit_kind_id, house_id, house_role, owner_role, access, kind, from_on, to_on, live, lapses_at, claimed_on,
        reservable, policy_version, readable_by, created_at)
      values (${uuidv7()}, ${bedId}, ${pool.fyrlykta.kinds[1]?.id as string}, ${pool.fyrlykta.id}, 'm_3105', 'm_3105', '[2026-01-01,)', 'hold', ${fromOn}, ${toOn}, ${live},
        ${lapsesAt}, '2026-09-01', true, 1, ${pool.members}, ${createdAt})`
  await insert('2026-09-01T10:00:00Z', '2026-09-03T10:00:00Z', false, '2026-09-01', '2026-09-06')
  const { rows } = await leader.report.occupancy(
    ask({ houseIds: [pool.fyrlykta.id], fromOn: on('2026-08-31'), toOn: on('2026-09-05') }),
  )
  expect(rows.map((row) => row.held)).toEqual([0, 1, 1, 0, 0])
})

test('members see the figures of each other’s houses, without home trials; a stranger sees none', async () => {
  const tista = await world.as('3101', ['team_leader'])
  const { rows, houses } = await tista.report.occupancy(ask({ houseIds: [pool.fyrlykta.id] }))
  expect(houses).toEqual([{ id: pool.fyrlykta.id, name: 'Fyrlykta', place: 'Sarpsborg', mine: false }])
  expect(rows.find((row) => row.night === '2026-11-20')).toMatchObject({ occupied: 2, onTrial: 0 })
  const asker = await world.as('3203', ['team_leader'])
  expect((await asker.report.occupancy(ask({ houseIds: [pool.fyrlykta.id] }))).rows).toEqual([])
  expect(await codeOf((await world.as('3105', ['night_worker'])).report.occupancy(ask()))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
})

test('a file holds the same figures, is logged, and is refused to who may only look', async () => {
  const officer = await world.as('3105', ['privacy_officer'])
  expect(await codeOf(officer.report.occupancy(ask({ format: 'csv' })))).toBe('FORBIDDEN NOT_PERMITTED')
  await world.admin`update pool.house set name = '=HYPERLINK(1)' where id = ${pool.brygga.id}`
  const screen = await leader.report.occupancy(ask())
  const { file } = await leader.report.occupancy(ask({ format: 'csv' }))
  const text = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8')
  expect(text.startsWith('\ufeffHus;Sted;Kveld;')).toBe(true)
  expect(text.trimEnd().split('\r\n')).toHaveLength(screen.rows.length + 1)
  expect(text).toContain("'=HYPERLINK(1)")
  const { file: excel } = await leader.report.occupancy(ask({ format: 'xlsx' }))
  const { file: inEnglish } = await leader.report.occupancy(ask({ format: 'csv', locale: 'en' }))
  expect(inEnglish?.fileName).toMatch(/^occupancy-/)
  expect(Buffer.from(inEnglish?.base64 ?? '', 'base64').toString()).toMatch(/^\ufeffHouse;Place;Evening;Beds;/)
  const [sheet] = await readExcel(Buffer.from(excel?.base64 ?? '', 'base64'))
  expect(sheet?.data).toHaveLength(screen.rows.length + 1)
  const [{ n } = { n: 0 }] = await world.admin<
    { n: number }[]
  >`select count(*) as n from pool.audit_entry where act = 'report.occupancy_exported'`
  expect(n).toBe(3)
})

test('the report equals a count night by night over random stays', async () => {
  const { asker } = pool
  let seed = 20261120
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  const taken = new Map<string, number>()
  for (const bed of ['Plass 1', 'Plass 2']) {
    let at = on('2026-01-02')
    while (at < '2026-11-01') {
      const fromOn = addNights(at, random(4))
      const toOn = addNights(fromOn, 1 + random(9))
      await standStay(world, asker, { bed, fromOn, toOn, ended: true })
      for (let night = fromOn; night < toOn; night = addNights(night, 1)) taken.set(night, (taken.get(night) ?? 0) + 1)
      at = toOn
    }
  }
  const alone = await world.as('3203', ['team_leader'])
  const { rows } = await alone.report.occupancy({ fromOn: on('2026-01-01'), toOn: on('2026-11-16'), format: 'screen' })
  expect(rows).toHaveLength(nightsBetween(on('2026-01-01'), on('2026-11-16')))
  expect(rows.map((row) => row.occupied)).toEqual(rows.map((row) => taken.get(row.night) ?? 0))
})

test('rules set aside are listed with who said yes, never for whom; reasons only for those who read stays', async () => {
  const id = await standStay(world, pool.fyrlykta, { bed: 'Plass 4', fromOn: '2026-12-01', toOn: '2026-12-03' })
  const facts = JSON.stringify({ setAside: ['rest_period'] })
  const personId = uuidv7()
  await world.admin`insert into m_3105.person (id, given_name, family_name, name_folded, pool_key, created_at)
    values (${personId}, 'Stian', 'Lie', 'stian lie', ${Buffer.from(personId)}, now())`
  await world.admin`insert into m_3105.person_stay (stay_id, person_id, capacity, override_reason, override_by, override_by_name, created_at)
    values (${id}, ${personId}, 'guest', 'Trengte ro', ${uuidv7()}, 'Hilde Aas', now())`
  await world.admin`insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, facts, readable_by)
    values (${uuidv7()}, ${id}, 'm_3105', 'm_3105', 'claimed', '2026-11-20T20:00:00Z', '2026-11-20T20:00:00Z', 'Ingrid', ${facts}::jsonb, '{m_3105}')`
  const seen = await leader.report.overrides(ask())
  expect(seen.rows).toMatchObject([
    {
      unitKind: 'Trygghetsplasser',
      rules: ['rest_period'],
      approvedByName: 'Hilde Aas',
      askedByName: 'Ingrid',
      reason: 'Trengte ro',
    },
  ])
  expect(seen.byRule).toEqual([{ rule: 'rest_period', count: 1 }])
  const coordinator = await world.as('3105', ['pool_coordinator'])
  expect((await coordinator.report.overrides(ask())).rows[0]?.reason).toBeNull()
  expect((await (await world.as('3107', ['team_leader'])).report.overrides(ask())).rows).toEqual([])
})
