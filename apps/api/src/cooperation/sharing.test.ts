import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildHouse, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { day, found, member } from '../../test/cooperation-builders.ts'
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
