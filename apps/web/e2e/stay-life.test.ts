import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const panel = (page: Page, name: string) => page.getByRole('region', { name })

test('somebody arrives, is talked with, and leaves; every step stands in the history', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/natt')
  await page.getByRole('button', { name: 'Ta imot , Ayan Warsame' }).click()
  const arriving = page.getByRole('dialog')
  await arriving.getByRole('checkbox').check()
  await arriving.getByRole('button', { name: 'Ayan Warsame er kommet' }).click()
  await page.getByText('Ayan Warsame er registrert som kommet').waitFor()

  await page.getByRole('link', { name: /Før samtalen , Ayan Warsame/ }).click()
  const intake = page.getByRole('dialog', { name: 'Inntakssamtale' })
  await intake.getByRole('textbox', { name: /Det dere snakket om/ }).fill('Har sovet lite.')
  await intake.getByRole('textbox', { name: /Egne ønsker/ }).fill('Vekkes kl. 7, helst ro.')
  await intake.getByRole('button', { name: 'Lagre inntakssamtale' }).click()
  await page.getByText('Inntakssamtalen er lagret').waitFor()
  await panel(page, 'Logg').getByRole('blockquote').getByText('Vekkes kl. 7, helst ro.').waitFor()

  await page.getByRole('button', { name: 'Avslutt opphold' }).first().click()
  const ending = page.getByRole('dialog')
  await ending.getByRole('button', { name: 'Avslutt opphold' }).click()
  await ending.getByText('Rett dette først').waitFor()
  await ending
    .getByRole('radio', { name: 'Dro etter eget ønske' })
    .or(ending.getByLabel('Dro etter eget ønske'))
    .first()
    .check()
  await ending.getByRole('radio', { name: 'Ja' }).check()
  await ending.getByRole('button', { name: 'Avslutt opphold' }).click()
  const history = panel(page, 'Det som har hendt')
  await history.getByText('Avsluttet: dro etter eget ønske').waitFor()
  await history.getByText('Kom, fikk vite hvordan huset er').waitFor()
})

test('a trial night at home: the bed stands and stays hers, and she comes back to it', async () => {
  const board = await signedIn(browser, 'lene')
  await board.goto('/3101/tavle')
  const house = board.getByRole('rowgroup', { name: /Fyrlykta Sarpsborg\. Trygghetsplass/ })
  const bed = house.getByRole('row', { name: /^Plass 4 / })
  await bed.getByText('Opptatt').waitFor()
  const tonight = /^Plass 4, natt til (lørdag 21|søndag 22)\. november: ledig/
  expect(await bed.getByRole('button', { name: tonight }).count()).toBe(0)
  const figure = house.getByRole('rowheader').first()
  const capacity = /av (\d+)/.exec(await figure.innerText())?.[1]

  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/natt')
  await page.getByRole('link', { name: /Marit Fossheim/ }).click()
  await panel(page, 'Person').getByText('Prøvenatt hjemme').waitFor()
  await page.getByRole('button', { name: 'Tilbake fra prøvenatt' }).first().click()
  const back = page.getByRole('dialog')
  await back.getByRole('radio', { name: 'Ja', exact: true }).check()
  await back.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Marit Fossheim er tilbake på Plass 4').waitFor()

  await bed.getByText('Opptatt').waitFor()
  expect(/av (\d+)/.exec(await figure.innerText())?.[1], 'a bed on trial is still in service').toBe(capacity)
})

test('a second trial night is refused in words where the house offers one', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/tavle')
  await page
    .getByRole('button', { name: /Stian Haugerud/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Åpne oppholdet' }).click()
  await panel(page, 'Plass og datoer').getByText('1 av 1 natt brukt').waitFor()
  const again = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Prøvenatt hjemme' }) })
  expect(await again.innerText()).toContain('Prøvenettene er brukt.')
})

test('an extension over the weekend shows how many wait; the first date stays in the history', async () => {
  const page = await signedIn(browser, 'hilde')
  await page.goto('/3105/natt')
  await page.getByRole('link', { name: /Kari Nordmo/ }).click()
  const facts = panel(page, 'Plass og datoer')
  const waits = facts.getByText(/^(én person|\d+ personer)$/)
  await waits.waitFor()
  const waiting = (await waits.innerText()).replace(/ person(er)?$/, '')

  await page.getByRole('button', { name: 'Utvid', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Utvid oppholdet til Kari Nordmo' })
  await dialog.getByText(new RegExp(`^${waiting} venter på plass her\\.`, 'i')).waitFor()
  await dialog.getByRole('button', { name: 'Mandag 23.11.', exact: true }).click()
  await dialog.getByText('Blir 10 netter i alt').waitFor()
  await dialog.getByRole('combobox', { name: 'Grunn' }).selectOption({ label: 'Sårbar helg' })
  await dialog.getByRole('button', { name: 'Utvid til mandag 23.11.' }).click()

  await page.getByText('Utvidet til mandag 23.11. Den første datoen står i historikken').waitFor()
  const dates = panel(page, 'Avtalt utreise').getByRole('listitem')
  await dates.nth(1).waitFor()
  expect(await dates.allInnerTexts()).toEqual([
    expect.stringMatching(/^Fredag 20\. november[\s\S]*gjaldt før/),
    expect.stringMatching(/^Mandag 23\. november[\s\S]*gjelder/),
  ])
  await panel(page, 'Det som har hendt').getByText('Utvidet til mandag 23.11., sårbar helg').waitFor()
})
