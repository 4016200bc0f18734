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
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  return page
}

export function anonymous(browser: Browser, look: Look = desk): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: inject('address'),
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  })
}

/** What every screen owes the person: nobody's name or number in the address or the title. */
export async function expectDiscreet(page: Page, names: readonly string[]): Promise<void> {
  const told = `${decodeURIComponent(page.url())} ${await page.title()}`
  for (const name of names) expect(told).not.toContain(name)
}
