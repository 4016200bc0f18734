import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const screens = ['natt', 'tavle', 'ta-imot', 'venteliste', 'hus', 'samtaler', 'samtaler/ny', 'rapport', 'innstillinger']
/** Values of the code that are no word in any of the three languages. */
const code = /\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b|\b(?:undefined|NaN|\[object)\b/
/** English values that a screen in Norwegian must not show. */
const english =
  /\b(?:expected|occupied|available|held|reserved|turnaround|overdue|safety|phone|unknown|ended|waiting)\b/i

async function read(page: Page, screen: string): Promise<string> {
  await page.goto(`/3105/${screen}`)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  return page.locator('body').innerText()
}

test('bokmål, nynorsk and English hold on every screen, and no value of the code shows', {
  timeout: 120_000,
}, async () => {
  const page = await signedIn(browser, 'hilde')
  const speak = async (language: string, title: string) => {
    await page.goto('/3105/innstillinger')
    await page.getByRole('radio', { name: language, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  for (const [language, tag, title] of [
    ['Nynorsk', 'nn', 'Innstillingar'],
    ['English', 'en', 'Settings'],
    ['Bokmål', 'nb', 'Innstillinger'],
  ] as const) {
    await speak(language, title)
    expect(await page.locator('html').getAttribute('lang')).toBe(tag)
    for (const screen of screens) {
      const text = await read(page, screen)
      expect(text, `${tag} ${screen}`).not.toMatch(code)
      if (tag !== 'en') expect(text.replace('English', ''), `${tag} ${screen}`).not.toMatch(english)
    }
  }
})

test('a week begins on Monday', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/tavle')
  await page.getByRole('grid').waitFor()
  // The first night of the board is the one of Monday evening: "natt til tirsdag".
  const first = page.getByRole('columnheader', { name: /natt til/ }).first()
  expect(await first.innerText()).toContain('natt til tirsdag 17. november')
})
