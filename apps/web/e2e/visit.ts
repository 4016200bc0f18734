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

export type Tabs = {
  /** A tab of this person's, null: of nobody's. It may stand on another screen already. */
  take(who: string | null): Promise<Page>
  /** Keeps a tab that is as it was, for whoever takes the next one. */
  giveBack(who: string | null, page: Page): void
}

/** As many tabs of each of the demo's people as are in use at once. Each is a browser's only one: another tab's is drawn once a second. */
export function tabsOf(browser: Browser): Tabs {
  const idle = new Map<string | null, Page[]>()
  return {
    async take(who) {
      const kept = idle.get(who)?.pop()
      return kept ?? (who ? signedIn(browser, who) : (await anonymous(browser)).newPage())
    },
    giveBack(who, page) {
      idle.set(who, [...(idle.get(who) ?? []), page])
    },
  }
}

/** Goes there as a link of the product does. A tab that stands nowhere yet loads the product first. */
export async function moveTo(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(address)
  else {
    await page.evaluate(async (href) => {
      const { __TSR_ROUTER__: router } = window as unknown as { __TSR_ROUTER__: Navigates }
      await router.navigate({ href })
    }, address)
  }
  await settled(page)
}
/** What TanStack Router leaves on the window, for tools. */
type Navigates = { navigate(to: { href: string }): Promise<void> }

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
