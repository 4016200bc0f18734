import { tonight } from '@samplass/domain/nights'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimOf, codeOf, makeGuest } from '../../test/guest.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makeStayWorld, type StayWorld } from '../../test/stay-builders.ts'

let w: StayWorld
const made: StayWorld[] = []
beforeEach(async () => {
  w = await makeStayWorld()
  made.push(w)
})
afterAll(() => Promise.all(made.map(({ world }) => world.drop())))

/** Whoever takes a bed, and whoever tells of a house, has it that the house is open to them: they stand still there, with the rest done. */
const whileAccess = (acts: (() => Promise<string>)[]) =>
  oneAfterOther(w.world.admin, (sql) => sql`select from pool.house_access for update`, acts)

async function acts() {
  const { world, pool, worker } = w
  const leader = await world.as('3105', ['team_leader'])
  const bedId = pool.fyrlykta.bed('Plass 1')
  const archivedOn = tonight(world.now())
  const guest = await makeGuest(world, { slug: '3105', knownAt: [pool.fyrlykta] })
  return {
    archive: () => codeOf(leader.bedPool.archiveBed({ bedId, version: 1, archivedOn })),
    archiveHouse: () => codeOf(leader.bedPool.archiveHouse({ houseId: pool.fyrlykta.id, version: 1 })),
    claim: () => codeOf(worker.bedPool.claimBed(claimOf(guest, bedId, { arriveOn: archivedOn }))),
  }
}

test('a bed that is taken while it is archived is not archived', async () => {
  const { claim, archive } = await acts()
  expect(await whileAccess([claim, archive])).toEqual(['ok', 'BED_HAS_COMING_STAYS'])
})

test('nor is its house', async () => {
  const { claim, archiveHouse } = await acts()
  expect(await whileAccess([claim, archiveHouse])).toEqual(['ok', 'BED_HAS_COMING_STAYS'])
})

test('a bed that is archived while it is taken is not taken', async () => {
  const { claim, archive } = await acts()
  expect(await whileAccess([archive, claim])).toEqual(['ok', 'BED_ARCHIVED'])
})

test('the last night of a quota is taken once', async () => {
  const { world, pool } = w
  await world.admin`
    update platform.cooperation_member set quota_nights = 1 where cooperation_id = ${pool.cooperationId} and organisation_role = 'm_3103'`
  const worker = await world.as('3103', ['night_worker'])
  const claims = await Promise.all(
    ['Plass 1', 'Plass 2'].map(async (bed) => {
      const guest = await makeGuest(world, { slug: '3103', knownAt: [pool.fyrlykta] })
      const arriveOn = tonight(world.now())
      return () =>
        codeOf(
          worker.bedPool.claimBed(
            claimOf(guest, pool.fyrlykta.bed(bed), { arriveOn, nights: 1, channel: 'on_behalf' }),
          ),
        )
    }),
  )
  expect(await whileAccess(claims)).toEqual(['ok', 'QUOTA_USED'])
})

test('two who give the same name to two houses, kinds or beds at once: one is told that it is taken', async () => {
  const { world, pool } = w
  const leader = await world.as('3105', ['pool_coordinator'])
  const name = 'Ny'
  const rest = { place: 'Sarpsborg', address: null, phone: null, onCallPhone: null, latitude: null, longitude: null }
  const houses = [pool.fyrlykta.id, (await leader.bedPool.addHouse({ name: 'Opsund', ...rest, practical: '' })).houseId]
  const beds = ['Plass 1', 'Plass 2'].map((bed) => pool.fyrlykta.bed(bed))
  const kinds = pool.fyrlykta.kinds.slice(0, 2).map(({ id }) => id)
  const renames = [
    houses.map((houseId) => () => leader.bedPool.changeHouse({ houseId, version: 1, name, ...rest, practical: '' })),
    kinds.map((unitKindId) => () => leader.bedPool.changeUnitKind({ unitKindId, name })),
    beds.map((bedId) => () => {
      const bed = { name, attributes: [], description: '', sort: 1 }
      return leader.bedPool.changeBed({ bedId, version: 1, ...bed })
    }),
  ]
  for (const acts of renames) {
    const answers = await oneAfterOther(
      world.admin,
      (sql) => sql`lock table pool.audit_entry in share mode`,
      acts.map((rename: () => Promise<unknown>) => () => codeOf(rename())),
    )
    expect(answers).toEqual(['ok', 'NAME_TAKEN'])
  }
})
