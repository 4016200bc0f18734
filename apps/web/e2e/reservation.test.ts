import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a safety bed cannot be booked for Tuesday, in the words of the rule; a transitional flat can', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill('oskar lillemoen')
  await page.getByRole('option', { name: /Oskar Lillemoen/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Oskar Lillemoen' }).waitFor()
  await page.getByRole('button', { name: 'Annen dato' }).click()
  const day = page.getByRole('textbox', { name: 'Kommer' })
  await day.fill('tirsdag')
  await day.press('Tab')
  await page.getByRole('heading', { name: 'Kan Oskar komme tirsdag 24.11.?' }).waitFor()

  const misfits = page.locator('details').filter({ hasText: 'tilbud passer ikke' })
  await misfits.waitFor()
  const safety = page.getByRole('listitem').filter({ hasText: 'Fyrlykta, Sarpsborg. Trygghetsplass' })
  if ((await misfits.getAttribute('open')) === null) await misfits.locator('summary').first().click()
  expect(await safety.innerText()).toContain('Huset tar imot i dag eller i morgen, ikke lenger fram.')
  expect(await page.getByRole('radio', { name: /^Plass \d, Fyrlykta/ }).count()).toBe(0)

  // The flat is held for a viewing until the Sunday; from the Monday after it can be booked, ten days ahead.
  await day.fill('30.11')
  await day.press('Tab')
  await page.getByRole('heading', { name: 'Kan Oskar komme mandag 30.11.?' }).waitFor()
  await page.getByRole('radio', { name: /^Leilighet B, Fyrlykta/ }).check()
  await page
    .getByRole('button', { name: /^Ta imot/ })
    .last()
    .click()
  await page.getByText('Oskar er tatt imot på Leilighet B, Fyrlykta').waitFor()
})
