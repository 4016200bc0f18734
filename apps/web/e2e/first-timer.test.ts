import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a first-timer at night: no by the rules, but the talk counts, a meeting is booked, and an exception takes a name', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill('oskar lillemoen')
  const hit = page.getByRole('option', { name: /Oskar Lillemoen/ })
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Ikke vært her før')
  await hit.click()
  await page.getByRole('heading', { level: 1, name: 'Oskar Lillemoen' }).waitFor()

  // A room that wants no meeting is no bed for a crisis: it is named as what it is.
  expect(await page.getByText(/^Ja, på/).count()).toBe(0)
  await page.getByRole('heading', { name: 'Første gang?' }).waitFor()

  // The reasons stand open where there is no bed for tonight at all.
  const reasons = page.getByText(/tilbud passer ikke/)
  await reasons.waitFor()
  const no = page.getByRole('listitem').filter({ hasText: 'Fyrlykta, Sarpsborg. Trygghetsplass' })
  if (!(await no.isVisible())) await reasons.click()
  expect(await no.innerText()).toContain('Har ikke vært i møte og fått godkjent kriteriene. Avtal et møte først.')
  expect(await page.getByRole('radio', { name: /^Plass 2, Fyrlykta/ }).count()).toBe(0)

  // The exception exists, asks who says yes and why, and does nothing without.
  await page.getByRole('button', { name: 'Gjør unntak på Fyrlykta, trygghetsplass' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gjøre unntak på Fyrlykta?' })
  await dialog.getByRole('button', { name: 'Gjør unntak og ta imot' }).click()
  await dialog.getByRole('link', { name: 'Velg hvem som sier ja' }).waitFor()
  await dialog.getByRole('link', { name: 'Skriv grunnen' }).waitFor()
  const approvers = await dialog.getByRole('combobox', { name: 'Hvem sier ja?' }).getByRole('option').allInnerTexts()
  expect(approvers).toContain('Hilde Aas')
  expect(approvers, 'nobody approves her own exception').not.toContain('Ingrid Solvang')
  await dialog.getByRole('button', { name: 'Tilbake' }).last().click()

  const personId = new URL(page.url()).searchParams.get('person')
  await page.getByRole('link', { name: 'Samtale uten navn' }).click()
  await page.getByRole('radio', { name: 'Vil ha plass' }).check()
  await page.getByRole('radio', { name: 'Avtalt møte' }).check()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Samtalen er lagret').waitFor()

  await page.goto(`/3105/person/${personId}`)
  const why = page.getByRole('dialog', { name: 'Hvorfor åpner du dette kortet?' })
  await why.getByRole('radio', { name: 'Møte' }).check()
  await why.getByRole('button', { name: 'Åpne kortet' }).click()
  await page.getByRole('button', { name: 'Avtal møte' }).click()
  const plan = page.getByRole('dialog', { name: 'Avtal møte' })
  await plan.getByRole('textbox', { name: 'Dag' }).fill('i morgen')
  await plan.getByRole('textbox', { name: 'Klokka' }).fill('10.30')
  await plan.getByRole('button', { name: 'Avtal møtet' }).click()
  await page.getByText('Møtet er avtalt i morgen kl. 10.30').waitFor()
  const meetings = page.getByRole('region', { name: 'Møter' })
  await meetings
    .getByText(/10\.30/)
    .first()
    .waitFor()
})
