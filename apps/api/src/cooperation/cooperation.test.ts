import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildHouse, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'
import { mendReaders } from '../jobs/mend-readers.ts'

let world: World
let pool: BuiltPool
let host: Caller
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
  host = await world.as('3105', ['pool_coordinator'])
})
afterAll(() => world.drop())

const day = (text: string) => text as never
const member = (organisationRole: string, more = {}) => ({
  organisationRole,
  fromOn: day('2026-01-01'),
  toOn: null,
  quotaNights: null,
  quotaPeriod: 'month' as const,
  lendsUnused: false,
  ...more,
})
const found = async (caller: Caller, id: string) =>
  (await caller.cooperation.list()).cooperations.find((one) => one.id === id)

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

const housesSeenBy = async (slug: string) =>
  (await (await world.as(slug, ['team_leader'])).bedPool.listHouses()).houses.map((house) => house.name)

test('a house is opened by its owner to named members; every member sees it, only the named may use it, Asker sees nothing', async () => {
  const house = await buildHouse(world, {
    slug: '3101',
    name: 'Rød',
    place: 'Halden',
    kinds: [{ kind: 'safety_bed', name: 'Plasser', beds: ['Plass 1'] }],
  })
  const guest = await standStay(world, house, {
    bed: 'Plass 1',
    fromOn: '2026-11-19',
    toOn: '2026-11-26',
    present: true,
  })
  const share = (caller: Caller, houseId: string) =>
    caller.cooperation.shareHouse({
      cooperationId: pool.cooperationId,
      houseId,
      organisationRoles: ['m_3107'],
      fromOn: day('2026-11-20'),
      toOn: null,
    })
  expect(await codeOf(share(host, house.id))).toBe('NOT_FOUND NOT_FOUND')
  const owner = await world.as('3101', ['pool_coordinator'])
  expect(
    await codeOf(
      owner.cooperation.shareHouse({
        cooperationId: pool.cooperationId,
        houseId: house.id,
        organisationRoles: ['m_3203'],
        fromOn: day('2026-11-20'),
        toOn: null,
      }),
    ),
  ).toMatch('NOT_A_MEMBER')
  await share(owner, house.id)
  expect(await housesSeenBy('3103')).toContain('Rød')
  expect(await housesSeenBy('3203')).toEqual(['Bølgen'])
  const moss = await world.as('3103', ['team_leader'])
  expect((await moss.bedPool.listHouses()).houses.find((one) => one.name === 'Rød')).toMatchObject({
    mayUse: false,
    mine: false,
  })
  const occupancy = (slug: string) =>
    world.verb(slug, async ({ tx }) => tx.sql`select kind, from_on from pool.occupancy where id = ${guest}`)
  expect(await occupancy('3103')).toHaveLength(1)
  expect(await occupancy('3203')).toHaveLength(0)

  const end = { cooperationId: pool.cooperationId, houseId: house.id, toOn: day('2026-11-20') }
  expect(await codeOf(host.cooperation.endHouseShare(end))).toBe('NOT_FOUND NOT_FOUND')
  await owner.cooperation.endHouseShare(end)
  expect(await housesSeenBy('3103')).not.toContain('Rød')
  expect(await occupancy('3103')).toHaveLength(0)
  expect(await codeOf(owner.cooperation.endHouseShare(end))).toMatch('HOUSE_NOT_SHARED')
})

test('a claim that a former member still has stays readable to it, and to it alone of the former members', async () => {
  const house = await buildHouse(world, {
    slug: '3101',
    name: 'Os',
    place: 'Halden',
    sharedWith: ['3103', '3107'],
    cooperationId: pool.cooperationId,
    kinds: [{ kind: 'safety_bed', name: 'Plasser', beds: ['Plass 1'] }],
  })
  const claim = await standStay(world, house, {
    bed: 'Plass 1',
    by: '3107',
    fromOn: '2026-11-19',
    toOn: '2026-11-26',
    present: true,
  })
  const owner = await world.as('3101', ['pool_coordinator'])
  await owner.cooperation.endHouseShare({
    cooperationId: pool.cooperationId,
    houseId: house.id,
    toOn: day('2026-11-20'),
  })
  const seen = (slug: string) =>
    world.verb(slug, async ({ tx }) => (await tx.sql`select 1 from pool.occupancy where id = ${claim}`).length)
  expect([await seen('3107'), await seen('3103'), await seen('3101')]).toEqual([1, 0, 1])
})

test('a member who has left loses every house of the others, each by its owner', async () => {
  const current = await found(host, pool.cooperationId)
  await host.cooperation.changeMember({
    cooperationId: pool.cooperationId,
    version: current?.version as number,
    member: member('m_3103', { toOn: day('2026-11-20') }),
  })
  for (const slug of ['3101', '3105', '3107']) await world.verb(slug, mendReaders)
  expect(await housesSeenBy('3103')).toEqual(['Kanalhuset'])
  expect(await housesSeenBy('3107')).toContain('Fyrlykta')
})

test('the host gives a cooperation another name and end, and from that day its houses are shared with nobody', async () => {
  const { cooperationId } = await host.cooperation.addCooperation({
    name: 'Prøvetid',
    form: 'task_community',
    fromOn: day('2026-11-01'),
    toOn: null,
    members: [member('m_3101'), member('m_3107')],
  })
  const house = (slug: string, name: string) =>
    buildHouse(world, {
      slug,
      name,
      place: 'Halden',
      sharedWith: ['3107'],
      cooperationId,
      kinds: [{ kind: 'safety_bed', name: 'Plasser', beds: ['Plass 1'] }],
    })
  const [own, others] = [await house('3105', 'Egen'), await house('3101', 'Andres')]
  const to = (toOn: string | null, more = {}, caller = host) =>
    caller.cooperation.changeCooperation({
      ...{ cooperationId, version: 1, name: 'Prøvetid', fromOn: day('2026-11-01'), toOn: toOn as never },
      ...more,
    })
  expect(await codeOf(to(null, {}, await world.as('3101', ['pool_coordinator'])))).toBe('FORBIDDEN NOT_HOST')
  const stranger = await world.as('3203', ['pool_coordinator'])
  expect(await answerOf(to(null, {}, stranger))).toBe(await answerOf(to(null, { cooperationId: uuidv7() }, stranger)))
  expect(await codeOf(to(null, { name: 'Nedre Glomma' }))).toBe('CONFLICT NAME_TAKEN')
  expect(await codeOf(to('2026-11-19'))).toMatch('PERIOD_OVER')
  expect(await codeOf(to(null, { version: 2 }))).toBe('CONFLICT VERSION_STALE')

  expect(await to('2026-11-24', { name: 'Prøvetid høst' })).toEqual({ cooperationId, version: 2 })
  expect(await found(host, cooperationId)).toMatchObject({ name: 'Prøvetid høst', toOn: '2026-11-24', over: false })
  for (const slug of ['3101', '3105']) await world.verb(slug, mendReaders)
  const ends = await world.admin`
    select house_id, to_on from pool.house_access where organisation_role = 'm_3107' and cooperation_id = ${cooperationId} order by house_id`
  expect(ends.map(({ to_on }) => to_on)).toEqual(['2026-11-24', '2026-11-24'])
  // Given after its end was set: no longer than the cooperation.
  await (await world.as('3101', ['pool_coordinator'])).cooperation.shareHouse({
    ...{ cooperationId, houseId: others.id, organisationRoles: ['m_3107'], fromOn: day('2026-11-20'), toOn: null },
  })
  const closed = async (arriveOn: string) => {
    const worker = await world.as('3107', ['night_worker'])
    const { places } = await worker.bedPool.search({ personId: null, arriveOn: day(arriveOn), nights: 1, needs: [] })
    return places
      .filter(({ houseId }) => [own.id, others.id].includes(houseId))
      .map(({ rules }) => rules.some(({ rule, code }) => rule === 'may_use_house' && code === 'HOUSE_NOT_SHARED'))
  }
  expect(await closed('2026-11-23')).toEqual([false, false])
  expect(await closed('2026-11-24')).toEqual([true, true])

  await to('2026-11-20', { version: 2 })
  for (const slug of ['3101', '3105']) await world.verb(slug, mendReaders)
  const seen = await housesSeenBy('3107')
  expect([seen.includes('Egen'), seen.includes('Andres')]).toEqual([false, false])
  expect(await codeOf(to(null, { version: 3 }))).toMatch('COOPERATION_OVER')
  const [written] = await world.admin`
    select facts from pool.audit_entry where act = 'cooperation.changed' and subject_id = ${cooperationId} order by id limit 1`
  expect(written?.facts).toEqual({ name: 'Prøvetid høst', fromOn: '2026-11-01', toOn: '2026-11-24' })
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
