import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'

export type Look = { width: number; height: number; scheme: 'light' | 'dark' }
/** What a person would wait for, on a busy machine. */
const patienceMs = 15_000
const desk: Look = { width: 1440, height: 900, scheme: 'light' }

/** A browser of one's own, signed in as one of the demo's people: 'ingrid', 'hilde', 'lene' … */
export async function signedIn(browser: Browser, who: string, look: Look = desk): Promise<Page> {
  const context = await anonymous(browser, look)
  const login = inject('logins').find(({ email }) => email.startsWith(`${who}@`))
  if (!login) throw new Error(`the demo has no ${who}`)
  const answer = await context.request.post('/api/sign-in', {
    data: { email: login.email, password: login.password },
    headers: { origin: inject('address') },
  })
  expect(answer.status()).toBe(200)
  return context.newPage()
}

/** One browser for each of the demo's people, null: for nobody; and a new tab of it each time. */
export function tabsOf(browser: Browser): (who: string | null) => Promise<Page> {
  const contexts = new Map<string | null, Promise<BrowserContext>>()
  return async (who) => {
    const context =
      contexts.get(who) ?? (who ? signedIn(browser, who).then((page) => page.context()) : anonymous(browser))
    contexts.set(who, context)
    return (await context).newPage()
  }
}

export async function anonymous(browser: Browser, look: Look = desk): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patienceMs)
  return context
}

/** What a reader would wait for: the screen has its heading, and nothing on it is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, h2, [role="dialog"]').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** What every screen owes the person: nobody's name or number in the address or the title. */
export async function expectDiscreet(page: Page, names: readonly string[]): Promise<void> {
  const told = `${decodeURIComponent(page.url())} ${await page.title()}`
  for (const name of names) expect(told).not.toContain(name)
}
