import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { type Dwelling, dwellingOf, tenancyAt } from '../../test/housing-builders.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let office: Caller
beforeAll(async () => {
  world = await makeWorld()
  office = await world.as('3105', ['housing_office'])
})
afterAll(() => world.drop())

const add = (given: Partial<Dwelling> = {}) => office.housing.addDwelling(dwellingOf(given))

test('a dwelling is added, seen, changed and archived, and its history says who did what', async () => {
  const { dwellingId } = await add({ street: 'Storgata 4', unitNumber: 'h0101', rentKr: 8000 })
  const seen = await office.housing.getDwelling({ dwellingId })
  expect(seen.dwelling).toMatchObject({ unitNumber: 'H0101', rentKr: 8000, version: 1 })
  expect(seen.state).toBe('nobody_matched')
  expect(seen.contractRules).toContain('notice_in_writing')
  const { inStockFrom: _, ...facts } = dwellingOf({ street: 'Storgata 4', unitNumber: 'H0101', rentKr: 8500 })
  await office.housing.changeDwelling({ dwellingId, version: 1, ...facts })
  expect(await codeOf(office.housing.changeDwelling({ dwellingId, version: 1, ...facts }))).toBe(
    'CONFLICT VERSION_STALE',
  )
  await office.housing.archiveDwelling({ dwellingId, version: 2, archivedOn: '2026-11-20' })
  const after = await office.housing.getDwelling({ dwellingId })
  expect(after.state).toBe('archived')
  expect(after.events.map(({ kind, facts: told }) => [kind, told])).toEqual([
    ['archived', { archivedOn: '2026-11-20' }],
    ['changed', { changed: { rentKr: [8000, 8500] } }],
    ['added', {}],
  ])
  expect(await codeOf(office.housing.changeDwelling({ dwellingId, version: 3, ...facts }))).toBe(
    'UNPROCESSABLE_CONTENT DWELLING_ARCHIVED',
  )
  expect((await office.housing.listDwellings({})).dwellings.map(({ id }) => id)).not.toContain(dwellingId)
  expect((await office.housing.listDwellings({ state: 'archived' })).dwellings.map(({ id }) => id)).toContain(
    dwellingId,
  )
})

test('the same door or the same number of the owner is the same dwelling, and is there once', async () => {
  await add({ street: 'Tvillinggata 1', unitNumber: 'H0201', supplierId: 'A-1' })
  expect(await codeOf(add({ street: 'TVILLINGGATA 1', unitNumber: 'H0201' }))).toBe('CONFLICT DWELLING_THERE')
  expect(await codeOf(add({ street: 'Et annet sted 2', supplierId: 'A-1' }))).toBe('CONFLICT DWELLING_THERE')
  const both = await Promise.all([
    add({ street: 'Tvillinggata 2', unitNumber: 'H0101' }),
    codeOf(add({ street: 'Tvillinggata 3' })),
  ])
  expect(both[0].dwellingId).toBeTruthy()
})

test('a dwelling that is let is not empty, and cannot leave the stock; nothing tells to whom', async () => {
  const { dwellingId } = await add({ street: 'Utleid vei 3', area: 'Greåker' })
  await tenancyAt(world, dwellingId, { fromOn: '2026-01-01', endedOn: '2026-06-01' })
  const list = () => office.housing.listDwellings({ area: 'Greåker' })
  expect((await list()).dwellings[0]).toMatchObject({
    state: 'nobody_matched',
    emptySince: '2026-06-01',
    emptyDays: 172,
  })
  const personId = await tenancyAt(world, dwellingId, { fromOn: '2026-11-01', name: 'Leietaker Ørnen' })
  expect((await list()).dwellings[0]).toMatchObject({ state: 'let', emptyDays: null })
  expect((await office.housing.listDwellings({ area: 'Greåker', state: 'empty' })).dwellings).toEqual([])
  expect(await codeOf(office.housing.archiveDwelling({ dwellingId, version: 1, archivedOn: '2026-11-20' }))).toBe(
    'UNPROCESSABLE_CONTENT DWELLING_LET',
  )
  const page = await office.housing.getDwelling({ dwellingId })
  expect(page.building.concentration).toEqual({ let: 1, most: 2, full: false, over: false })
  expect(page.lettings).toHaveLength(2)
  for (const said of [JSON.stringify(page), JSON.stringify(await list())]) {
    expect(said).not.toContain('Ørnen')
    expect(said).not.toContain(personId)
  }
})

test('the list is filtered and ordered where it lies: 2 before 10, in pages', async () => {
  for (const number of [10, 2, 1])
    await add({
      street: `Filtergata ${number}`,
      area: 'Borgen',
      bedrooms: number === 10 ? 3 : 1,
      wheelchair: number === 2,
      floor: number,
    })
  const at = async (asked: Parameters<typeof office.housing.listDwellings>[0]) =>
    (await office.housing.listDwellings({ area: 'Borgen', ...asked })).dwellings.map(({ street }) => street.slice(11))
  expect(await at({})).toEqual(['1', '2', '10'])
  expect(await at({ down: true })).toEqual(['10', '2', '1'])
  expect(await at({ sort: 'bedrooms', down: true })).toEqual(['10', '1', '2'])
  expect(await at({ bedroomsLeast: 2 })).toEqual(['10'])
  expect(await at({ wheelchair: true })).toEqual(['2'])
  expect(await at({ stepFree: true })).toEqual(['1'])
  expect(await at({ kind: 'care_dwelling' })).toEqual([])
  expect(await at({ text: '  FILTERGATA 10' })).toEqual(['10'])
  expect(await at({ text: "100% '" })).toEqual([])
  expect(await at({ page: 2 })).toEqual([])
})

test('who works with the stock may change it; who reaches nothing sees nothing of it', async () => {
  const { dwellingId } = await add({ street: 'Rettighetsveien 1' })
  const member = await world.as('3105', ['team_member'])
  expect((await member.housing.getDwelling({ dwellingId })).mayManage).toBe(false)
  expect(await codeOf(member.housing.archiveDwelling({ dwellingId, version: 1, archivedOn: '2026-11-20' }))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
  const nothing = await world.as('3105', ['housing_office'], { whole: false })
  expect((await nothing.housing.listDwellings({})).dwellings).toEqual([])
  expect(await codeOf(nothing.housing.getDwelling({ dwellingId }))).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(nothing.housing.addDwelling(dwellingOf({})))).toBe('FORBIDDEN NOT_PERMITTED')
  const neighbour = await world.as('3101', ['housing_office'])
  expect((await neighbour.housing.listDwellings({})).total).toBe(0)
  expect(await codeOf(neighbour.housing.getDwelling({ dwellingId }))).toBe('NOT_FOUND NOT_FOUND')
})
