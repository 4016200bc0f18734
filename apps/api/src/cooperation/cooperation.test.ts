import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { day, found, member } from '../../test/cooperation-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let pool: BuiltPool
let host: Caller
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
  host = await world.as('3105', ['pool_coordinator'])
})
afterAll(() => world.drop())

test('who adds a cooperation hosts it and is in it; members see it, others do not', async () => {
  const { cooperationId } = await host.cooperation.addCooperation({
    name: 'Østfold sør',
    form: 'host_municipality',
    fromOn: day('2026-11-01'),
    toOn: null,
    members: [member('m_3107')],
  })
  expect((await found(host, cooperationId))?.members.map((one) => one.role)).toEqual(['m_3105', 'm_3107'])
  expect(await found(await world.as('3107', ['team_leader']), cooperationId)).toMatchObject({
    mayManage: false,
    host: { name: 'Sarpsborg kommune' },
  })
  expect(await found(await world.as('3101', ['team_leader']), cooperationId)).toBeUndefined()
  expect(
    await codeOf(
      host.cooperation.addCooperation({
        name: 'Østfold sør',
        form: 'task_community',
        fromOn: day('2026-11-01'),
        toOn: null,
        members: [member('m_3107')],
      }),
    ),
  ).toBe('CONFLICT NAME_TAKEN')
  expect(
    await codeOf(
      host.cooperation.addCooperation({
        name: 'Ny',
        form: 'task_community',
        fromOn: day('2026-11-01'),
        toOn: null,
        members: [member('m_9999')],
      }),
    ),
  ).toMatch('NOT_A_MEMBER')
})

test('only the host changes members; for a stranger the cooperation does not exist', async () => {
  const change = (caller: Caller, cooperationId: string) =>
    caller.cooperation.changeMember({ cooperationId, version: 1, member: member('m_3101', { quotaNights: 10 }) })
  expect(await codeOf(change(await world.as('3101', ['pool_coordinator']), pool.cooperationId))).toBe(
    'FORBIDDEN NOT_HOST',
  )
  const stranger = await world.as('3203', ['pool_coordinator'])
  expect(await answerOf(change(stranger, pool.cooperationId))).toBe(await answerOf(change(stranger, uuidv7())))
  expect(await codeOf(change(await world.as('3105', ['tenant_administrator']), pool.cooperationId))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
  expect(await change(host, pool.cooperationId)).toMatchObject({ version: 2 })
  expect(await codeOf(change(host, pool.cooperationId))).toBe('CONFLICT VERSION_STALE')
})

test('quota is counted in nights used in the others’ houses, in the member’s own period', async () => {
  await standStay(world, pool.fyrlykta, {
    bed: 'Plass 1',
    by: '3101',
    fromOn: '2026-10-30',
    toOn: '2026-11-05',
    ended: true,
  })
  await standStay(world, pool.brygga, {
    bed: 'Plass 1',
    by: '3101',
    fromOn: '2026-11-18',
    toOn: '2026-11-21',
    present: true,
  })
  await standStay(world, pool.brygga, {
    bed: 'Plass 2',
    by: '3101',
    fromOn: '2026-11-20',
    toOn: '2026-11-25',
    lapsesAt: '2026-11-20T20:00:00Z',
  })
  await standStay(world, pool.tista, { bed: 'Plass 1', fromOn: '2026-11-01', toOn: '2026-11-20', ended: true })
  const halden = async () => (await found(host, pool.cooperationId))?.members.find((one) => one.role === 'm_3101')
  expect(await halden()).toMatchObject({ quotaNights: 10, quotaPeriod: 'month', usedNights: 4 + 3 })
  await host.cooperation.changeMember({
    cooperationId: pool.cooperationId,
    version: 2,
    member: member('m_3101', { quotaNights: 100, quotaPeriod: 'year', lendsUnused: true }),
  })
  expect(await halden()).toMatchObject({ quotaNights: 100, usedNights: 6 + 3, lendsUnused: true })
})

test('what one member has borrowed beyond its quota is not lent to the next', async () => {
  const quotaOf = async (slug: string) => {
    const worker = await world.as(slug, ['night_worker'])
    const { places } = await worker.bedPool.search({
      personId: null,
      arriveOn: day('2026-11-20'),
      nights: 1,
      needs: [],
    })
    return places.find((place) => place.houseName === 'Fyrlykta')?.quota
  }
  const change = async (role: string, quotaNights: number) => {
    const version = (await found(host, pool.cooperationId))?.version as number
    await host.cooperation.changeMember({
      cooperationId: pool.cooperationId,
      version,
      member: member(role, { quotaNights }),
    })
  }
  await change('m_3103', 2)
  // Halden lends what is left of its hundred a year, in Halden's own period.
  expect(await quotaOf('3103')).toEqual({ left: 2, of: 2, lent: 91 })
  await change('m_3107', 5)
  await standStay(world, pool.tista, { bed: 'Plass 2', by: '3107', fromOn: '2026-11-20', toOn: '2026-11-28' })
  expect(await quotaOf('3107')).toEqual({ left: 0, of: 5, lent: 88 })
  expect(await quotaOf('3103')).toEqual({ left: 2, of: 2, lent: 88 })
})

test('a quota holds in the cooperation that sets it: a stranger who puts a neighbour in its own takes nothing from it', async () => {
  const stranger = await world.as('3203', ['pool_coordinator'])
  await stranger.cooperation.addCooperation({
    name: 'Eldst',
    form: 'host_municipality',
    fromOn: day('2020-01-01'),
    toOn: null,
    members: [member('m_3103', { quotaNights: 0 })],
  })
  const worker = await world.as('3103', ['night_worker'])
  const { places } = await worker.bedPool.search({ personId: null, arriveOn: day('2026-11-20'), nights: 1, needs: [] })
  expect(places.find((place) => place.houseName === 'Fyrlykta')?.quota).toEqual({ left: 2, of: 2, lent: 88 })
})

test('members see that a bed is taken and never by whom: no column of the shared tables says more, as any role', async () => {
  const person = Buffer.from('the key of one person')
  const id = await standStay(world, pool.fyrlykta, {
    bed: 'Plass 4',
    fromOn: '2026-11-20',
    toOn: '2026-11-27',
    present: true,
    personKey: person,
  })
  await world.admin`insert into pool.stay_event (id, stay_id, house_role, owner_role, kind, occurred_at, recorded_at, recorded_by_name, readable_by)
    values (${uuidv7()}, ${id}, 'm_3105', 'm_3105', 'arrived', now(), now(), 'Hilde Aas', '{m_3105}')`
  const tables = await world.admin<{ name: string; columns: string[] }[]>`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
    where table_schema = 'pool' group by table_name`
  expect(tables.length).toBeGreaterThan(12)
  const roles = [...pool.members, 'm_3203', 'h_dps_fjordbyen']
  for (const role of roles) {
    for (const { name, columns } of tables) {
      for (const column of columns) {
        const rows = await world.admin
          .begin(async (sql) => {
            await sql.unsafe(`set local role ${role}`)
            return sql.unsafe(`select "${column}"::text as value from pool."${name}"`)
          })
          .then(
            (list) => list.map((row) => row.value as string | null),
            (error: { code: string }) => error.code,
          )
        const where = `${name}.${column} as ${role}`
        // Nobody at all can read whose bed it is.
        if (column === 'person_key' || (column === 'owner_role' && ['occupancy', 'place_request'].includes(name)))
          expect(rows, where).toBe('42501')
        if (role === 'm_3105' || typeof rows === 'string') continue
        expect(
          rows.some((value) => value?.includes(person.toString('hex'))),
          where,
        ).toBe(false)
        if (
          ['stay', 'stay_event', 'disclosure', 'audit_entry', 'outbox', 'idempotency'].includes(name) &&
          column === 'house_role'
        ) {
          expect(rows.filter((value) => value === 'm_3105').length, where).toBeLessThanOrEqual(
            role === 'm_3101' ? 1 : 0,
          )
        }
      }
    }
  }
  const asMoss = await world.admin.begin(async (sql) => {
    await sql.unsafe('set local role m_3107')
    return sql`select house_id, kind, present from pool.occupancy where id = ${id}`
  })
  expect(asMoss).toHaveLength(1)
})
