import { defaultPolicies } from '@samplass/domain/bed-pool/policies'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool, standStay } from '../../test/bed-pool-builders.ts'
import { answerOf, codeOf } from '../../test/code-of.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let pool: BuiltPool
let coordinator: Caller
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
  coordinator = await world.as('3105', ['pool_coordinator'])
})
afterAll(() => world.drop())

const newHouse = (name: string) => ({
  name,
  place: 'Sarpsborg',
  address: null,
  phone: '69 00 00 00',
  onCallPhone: '99 00 00 12',
  latitude: null,
  longitude: null,
  practical: '',
})

test('a house is set up from nothing: house, kind with its published rules, bed; and is seen by nobody else', async () => {
  const { houseId } = await coordinator.bedPool.addHouse(newHouse('Nabbetorp'))
  const { unitKindId } = await coordinator.bedPool.addUnitKind({
    houseId,
    kind: 'safety_bed',
    name: 'Trygghetsplasser',
  })
  await coordinator.bedPool.addBed({
    unitKindId,
    name: 'Plass 1',
    attributes: ['quiet', 'quiet'],
    description: '',
    openedOn: '2026-11-20' as never,
  })
  await coordinator.bedPool.addBed({
    unitKindId,
    name: 'Plass 2',
    attributes: [],
    description: '',
    openedOn: '2026-11-20' as never,
  })
  const house = await coordinator.bedPool.getHouse({ houseId })
  expect(house).toMatchObject({
    mine: true,
    phone: '+4769000000',
    onCallPhone: '+4799000012',
    owner: 'Sarpsborg kommune',
    mayConfigure: true,
    mayTakeOut: true,
  })
  expect(house.usedBy).toEqual([{ name: 'Sarpsborg kommune', owner: true, fromOn: '2026-11-20' }])
  const [kind] = house.kinds
  expect(kind).toMatchObject({ policyVersion: 1, policy: defaultPolicies.safety_bed, criteriaVersion: 1 })
  expect(kind?.beds.map(({ name, sort, attributes }) => [name, sort, attributes])).toEqual([
    ['Plass 1', 1, ['quiet']],
    ['Plass 2', 2, []],
  ])
  const neighbour = await world.as('3101', ['pool_coordinator'])
  expect(await answerOf(neighbour.bedPool.getHouse({ houseId }))).toBe(
    await answerOf(neighbour.bedPool.getHouse({ houseId: uuidv7() })),
  )
})

test('a name is used once among one’s own houses, kinds in a house, beds in a kind', async () => {
  const taken = 'CONFLICT NAME_TAKEN'
  expect(await codeOf(coordinator.bedPool.addHouse(newHouse('Fyrlykta')))).toBe(taken)
  const [safetyId, flatsId] = pool.fyrlykta.kinds.map((kind) => kind.id) as [string, string]
  expect(
    await codeOf(
      coordinator.bedPool.addUnitKind({ houseId: pool.fyrlykta.id, kind: 'hostel', name: 'Trygghetsplasser' }),
    ),
  ).toBe(taken)
  const bed = { name: 'Plass 1', attributes: [], description: '', openedOn: '2026-11-20' as never }
  expect(await codeOf(coordinator.bedPool.addBed({ unitKindId: safetyId, ...bed }))).toBe(taken)
  expect(await codeOf(coordinator.bedPool.changeUnitKind({ unitKindId: flatsId, name: 'Trygghetsplasser' }))).toBe(
    taken,
  )
  const { openedOn: _, ...changed } = bed
  expect(
    await codeOf(coordinator.bedPool.changeBed({ bedId: pool.fyrlykta.bed('Plass 2'), version: 1, ...changed })),
  ).toBe(taken)
})

test('what somebody else has changed meanwhile is refused, not overwritten', async () => {
  const { houseId } = await coordinator.bedPool.addHouse(newHouse('Opsund'))
  await coordinator.bedPool.changeHouse({ houseId, version: 1, ...newHouse('Opsund'), practical: 'Ring på.' })
  expect(await codeOf(coordinator.bedPool.changeHouse({ houseId, version: 1, ...newHouse('Opsund 2') }))).toBe(
    'CONFLICT VERSION_STALE',
  )
  expect((await coordinator.bedPool.getHouse({ houseId })).practical).toBe('Ring på.')
})

test('two who save rules at once: one is first, the other learns it; every version stays', async () => {
  const unitKindId = pool.fyrlykta.kinds[0]?.id as string
  const policy = (normalNights: number) => ({ ...defaultPolicies.safety_bed, normalNights })
  const answers = await Promise.all(
    [5, 6].map((nights) =>
      codeOf(coordinator.bedPool.setPolicy({ unitKindId, policyVersion: 1, policy: policy(nights) })),
    ),
  )
  expect(answers.sort()).toEqual(['CONFLICT VERSION_STALE', 'ok'])
  const house = await coordinator.bedPool.getHouse({ houseId: pool.fyrlykta.id })
  const kind = house.kinds.find((one) => one.id === unitKindId)
  expect(kind?.policyVersion).toBe(2)
  expect(kind?.policyHistory.map((one) => [one.version, one.policy.normalNights])).toEqual([
    [2, kind?.policy?.normalNights],
    [1, 7],
  ])
  // Saving what already stands makes no version.
  const same = kind?.policy as ReturnType<typeof policy>
  expect(await coordinator.bedPool.setPolicy({ unitKindId, policyVersion: 2, policy: same })).toEqual({
    unitKindId,
    policyVersion: 2,
  })
})

test('criteria are versioned as rules are', async () => {
  const unitKindId = pool.fyrlykta.kinds[1]?.id as string
  const criteria = [
    { code: 'pets', question: { nb: 'Har du dyr?', nn: 'Har du dyr?', en: 'Any pets?' }, excludesWhen: 'yes' as const },
  ]
  expect(await coordinator.bedPool.setCriteria({ unitKindId, criteriaVersion: 1, criteria })).toEqual({
    unitKindId,
    criteriaVersion: 2,
  })
  expect(await codeOf(coordinator.bedPool.setCriteria({ unitKindId, criteriaVersion: 1, criteria: [] }))).toBe(
    'CONFLICT VERSION_STALE',
  )
})

test('before rules are saved one sees what they would have kept out', async () => {
  const { brygga } = pool
  const unitKindId = brygga.kinds[0]?.id as string
  const leader = await world.as('3107', ['team_leader'])
  await standStay(world, brygga, { bed: 'Plass 1', fromOn: '2026-11-18', toOn: '2026-11-27', present: true })
  await standStay(world, brygga, {
    bed: 'Plass 2',
    fromOn: '2026-11-21',
    toOn: '2026-11-24',
    lapsesAt: '2026-11-22T21:00:00Z',
  })
  await standStay(world, brygga, {
    bed: 'Plass 3',
    fromOn: '2026-11-20',
    toOn: '2026-11-24',
    lapsesAt: '2026-11-20T10:00:00Z',
  })
  const policy = { ...defaultPolicies.safety_bed, longestNights: 7, normalNights: 5, arrivalDays: 0 }
  const preview = await leader.bedPool.previewPolicy({ unitKindId, policy })
  expect(preview.changed.map((one) => one.field).sort()).toEqual(['arrivalDays', 'longestNights', 'normalNights'])
  expect(preview.now).toEqual({ inHouse: 1, expected: 1, holds: 0, waiting: 0 })
  expect(preview.breaches).toEqual([
    { rule: 'stay_longer_than_longest', count: 1 },
    { rule: 'claim_too_far_ahead', count: 1 },
  ])
  expect((await leader.bedPool.getHouse({ houseId: brygga.id })).kinds[0]?.policyVersion).toBe(1)
})

test('a bed or house with somebody in it, or coming, is not archived; without them it is, and keeps its past', async () => {
  const { tista } = pool
  const leader = await world.as('3101', ['team_leader'])
  await standStay(world, tista, { bed: 'Plass 1', fromOn: '2026-11-19', toOn: '2026-11-26', present: true })
  const bedId = tista.bed('Plass 1')
  const coming = 'UNPROCESSABLE_CONTENT BED_HAS_COMING_STAYS'
  expect(await codeOf(leader.bedPool.archiveBed({ bedId, version: 1, archivedOn: '2026-11-22' as never }))).toBe(coming)
  expect(await codeOf(leader.bedPool.archiveHouse({ houseId: tista.id, version: 1 }))).toBe(coming)
  const seen = await leader.bedPool.getHouse({ houseId: tista.id })
  expect(seen.coming.map(({ bedName, fromOn, toOn, present }) => ({ bedName, fromOn, toOn, present }))).toEqual([
    { bedName: 'Plass 1', fromOn: '2026-11-19', toOn: '2026-11-26', present: true },
  ])
  await leader.bedPool.archiveBed({ bedId: tista.bed('Plass 2'), version: 1, archivedOn: '2026-11-22' as never })
  expect(
    await codeOf(
      leader.bedPool.changeBed({ bedId: tista.bed('Plass 2'), version: 2, name: 'X', attributes: [], description: '' }),
    ),
  ).toMatch('BED_ARCHIVED')
  await world.admin`update pool.occupancy set live = false, present = false where house_id = ${tista.id}`
  await leader.bedPool.archiveHouse({ houseId: tista.id, version: 1 })
  expect(await codeOf(leader.bedPool.addUnitKind({ houseId: tista.id, kind: 'hostel', name: 'Ny' }))).toMatch(
    'HOUSE_ARCHIVED',
  )
  const list = await leader.bedPool.listHouses()
  expect(list.houses.find((house) => house.id === tista.id)?.archivedAt).toEqual(world.now())
  const others = await coordinator.bedPool.listHouses()
  expect(others.houses.map((house) => house.name)).not.toContain('Tista')
})

test('a membership for one house sets up that house and sees no other', async () => {
  const inHouse = await world.as('3105', ['team_leader'], { houseIds: [pool.fyrlykta.id] })
  expect((await inHouse.bedPool.listHouses()).houses.map((house) => house.name)).toEqual(['Fyrlykta'])
  expect(await codeOf(inHouse.bedPool.addHouse(newHouse('Ny')))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(inHouse.bedPool.getHouse({ houseId: pool.brygga.id }))).toBe('NOT_FOUND NOT_FOUND')
  const nowhere = await world.as('3105', ['team_leader'], { whole: false, houseIds: [] })
  expect((await nowhere.bedPool.listHouses()).houses).toEqual([])
})

test('every set-up verb answers another municipality, neighbour or stranger, as if the house did not exist', async () => {
  const { kanalhuset } = pool
  const date = '2026-11-25' as never
  const bed = { name: 'Ny', attributes: [], description: '' }
  const policy = defaultPolicies.user_controlled_bed
  const attempts = (
    caller: Caller,
    house: string,
    kind: string,
    bedId: string,
  ): Record<string, () => Promise<unknown>> => ({
    changeHouse: () => caller.bedPool.changeHouse({ houseId: house, version: 1, ...newHouse('Ny') }),
    archiveHouse: () => caller.bedPool.archiveHouse({ houseId: house, version: 1 }),
    addUnitKind: () => caller.bedPool.addUnitKind({ houseId: house, kind: 'hostel', name: 'Ny' }),
    changeUnitKind: () => caller.bedPool.changeUnitKind({ unitKindId: kind, name: 'Ny' }),
    setPolicy: () => caller.bedPool.setPolicy({ unitKindId: kind, policyVersion: 1, policy }),
    previewPolicy: () => caller.bedPool.previewPolicy({ unitKindId: kind, policy }),
    setCriteria: () => caller.bedPool.setCriteria({ unitKindId: kind, criteriaVersion: 1, criteria: [] }),
    addBed: () => caller.bedPool.addBed({ unitKindId: kind, openedOn: date, ...bed }),
    changeBed: () => caller.bedPool.changeBed({ bedId, version: 1, ...bed }),
    archiveBed: () => caller.bedPool.archiveBed({ bedId, version: 1, archivedOn: date }),
    takeOutOfService: () =>
      caller.bedPool.takeOutOfService({
        bedId,
        reason: 'cleaning',
        fromOn: date,
        toOn: '2026-11-27' as never,
        costCentre: null,
      }),
  })
  const [kindId, bedId] = [kanalhuset.kinds[0]?.id as string, kanalhuset.bed('Rom 1')]
  for (const slug of ['3105', '3203']) {
    const caller = await world.as(slug, ['team_leader'])
    const real = attempts(caller, kanalhuset.id, kindId, bedId)
    const missing = attempts(caller, uuidv7(), uuidv7(), uuidv7())
    for (const verb of Object.keys(real)) {
      const answer = await answerOf((real[verb] as () => Promise<unknown>)())
      expect(answer, `${verb} as ${slug}`).toBe(await answerOf((missing[verb] as () => Promise<unknown>)()))
      expect(answer, `${verb} as ${slug}`).toContain('NOT_FOUND')
    }
  }
})
