import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const service = 'dps-fjordbyen'
let browser: Browser
let dps: Page
let lene: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;[dps, lene] = await Promise.all([signedIn(browser, 'dps'), signedIn(browser, 'lene')])
})
afterAll(() => browser.close())

test('a service offers a window from a free day; a caseworker elsewhere sees it at once, that it is held, and that it is gone', async () => {
  const house = { name: 'Prøvehuset', place: 'Fjordbyen', address: null, phone: null, latitude: null, longitude: null }
  const { houseId } = await call(dps, service, ['bedPool', 'addHouse'], { ...house, practical: '' })
  const kind = { houseId, kind: 'institution_place', name: 'Prøvepost' } as const
  const { unitKindId } = await call(dps, service, ['bedPool', 'addUnitKind'], kind)
  const room = { unitKindId, openedOn: '2026-01-01', name: 'Prøverom', attributes: [], description: '' }
  const { bedId } = await call(dps, service, ['bedPool', 'addBed'], room)
  await moveTo(lene, '/3101/vinduer')
  await lene.evaluate(() => Object.assign(window, { notReloaded: true }))

  await moveTo(dps, `/${service}/uka`)
  await dps.getByRole('button', { name: 'Prøverom, onsdag 25. november: ledig, tilby et vindu' }).press('Enter')
  const dialog = dps.getByRole('dialog')
  await dialog.getByLabel('Merknad').fill('Stille rom mot hagen')
  await dialog.getByRole('button', { name: 'Tilby vinduet' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expectAccessible(dps, 'the week')

  const row = lene.getByRole('listitem').filter({ hasText: 'Stille rom mot hagen' })
  await row.getByText('Ledig', { exact: true }).waitFor()
  await row.getByText('DPS Fjordbyen, Prøvepost').waitFor()
  const hold = { bedId, fromOn: '2026-11-25', toOn: '2026-12-05', hours: 24, reason: 'other' } as const
  await call(dps, service, ['bedPool', 'holdBed'], hold)
  await row.getByText('Holdt', { exact: true }).waitFor()
  const mine = dps.getByRole('row').filter({ hasText: 'Prøverom' })
  await mine.getByRole('button', { name: /^Holdt til/ }).click()
  await dps.getByRole('button', { name: 'Trekk vinduet' }).click()
  await row.waitFor({ state: 'detached' })
  expect(await lene.evaluate(() => 'notReloaded' in window)).toBe(true)
  expect(await lene.title()).toBe('Vinduer – Samplass')
})
