import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClocks } from '../test/set-clocks.ts'
import { buildWard } from '../test/ward-builders.ts'
import { makeWorld, type World } from '../test/world.ts'
import { addWindows } from './windows.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await setClocks(world, '2026-11-20T20:40:00Z')
})
afterAll(() => world.drop())

test('the demo offers windows on the services’ free beds: to all, and some to two municipalities', async () => {
  const liaison = await world.as('dps-fjordbyen', ['liaison'])
  await buildWard(liaison, 'Døgnpost 1', ['1', '2', '3', '4', '5', '6', '7', '8'])
  await addWindows(world.parts, world.now())
  const windows = await liaison.capacity.listWindows()
  expect(windows.map(({ state }) => state)).toEqual(Array(6).fill('free'))
  const halden = await world.as('3101', ['caseworker'])
  expect(await halden.capacity.listWindows()).toHaveLength(4)
})
