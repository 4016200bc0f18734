import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { expectDiscreet, signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const strokesMost = 8
const followsWithinMs = 5_000

test('a known user rings at 21.40 and is taken in by keyboard alone; the neighbours follow and learn no name', async () => {
  const neighbour = await signedIn(browser, 'lene')
  await neighbour.goto('/3101/tavle')
  const row = neighbour
    .getByRole('rowgroup', { name: /Fyrlykta Sarpsborg\. Trygghetsplass/ })
    .getByRole('row', { name: /^Plass 2 / })
  const takeIt = row.getByRole('button', { name: 'Plass 2, natt til lørdag 21. november: ledig, ta plassen' })
  await takeIt.waitFor()
  expect(await row.getByText('Opptatt').count()).toBe(0)
  await neighbour.evaluate(() => Object.assign(window, { notReloaded: true }))

  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/natt')
  await page.getByRole('heading', { level: 1, name: 'Natt til lørdag 21. november' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('lillevik')
  const hit = page.getByRole('option', { name: /Tor-Arne Lillevik/ })
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Kjent på Fyrlykta')

  let strokes = 0
  const press = async (key: string) => {
    strokes += 1
    await page.keyboard.press(key)
  }
  // Others have the same family name: arrows go down to him.
  const hits = await page.getByRole('option').allInnerTexts()
  const down = hits.findIndex((text) => text.includes('Tor-Arne'))
  for (let at = 0; at < down; at++) await press('ArrowDown')
  await page.getByRole('option', { name: /Tor-Arne Lillevik/, selected: true }).waitFor()
  await press('Enter')
  const rules = page.getByRole('region', { name: 'Kan Tor-Arne komme i natt?' })
  await rules.getByText('Kanskje, spør først').waitFor()
  await rules.getByText('Godkjent i møte').waitFor()
  await rules.getByText(/Sjekket i hele samarbeidet kl\. 2[12]\.\d\d\./).waitFor()
  expect(await page.getByRole('radio', { name: /^Plass 2, Fyrlykta/ }).isChecked()).toBe(true)
  await expectDiscreet(page, ['Tor-Arne', 'Lillevik'])
  // The only thing to ask on the phone has the focus, and its good answer is one press of the space bar.
  await press('Space')
  await rules.getByText(/^Ja, på Fyrlykta/).waitFor()
  await press('Enter')
  await page.getByText('Tor-Arne er tatt imot på Plass 2, Fyrlykta').waitFor()
  expect(strokes).toBeLessThanOrEqual(strokesMost)
  await page.getByRole('link', { name: 'Åpne oppholdet' }).waitFor()
  await page.getByRole('link', { name: 'Ta imot en til' }).waitFor()

  await row.getByText('Opptatt').waitFor({ timeout: followsWithinMs })
  expect(await takeIt.count()).toBe(0)
  expect(await neighbour.evaluate(() => 'notReloaded' in window)).toBe(true)
  const seen = await neighbour.content()
  for (const name of ['Tor-Arne', 'Lillevik', 'T.L.', 'T. L.']) expect(seen).not.toContain(name)
  await row.getByText('Opptatt').click()
  expect(await neighbour.content()).not.toContain('Lillevik')
})
