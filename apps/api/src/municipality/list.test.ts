import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())

test('all municipalities of 2024 are there, found by number or by the beginning of the name', async () => {
  const worker = await world.as('3105', ['night_worker'])
  expect(await worker.municipality.list({ text: '' })).toHaveLength(357)
  expect(await worker.municipality.list({ text: '3105' })).toEqual([
    { number: '3105', name: 'Sarpsborg', takesPart: true },
  ])
  expect((await worker.municipality.list({ text: 'sarp' })).map(({ name }) => name)).toEqual(['Sarpsborg'])
  expect(await worker.municipality.list({ text: '%' })).toEqual([])
})
