import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const ruleByRule = 'Hvert tilbud, regel for regel'

test('a coordinator, who takes nobody in, asks near a place and with a need; each offer tells each of its rules', async () => {
  const page = await signedIn(browser, 'marte')
  await page.goto('/3105/tavle')
  await page.getByRole('link', { name: 'Finn plass' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Finn plass' }).waitFor()
  await page.getByRole('button', { name: 'Nær …' }).click()
  await page.getByRole('button', { name: 'Halden', exact: true }).click()
  const offers = page.getByRole('region', { name: ruleByRule })
  const first = offers.getByRole('listitem').filter({ hasText: 'Tista, Halden. Trygghetsplass' })
  await first.getByText(/Under 1 km unna\./).waitFor()
  await offers.getByText(/Tall fra 2[12]\.\d\d/).waitFor()

  await page.getByRole('button', { name: 'Behov' }).click()
  await page.getByRole('button', { name: 'Rullestol' }).click()
  await first.getByText(/Ingen plass her har det som trengs/).waitFor()
  await first.getByText('Alle reglene').click()
  const rules = first.getByRole('listitem')
  expect(await rules.filter({ hasText: 'Godkjent i møte' }).innerText()).toContain('Spørres når personen er valgt.')
  expect(await rules.filter({ hasText: 'Kommer når huset tar imot' }).innerText()).toContain('Oppfylt')
  expect(await rules.filter({ hasText: 'Plass med det som trengs' }).innerText()).toContain('Har ikke')
})

test('the specialist service sees what is free tonight, and nothing to take it with', async () => {
  const page = await signedIn(browser, 'dps')
  await page.goto('/dps-fjordbyen/finn-plass')
  const free = page.getByRole('region', { name: /^Ledig natt til/ })
  await free.getByRole('listitem').filter({ hasText: 'Kanalhuset' }).first().waitFor()
  expect(await page.getByRole('region', { name: ruleByRule }).innerText()).not.toContain('Ikke delt')
  expect(await page.getByRole('radio').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Ta imot' }).count()).toBe(0)
})

test('who takes people in asks without a person first, and the wish stands when the person is chosen', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/ta-imot')
  await page.getByRole('button', { name: 'Nær …' }).click()
  await page.getByRole('button', { name: 'Moss', exact: true }).click()
  await page
    .getByRole('region', { name: /^Ledig natt til/ })
    .getByText(/Nærmest\./)
    .first()
    .waitFor()
  await page.getByRole('combobox').fill('oskar lillemoen')
  await page.getByRole('option', { name: /Oskar Lillemoen/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Oskar Lillemoen' }).waitFor()
  await page.getByRole('button', { name: 'Nær Moss' }).waitFor()
})
