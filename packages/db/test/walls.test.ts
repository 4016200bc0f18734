import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transaction } from '../src/tenancy.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type Given, type SharedHouse, sharedHouse } from './shared-house.ts'

// Below every verb: what a municipality can do to another's by any statement that a bug might send.
let database: TestDatabase
let house: SharedHouse
beforeAll(async () => {
  database = await testDatabase()
  house = await sharedHouse(database)
})
beforeEach(() => house.emptied())
afterAll(() => database.drop())

const claimed = async (given = {}) => {
  const row = house.occupancy(given)
  expect(await house.as('3101', house.into('occupancy', row))).toBe(1)
  return row.id as string
}
const stands = async (given = {}) => {
  const id = await claimed(given)
  expect(await house.as('3101', house.into('stay', house.stay(id)))).toBe(1)
  return id
}

test('a member sees from when until when a bed is taken, and neither by whom nor where they come from', async () => {
  const id = await claimed()
  const look = (columns: string) =>
    house.as('3103', (sql) => sql.unsafe(`select ${columns} from pool.occupancy where id = '${id}'`))
  expect(await look('bed_id, kind, from_on, to_on, during, live, present')).toBe(1)
  for (const column of ['owner_role', 'person_key', 'access', 'rest_over_on', '*'])
    expect(await look(column), column).toBe('42501')
  expect(await house.as('3103', (sql) => sql`select 1 from pool.occupancy where owner_role = 'm_3101'`)).toBe('42501')
  expect(await house.as('3103', (sql) => sql`select 1 from pool.occupancy order by owner_role`)).toBe('42501')
  expect(await house.as('3203', (sql) => sql`select 1 from pool.occupancy`)).toBe(0)
})

test('why a bed is kept is told to the house and to whoever keeps it', async () => {
  const [bed] = house.ahead.beds
  const id = await claimed({
    ...{
      kind: 'hold',
      bed_id: bed,
      unit_kind_id: house.ahead.id,
      reservable: true,
      policy_version: 1,
      person_key: null,
    },
    lapses_at: new Date('2026-11-21T20:40:00Z'),
  })
  const why = { id, house_role: 'm_3105', owner_role: 'm_3101', reason: 'viewing' }
  expect(await house.as('3103', house.into('hold', { ...why, owner_role: 'm_3103' }))).toMatch(/^23503/)
  expect(await house.as('3101', house.into('hold', why))).toBe(1)
  const seen = (number: string) => house.as(number, (sql) => sql`select reason from pool.hold`)
  expect([await seen('3105'), await seen('3101'), await seen('3103')]).toEqual([1, 1, 0])
})

test('a bed is held only where the kind’s rules allow reservations, whatever the row says of itself', async () => {
  const hold = (given: Given) =>
    house.as(
      '3101',
      house.into('occupancy', house.occupancy({ kind: 'hold', person_key: null, lapses_at: new Date(), ...given })),
    )
  expect(await hold({ reservable: true, policy_version: 1 })).toBe('23503 occupancy_hold_rules')
  expect(await hold({ reservable: false, policy_version: 1 })).toBe('23514 occupancy_hold')
  expect(await hold({ reservable: true })).toBe('23514 occupancy_hold')
  const allowed = { bed_id: house.ahead.beds[0], unit_kind_id: house.ahead.id }
  expect(await hold({ ...allowed, reservable: true, policy_version: 2 })).toBe('23503 occupancy_hold_rules')
  expect(await hold({ ...allowed, reservable: true, policy_version: 1 })).toBe(1)
})

test('nobody stays or holds a bed until nobody knows when', async () => {
  const take = (given: Given) =>
    house.as(
      '3105',
      house.into('occupancy', house.occupancy({ owner_role: 'm_3105', access: '[2026-01-01,)', ...given })),
    )
  expect(await take({ to_on: 'infinity' })).toBe('23514 occupancy_unknown_end')
  expect(await take({ to_on: 'infinity', kind: 'out_of_service', person_key: null })).toBe(1)
  expect(await take({ from_on: '2190-01-01', to_on: '2190-01-02' })).toBe('23P01 one_bed_one_stay')
})

test('who may use a house for a time gets no bed outside of it, and what was claimed within it goes on when it is cut short', async () => {
  const take = (given: Given) => house.as('3101', house.into('occupancy', house.occupancy(given)))
  const december = { from_on: '2026-12-01', to_on: '2026-12-05' }
  expect(await take(december)).toBe('42501')
  expect(await take({ ...december, access: '[2026-01-01,)' })).toBe('23503 occupancy_access')
  expect(await take({ ...december, kind: 'out_of_service' })).toBe('23514 occupancy_out_of_service')
  const other = { owner_role: 'm_3103' }
  expect(await house.as('3103', house.into('occupancy', house.occupancy(other)))).toBe('23503 occupancy_access')
  const id = await claimed({ from_on: '2026-11-25', to_on: '2026-11-30' })
  const cut = (toOn: string) =>
    house.as('3105', (sql) => sql`update pool.house_access set to_on = ${toOn} where organisation_role = 'm_3101'`)
  expect(await cut('2026-11-21')).toBe(1)
  expect(await take({ bed_id: house.tonight.beds[1], from_on: '2026-11-22' })).toBe('23503 occupancy_access')
  expect(await house.as('3101', (sql) => sql`update pool.occupancy set present = true where id = ${id}`)).toBe(1)
  expect(await cut('2026-12-01')).toBe(1)
})

test('nobody shows a claim to more or to fewer than the house is shown to, and the house’s change takes everything along', async () => {
  const take = (readers: string[]) =>
    house.as('3101', house.into('occupancy', house.occupancy({ readable_by: readers })))
  expect(await take([...house.readers, 'm_3203'])).toBe('23503 occupancy_readers')
  expect(await take(['m_3101'])).toBe('23503 occupancy_readers')
  await claimed()
  for (const table of ['occupancy', 'bed', 'unit_kind', 'house_access', 'policy_version'])
    expect(
      await house.as('3105', (sql) => sql`update pool.${sql(table)} set readable_by = '{m_3105,m_3203}'`),
      table,
    ).toBe('42501')
  const show = (readers: string[]) =>
    house.as('3105', (sql) => sql`update pool.house set readable_by = ${readers} where id = ${house.houseId}`)
  expect(await house.as('3101', (sql) => sql`update pool.house set readable_by = '{m_3105,m_3203}'`)).toBe(0)
  expect(await show(['m_3105', 'm_3203'])).toBe(1)
  const tables = ['house', 'house_access', 'unit_kind', 'bed', 'policy_version', 'criteria_version', 'occupancy']
  const seen = async (number: string) => {
    const counts: (number | string)[] = []
    for (const table of tables)
      counts.push(await house.as(number, (sql) => sql`select id from (select 1 as id from pool.${sql(table)}) t`))
    return counts
  }
  expect(await seen('3103')).toEqual(tables.map(() => 0))
  expect(await seen('3203')).toEqual([1, 2, 2, 4, 2, 2, 1])
  // Its own claim Halden follows all the same.
  expect((await seen('3101')).at(-1)).toBe(1)
  expect(await show(house.readers)).toBe(1)
})

test('what happened in a stay and what was told about a guest is read by its two sides, whoever writes it', async () => {
  const id = await stands()
  const event = {
    id: uuidv7(),
    stay_id: id,
    house_role: 'm_3105',
    owner_role: 'm_3101',
    kind: 'claimed',
    occurred_at: new Date(),
    recorded_at: new Date(),
  }
  const add = (readers: string[]) =>
    house.as('3101', house.into('stay_event', { ...event, recorded_by_name: 'x', readable_by: readers }))
  expect(await add(['m_3105', 'm_3101', 'm_3203'])).toBe('23503 stay_event_readers')
  expect(await add(['m_3105', 'm_3101'])).toBe(1)
  const tell = (given: Given) =>
    house.as(
      '3101',
      house.into('disclosure', {
        ...{
          id: uuidv7(),
          stay_id: id,
          house_role: 'm_3105',
          owner_role: 'm_3101',
          category: 'identity',
          content: '{}',
        },
        ...{
          basis: 'law',
          basis_note: 'x',
          made_at: new Date(),
          made_by_name: 'x',
          readable_until: new Date(Date.now() + 172_800_000),
        },
        ...given,
      }),
    )
  expect(await tell({ house_role: 'm_3203' })).toMatch(/^23503/)
  expect(await tell({ basis: 'emergency' })).toBe('23514 disclosure_emergency')
  expect(await tell({})).toBe(1)
  expect(await tell({}), 'the same is told once at a time').toBe('23505 disclosure_once')
  const told = (number: string) => house.as(number, (sql) => sql`select 1 from pool.disclosure`)
  expect([await told('3105'), await told('3101'), await told('3103'), await told('3203')]).toEqual([1, 1, 0, 0])
  const end = (number: string) =>
    house.as(number, async (sql) => {
      const [row] = await sql<{ n: number }[]>`select pool.end_disclosures(${id}, now()) as n`
      return { count: row?.n ?? 0 }
    })
  expect([await end('3103'), await end('3105'), await end('3101')]).toEqual([0, 1, 0])
  expect(await told('3105')).toBe(0)
  expect(await house.as('3101', (sql) => sql`update pool.disclosure set ended_at = null`)).toBe('42501')
})

test('who pays is a municipality that exists, and reads nothing by it', async () => {
  const id = await claimed()
  const stay = (given: Given) => house.as('3101', house.into('stay', house.stay(id, given)))
  expect(await stay({ responsible_role: 'm_9999' })).toBe('23503 stay_responsible_role_fkey')
  expect(await stay({ responsible_role: 'm_3203', readable_by: ['m_3105', 'm_3101', 'm_3203'] })).toBe(
    '23514 stay_readers',
  )
  expect(await stay({ responsible_role: 'm_3203' })).toBe(1)
  expect(await house.as('3203', (sql) => sql`select reference from pool.stay`)).toBe(0)
})

test('another’s claim whose time has run out can be let go, and nothing else of it touched; any other cannot at all', async () => {
  const over = await claimed({ lapses_at: new Date(Date.now() - 60_000) })
  const running = await claimed({ bed_id: house.tonight.beds[1], lapses_at: new Date(Date.now() + 600_000) })
  for (const change of ['live = false', 'lapses_at = null', `to_on = '2026-12-24'`, `person_key = '\\x00'`])
    expect(await house.as('3103', (sql) => sql.unsafe(`update pool.occupancy set ${change}`)), change).toBe(0)
  const release = (number: string, bed: string, at = new Date(Date.now() + 86_400_000)) =>
    house.as(number, async (sql) => {
      const [row] = await sql<{ n: number }[]>`select pool.release_lapsed(${bed}, null, ${at}) as n`
      return { count: row?.n ?? 0 }
    })
  const [first, second] = house.tonight.beds
  expect([await release('3203', first), await release('3103', second)]).toEqual([0, 0])
  expect(await release('3103', first, new Date(Date.now() - 120_000))).toBe(0)
  const before =
    await database.admin`select to_jsonb(o) - 'live' - 'version' as row from pool.occupancy o where id = ${over}`
  expect(await release('3103', first)).toBe(1)
  expect(
    await database.admin`select to_jsonb(o) - 'live' - 'version' as row from pool.occupancy o where id = ${over}`,
  ).toEqual(before)
  expect(await database.admin`select live from pool.occupancy where id = ${running}`).toEqual([{ live: true }])
})

test('a change in a house is told to whoever reads it, and only by those who use it; the house alone says otherwise', async () => {
  const tell = (number: string, given: object) =>
    house.as(
      number,
      house.into('outbox', {
        ...{
          id: uuidv7(),
          owner_role: `m_${number}`,
          house_id: house.houseId,
          house_role: 'm_3105',
          kind: 'claimed',
          at: new Date(),
        },
        ...given,
      }),
    )
  expect(await tell('3101', { readable_by: ['m_3203'] })).toMatch(/^23514/)
  expect(await tell('3101', { house_role: 'm_3101', readable_by: ['m_3203'] })).toMatch(/^23503/)
  expect(await tell('3203', {})).toMatch(/^23503/)
  expect(await tell('3101', {})).toBe(1)
  expect(await tell('3105', { readable_by: ['m_3103'] })).toBe(1)
})

test('a change in a thread is told by its sides and to its sides; the municipality alone says to whom it is closed', async () => {
  const admissionId = uuidv7()
  const specialist = 'h_dps_fjordbyen'
  await database.admin`insert into pool.admission (id, owner_role, municipality_role, specialist_role, subject_id, reference, opened_at, readable_by, readable_until)
    values (${admissionId}, 'm_3105', 'm_3105', ${specialist}, ${uuidv7()}, 'ABC', now(), ${['m_3105', specialist]}, 'infinity')`
  const sides = { admission_id: admissionId, municipality_role: 'm_3105', specialist_role: specialist }
  const row = { id: uuidv7(), owner_role: 'm_3105', kind: 'changed', at: new Date(), ...sides }
  const tell = (given: Given, number = '3105') =>
    house.as(number, house.into('outbox', { ...row, id: uuidv7(), ...given }))
  expect(await tell({ owner_role: 'm_3101' }, '3101')).toBe('23514 outbox_sides')
  expect(await tell({ owner_role: 'm_3101', municipality_role: 'm_3101' }, '3101')).toMatch(/^23503/)
  expect(await tell({ owner_role: specialist })).toBe('42501')
  expect(await tell({ readable_by: ['m_3105', 'm_3101'] })).toBe('23514 outbox_thread_readers')
  expect(await tell({ house_id: house.houseId, house_role: 'm_3105' })).toBe('23514 outbox_one')
  expect(await tell({ specialist_role: null })).toBe('23514 outbox_one')
  expect(await tell({})).toBe(1)
  expect(await tell({ readable_by: ['m_3105', specialist] })).toBe(1)
  const asSpecialist = (given: Given) =>
    transaction(
      database.pool,
      { role: specialist, schema: null },
      async ({ sql }) =>
        (await house.into('outbox', { ...row, id: uuidv7(), owner_role: specialist, ...given })(sql)).count,
    ).catch((error: { code: string }) => error.code)
  expect(await asSpecialist({})).toBe(1)
  expect(await asSpecialist({ readable_by: [specialist] })).toBe('23514')
  await database.admin`delete from pool.outbox where admission_id = ${admissionId}`
})

test('a claim stays in its house, and its nights are no part of another’s stay', async () => {
  const id = await stands()
  expect(await house.as('3101', (sql) => sql`update pool.occupancy set house_id = ${uuidv7()} where id = ${id}`)).toBe(
    '42501',
  )
  const nights = { part_of: id, bed_id: house.tonight.beds[1] }
  expect(await house.as('3101', house.into('occupancy', house.occupancy(nights)))).toBe('23514 occupancy_part_of')
  const own = { ...nights, house_role: 'm_3105', owner_role: 'm_3105', access: '[2026-01-01,)', part_of: uuidv7() }
  expect(await house.as('3105', house.into('occupancy', house.occupancy(own)))).toMatch(/^23503/)
})

test('an answer is kept a day before it can be thrown away, and by its own organisation alone', async () => {
  for (const [number, days] of [
    ['3101', 0],
    ['3101', 2],
    ['3105', 2],
  ] as const)
    await database.admin`insert into pool.idempotency (owner_role, key, mark, act, result, sealed, at)
      values (${`m_${number}`}, ${uuidv7()}, 'x', 'x', '{}', '\\x00', now() - make_interval(days => ${days}))`
  expect(await house.as('3101', (sql) => sql`delete from pool.idempotency`)).toBe(1)
})
