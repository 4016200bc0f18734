import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPublished } from '../src/replay/published.ts'
import { countAndCompare, replay } from '../src/replay/replay.ts'
import { makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2024-01-01T07:00:00Z', backends: 6 })
})
afterAll(() => world.drop())

test('thirty nights of three real houses, lived through by the verbs, come back from the report, the stays and the history', async () => {
  const published = readPublished({ houses: 3, nights: 30 })
  const result = await replay(world.parts, await world.organisation('3203'), published)
  expect(result).toMatchObject({ differences: [], compared: 90 })
  expect(result.verbs).toBeGreaterThan(400)
})

test('a count that is off by one night is found, and only in the way that sees it', async () => {
  const published = readPublished({ houses: 3, nights: 30 })
  const organisation = await world.organisation('3203')
  const waysThatDiffer = async () => {
    const { differences } = await countAndCompare(world.parts, organisation, published)
    return [...new Set(differences.map(({ way }) => way))]
  }
  await world.admin`update pool.stay_event set occurred_at = occurred_at + interval '1 day'
    where id = (select min(id::text)::uuid from pool.stay_event where kind = 'arrived')`
  expect(await waysThatDiffer()).toEqual(['history'])
  await world.admin`update pool.occupancy set live = false, present = false
    where id = (select min(id::text)::uuid from pool.occupancy where kind = 'stay' and present)`
  expect(await waysThatDiffer()).toEqual(['report', 'stays', 'history'])
})
