import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltPool, buildPool } from './bed-pool-builders.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let pool: BuiltPool
beforeAll(async () => {
  world = await makeWorld()
  pool = await buildPool(world)
})
afterAll(() => world.drop())

const housesSeenBy = (slug: string) =>
  world.verb(slug, async ({ tx }) =>
    (await tx.sql<{ name: string }[]>`select name from pool.house order by name`).map((row) => row.name),
  )

test('members of the cooperation see each other’s houses, Asker sees its own', async () => {
  const four = ['Brygga', 'Fyrlykta', 'Kanalhuset', 'Tista']
  expect(await housesSeenBy('3105')).toEqual(four)
  expect(await housesSeenBy('3101')).toEqual(four)
  expect(await housesSeenBy('3203')).toEqual(['Bølgen'])
  expect(pool.fyrlykta.bedIds).toHaveLength(7)
  expect(() => pool.tista.bed('Plass 9')).toThrow('Tista has no bed Plass 9')
})
