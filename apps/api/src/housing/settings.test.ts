import { housingSettings } from '@samplass/domain/housing/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { makeTenancyWorld, type TenancyWorld } from '../../test/tenancy-builders.ts'
import type { Caller } from '../../test/world.ts'

let w: TenancyWorld
let office: Caller
beforeAll(async () => {
  w = await makeTenancyWorld()
  office = await w.world.as('3105', ['housing_office'])
})
afterAll(() => w.world.drop())

test('limits and times are the office’s to set, for the whole municipality, one change at a time; they hold at once', async () => {
  const { whyNot, ...set } = await office.housing.getHousingSettings()
  expect(whyNot).toBeNull()
  expect((await w.team.housing.getHousingSettings()).whyNot).toBe('NOT_PERMITTED')
  expect(await codeOf(w.team.housing.setHousingSettings(set))).toBe('FORBIDDEN NOT_PERMITTED')
  const one = await w.world.as('3105', ['housing_office'], { houseIds: [w.pool.fyrlykta.id] })
  expect(await codeOf(one.housing.setHousingSettings(set))).toBe('FORBIDDEN NOT_PERMITTED')
  const personId = await w.register('Venter', 'Vedtak')
  const weeks = async () => (await w.team.placement.getPlacement({ personId, purpose: 'follow_up' })).appealWeeks
  expect(await weeks()).toBe(3)
  const changed = await office.housing.setHousingSettings({ ...set, appealWeeks: 6, rentSharePercent: 30 })
  expect(await weeks()).toBe(6)
  expect(await office.housing.getHousingSettings()).toMatchObject({ ...changed, appealWeeks: 6, rentSharePercent: 30 })
  expect(await codeOf(office.housing.setHousingSettings(set))).toBe('CONFLICT VERSION_STALE')
})

test('no setting is outside its bounds, at the procedure or in the table', async () => {
  const { whyNot: _, ...set } = await office.housing.getHousingSettings()
  for (const [name, [least, most]] of Object.entries(housingSettings)) {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const value of [least - 1, most + 1]) {
      expect(await codeOf(office.housing.setHousingSettings({ ...set, [name]: value })), name).toMatch(
        'INPUT_NOT_VALID',
      )
      const wall = await w.world.admin
        .unsafe(`update m_3105.housing_setting set ${column} = ${value}`)
        .catch((error: { code: string }) => error.code)
      expect(wall, column).toBe('23514')
    }
    await w.world.admin.unsafe(`update m_3105.housing_setting set ${column} = ${most}`)
  }
})
