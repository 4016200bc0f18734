import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { expectDiscreet, signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('the fire list is one A4 page, says who sleeps here and who does not, and is logged', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/natt')
  await page.getByRole('link', { name: 'Hvem sover her i natt' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Stian Haugerud' })
  await row.getByText('Sover her').waitFor()
  await expectDiscreet(page, ['Stian', 'Haugerud'])
  // Whoever prints is told that it is logged; the line itself stays on the screen.
  const told = page.getByText('Hvert navn på arket logges når det vises.')
  await told.waitFor()
  await page.emulateMedia({ media: 'print' })
  await told.waitFor({ state: 'hidden' })
  await row.waitFor()
  await page.emulateMedia({ media: null })
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
  // It reads without the product: what is on paper needs no connection.
  await page.context().setOffline(true)
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)
  await page.context().setOffline(false)

  await page.goto('/3105/utskrift/overlevering')
  await page.getByRole('heading', { name: 'Overlevering' }).waitFor()
  await page.getByText('Stian Haugerud').first().waitFor()
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1)

  const officer = await signedIn(browser, 'per')
  await officer.goto('/3105/innsyn/oppslag')
  await officer.getByRole('combobox', { name: 'Hva som ble gjort' }).selectOption({ label: 'Skrev ut' })
  const logged = officer.getByRole('row').filter({ hasText: 'Ingrid Solvang' }).filter({ hasText: 'Stian Haugerud' })
  await logged.filter({ hasText: 'Skrev ut' }).filter({ hasText: 'Brannliste' }).first().waitFor()
  await logged.filter({ hasText: 'Skrev ut' }).filter({ hasText: 'Overlevering' }).first().waitFor()
})
