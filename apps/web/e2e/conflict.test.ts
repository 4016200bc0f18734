import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const bed = /^Plass 2, Fyrlykta/

/** With somebody on the phone and Plass 2 chosen: one press from taking it. */
async function aboutToTake(page: Page, name: string): Promise<void> {
  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).click()
  await page.getByRole('radio', { name: bed }).check()
  const rules = page.getByRole('region', { name: /^Kan .* komme i natt\?$/ })
  await rules.getByText('Kanskje, spør først').waitFor()
  await rules.getByRole('radio').first().check()
  await rules.getByText(/^Ja, på Fyrlykta/).waitFor()
}
const take = (page: Page) => page.getByRole('button', { name: /^Ta imot/ }).last()

/** The bed is given back, so that it is free for whoever comes next. */
async function giveBack(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Åpne oppholdet' })
  const stayId = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
  const { version } = await call(page, '3105', ['stay', 'get'], { stayId })
  await call(page, '3105', ['stay', 'cancel'], { stayId, version, reason: 'Kom ikke likevel' })
}

test('two take one bed: who is second reads who was first, and takes the next in one press', async () => {
  const first = await signedIn(browser, 'hilde')
  const second = await signedIn(browser, 'ingrid')
  await Promise.all([aboutToTake(first, 'Emir Haugerud'), aboutToTake(second, 'Lene Haugerud')])

  // Both have pressed before the server has answered either.
  const [asked, decided] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await second.route('**/bedPool.claimBed', async (claim) => {
    asked.resolve()
    await decided.promise
    await claim.continue()
  })
  await take(second).click()
  await asked.promise
  await take(first).click()
  await first.getByText('Emir er tatt imot på Plass 2, Fyrlykta').waitFor()
  decided.resolve()

  const conflict = second.getByRole('alertdialog', { name: 'Plassen ble nettopp tatt av Hilde Aas' })
  await conflict.getByText('Lene har ikke fått plass ennå.').waitFor()
  await expectAccessible(second, 'a bed that was just taken', { within: '[role="alertdialog"]' })
  const next = conflict.getByRole('button', { name: /^Ta .* på / })
  const [, nextBed = '', house = ''] = /^Ta (.*) på (.*)$/.exec((await next.innerText()).trim()) ?? []
  expect(`${nextBed}, ${house}`).not.toBe('Plass 2, Fyrlykta')
  await next.click()
  await second.getByText(`Lene er tatt imot på ${nextBed}, ${house}`).waitFor()

  await giveBack(first)
  await giveBack(second)
})
