import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { expectDiscreet, signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const name = 'Nora Skjeberg'
/** Where a night worker could meet her name. */
const screens = [
  'natt',
  'tavle',
  'tavle?vis=liste',
  'venteliste',
  'vegg?vis=initialer',
  'utskrift/natt',
  'utskrift/overlevering',
]

test('somebody at a strictly confidential address: not found by those who may not, masked everywhere, attempts logged', {
  timeout: 120_000,
}, async () => {
  const leader = await signedIn(browser, 'hilde')
  await leader.goto('/3105/ta-imot')
  await leader.getByRole('combobox').fill('nora skjeberg')
  const hit = leader.getByRole('option', { name: /Nora Skjeberg/ })
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Strengt fortrolig adresse')
  await hit.click()
  await leader.getByRole('heading', { level: 1, name }).waitFor()
  await expectDiscreet(leader, ['Nora', 'Skjeberg'])
  const personId = new URL(leader.url()).searchParams.get('person')

  await leader.getByRole('radio', { name: /^Leilighet B, Fyrlykta/ }).check()
  await leader
    .getByRole('button', { name: /^Ta imot/ })
    .last()
    .click()
  await leader.getByText('Nora er tatt imot på Leilighet B, Fyrlykta').waitFor()

  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill('nora skjeberg')
  await page.getByRole('status').filter({ hasText: /treff/ }).waitFor()
  expect(await page.getByRole('option', { name: /Nora/ }).count()).toBe(0)

  // With the address in hand she gets no further.
  await page.goto(`/3105/person/${personId}`)
  await page.getByText('Skjermet person').first().waitFor()
  expect(await page.content()).not.toContain('Skjeberg')
  await page.goto(`/3105/ta-imot?person=${personId}`)
  await page.getByText('Skjermet person').first().waitFor()
  expect(await page.content()).not.toContain('Nora')

  for (const screen of screens) {
    await page.goto(`/3105/${screen}`)
    const where = page.getByText('Leilighet B').first()
    if (screen !== 'venteliste') await where.waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    expect(await page.content(), screen).not.toContain(name)
  }
  await page.goto('/3105/tavle')
  await page
    .getByRole('row', { name: /^Leilighet B / })
    .getByText('Skjermet person')
    .first()
    .waitFor()
  await page.goto('/3105/utskrift/natt')
  await page.getByRole('row').filter({ hasText: 'Leilighet B' }).getByText('Skjermet person').waitFor()

  const officer = await signedIn(browser, 'per')
  await officer.goto('/3105/innsyn/oppslag')
  await officer.getByRole('combobox', { name: 'Hva som ble gjort' }).selectOption({ label: 'Ble nektet' })
  await officer
    .getByRole('row')
    .filter({ hasText: 'Ingrid Solvang' })
    .filter({ hasText: 'Ble nektet' })
    .first()
    .waitFor()
})
