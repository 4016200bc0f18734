import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Somebody whom no house has met is on the phone; what the rules say stands on the screen. */
async function firstTimer(page: Page): Promise<void> {
  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill('oskar lillemoen')
  const hit = page.getByRole('option', { name: /Oskar Lillemoen/ })
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Ikke vært her før')
  await hit.click()
  await page.getByRole('heading', { level: 1, name: 'Oskar Lillemoen' }).waitFor()
  // The reasons stand open where there is no bed for tonight at all.
  const reasons = page.getByText(/tilbud passer ikke/)
  await reasons.waitFor()
  const no = page.getByRole('listitem').filter({ hasText: 'Fyrlykta, Sarpsborg. Trygghetsplass' })
  if (!(await no.isVisible())) await reasons.click()
  expect(await no.innerText()).toContain('Har ikke vært i møte og fått godkjent kriteriene. Avtal et møte først.')
  expect(await page.getByRole('radio', { name: /^Plass 2, Fyrlykta/ }).count()).toBe(0)
}

test('a first-timer at night: no by the rules and other help named; the talk counts and a meeting is booked tomorrow', async () => {
  const page = await signedIn(browser, 'ingrid')
  await firstTimer(page)
  const help = page.getByRole('region', { name: 'Første gang?' })
  for (const number of ['116 117', '116 123', '113']) await help.getByRole('link', { name: number }).waitFor()
  const personId = new URL(page.url()).searchParams.get('person')

  await page.goto('/3105/samtaler')
  const talks = page.getByRole('listitem').filter({ hasText: 'Ingrid Solvang' }).filter({ hasText: 'Vil ha plass' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  const before = await talks.count()
  await page.goto(`/3105/ta-imot?person=${personId}`)
  await page.getByRole('link', { name: 'Før samtalen' }).click()
  await page.getByRole('radio', { name: 'Vil ha plass' }).check()
  await page.getByRole('radio', { name: 'Avtalt møte' }).check()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Samtalen er lagret').waitFor()
  await page.goto('/3105/samtaler')
  await talks.nth(before).waitFor()

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

test('an exception for a first-timer has an approver and a reason, and both stand with the stay and in the report', async () => {
  const page = await signedIn(browser, 'ingrid')
  await firstTimer(page)
  await page.getByRole('button', { name: 'Gjør unntak på Fyrlykta, trygghetsplass' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gjøre unntak på Fyrlykta?' })
  const confirm = dialog.getByRole('button', { name: 'Gjør unntak og ta imot' })
  await confirm.click()
  await dialog.getByRole('link', { name: 'Velg hvem som sier ja' }).waitFor()
  await dialog.getByRole('link', { name: 'Skriv grunnen' }).waitFor()
  const approver = dialog.getByRole('combobox', { name: 'Hvem sier ja?' })
  const approvers = await approver.getByRole('option').allInnerTexts()
  expect(approvers, 'nobody approves her own exception').not.toContain('Ingrid Solvang')

  await approver.selectOption({ label: 'Hilde Aas' })
  await dialog.getByRole('textbox', { name: 'Hvorfor' }).fill('Kan ikke være alene i natt. Møte er avtalt i morgen.')
  await confirm.click()
  await page.getByText('Oskar er tatt imot på Plass 2, Fyrlykta').waitFor()
  await page.getByRole('link', { name: 'Åpne oppholdet' }).click()
  const said = 'Unntak godkjent av Hilde Aas: «Kan ikke være alene i natt. Møte er avtalt i morgen.»'
  await page.getByRole('region', { name: 'Det som har hendt' }).getByText(said).waitFor()

  const leader = await signedIn(browser, 'hilde')
  await leader.goto('/3105/rapport')
  const row = leader.getByRole('row').filter({ hasText: 'Kan ikke være alene i natt.' }).filter({ hasText: 'Møte' })
  await row.filter({ hasText: 'Hilde Aas' }).filter({ hasText: 'Ingrid Solvang' }).waitFor()
  expect(await leader.getByText('Lillemoen').count(), 'the report names nobody').toBe(0)

  // The bed goes back to whoever rings next.
  await page.getByRole('button', { name: 'Gi plassen tilbake' }).click()
  const back = page.getByRole('dialog')
  await back.getByRole('textbox').fill('Sov hos broren likevel')
  await back.getByRole('button', { name: 'Gi plassen tilbake' }).click()
  await back.waitFor({ state: 'hidden' })
})
