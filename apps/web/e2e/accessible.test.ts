import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { type Demo, readDemo } from './demo.ts'
import { addressOf, screens } from './screens.ts'
import { expectDiscreet, moveTo, settled, type Tabs, tabsOf } from './visit.ts'
import { expectWords } from './words.ts'

let browser: Browser
let tabs: Tabs
let demo: Demo
beforeAll(async () => {
  browser = await launchBrowser()
  tabs = tabsOf(browser)
  demo = await readDemo(await tabs.take('hilde'), await tabs.take('siri'))
})
afterAll(() => browser.close())

const tree = readFileSync(new URL('../src/routeTree.gen.ts', import.meta.url), 'utf8')
const [, addresses = ''] = /interface FileRoutesByTo \{([^}]*)\}/.exec(tree) ?? []
const routes = [...addresses.matchAll(/'(\S+)': /g)].map(([, route]) => route as keyof typeof screens)

test('every route is looked at', () => {
  expect(routes.length).toBeGreaterThan(30)
  for (const route of routes) expect(screens[route] ?? [], `${route} stands in screens.ts`).not.toEqual([])
})

/** Of people whom the demo's screens are about: on the screen where it is theirs to be, in no address and no title. */
const nobodys = ['Haugerud', 'Torsnes', 'Lillemoen', 'Skjeberg', 'Warsame']

const all = routes.flatMap((route) =>
  (screens[route] ?? []).map((screen, at) => ({ name: `${route} ${at + 1}`, screen, inFull: at === 0 })),
)

test.concurrent.each(all)(
  '$name: usable by everybody, in light and dark, on a desk and a phone; in words and not in code',
  { timeout: 120_000 },
  async ({ screen, inFull }) => {
    const page = await tabs.take(screen.who)
    const address = addressOf(screen, demo)
    await moveTo(page, address)
    if (screen.leadsTo) return expect(page.url()).toBe(`${inject('address')}${screen.leadsTo}`)
    await screen.after?.(page)
    await settled(page)
    await expectDiscreet(page, nobodys)
    await expectWords(page, address, 'nb')
    await expectAccessible(page, address, { inFull })
    for (const name of screen.opens ?? []) {
      await page.getByRole('button', { name, exact: true }).first().click()
      await page.getByRole('dialog').waitFor()
      await settled(page)
      await expectWords(page, `${address}, ${name}`, 'nb')
      await expectAccessible(page, `${address}, ${name}`, { within: '[role="dialog"], dialog[open]' })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    if (screen.after) await page.context().close()
    else tabs.giveBack(screen.who, page)
  },
)
