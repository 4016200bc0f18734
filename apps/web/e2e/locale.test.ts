import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { call, type Demo, readDemo } from './demo.ts'
import { addressOf, type Screen, screens } from './screens.ts'
import { moveTo, signedIn, type Tabs, tabsOf } from './visit.ts'
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

test('one chooses bokmål, nynorsk or English, and it holds', async () => {
  const page = await signedIn(browser, 'ingrid')
  for (const [language, tag, title] of [
    ['Nynorsk', 'nn', 'Innstillingar'],
    ['English', 'en', 'Settings'],
    ['Bokmål', 'nb', 'Innstillinger'],
  ] as const) {
    await page.goto('/3105/innstillinger')
    await page.getByRole('radio', { name: language, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.goto('/3105/innstillinger')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(tag)
  }
})

/** Whose screens stand in which organisation. */
const homes = { hilde: '3105', ingrid: '3105', marte: '3105', per: '3105', admin: '3105', lene: '3101', siri: '3203' }
const everybody = [...Object.entries(homes), ['dps', 'dps-fjordbyen'] as const]

// Bokmål is read in accessible.test.ts, with what opens on each screen.
test.each(['nn', 'en'] as const)(
  'no value of the code shows on any screen in %s',
  { timeout: 240_000 },
  async (locale) => {
    const prefer = (preferred: 'nb' | 'nn' | 'en') =>
      Promise.all(
        everybody.map(async ([who, org]) => {
          const page = await tabs.take(who)
          await call(page, org, ['access', 'setPreferences'], { locale: preferred })
          await page.context().close()
        }),
      )
    const look = async (who: string | null, own: Screen[]) => {
      const page = await tabs.take(who)
      await page.addInitScript((chosen) => localStorage.setItem('samplass.locale', chosen), locale)
      for (const screen of own) {
        const address = addressOf(screen, demo)
        await moveTo(page, address)
        await expectWords(page, `${locale} ${address}`, locale)
      }
      await page.context().close()
    }
    try {
      await prefer(locale)
      const each = Object.values(screens).flatMap((ofRoute) => ofRoute.filter(({ leadsTo }) => !leadsTo).slice(0, 1))
      await Promise.all([...Map.groupBy(each, ({ who }) => who)].map(([who, own]) => look(who, own)))
    } finally {
      await prefer('nb')
    }
  },
)

test('a week begins on Monday, on the board and where one picks a date', async () => {
  const page = await signedIn(browser, 'ingrid')
  await page.goto('/3105/tavle')
  await page.getByRole('grid').waitFor()
  // The first night of the board is the one of Monday evening: "natt til tirsdag".
  const first = page.getByRole('columnheader', { name: /natt til/ }).first()
  expect(await first.innerText()).toContain('natt til tirsdag 17. november')

  await page.goto('/3105/ta-imot')
  await page.getByRole('combobox').fill('oskar lillemoen')
  await page.getByRole('option', { name: /Oskar Lillemoen/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Oskar Lillemoen' }).waitFor()
  await page.getByRole('button', { name: 'Annen dato' }).click()
  await page.getByRole('button', { name: 'Åpne kalenderen' }).click()
  const month = page.getByRole('dialog', { name: 'Velg dato' }).getByRole('grid', { name: 'november 2026' })
  const heads = month.locator('thead th')
  const names = await heads.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')))
  expect(names.slice(1)).toEqual(['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'])
  // Week 47 of 2026 runs from Monday 16 to Sunday 22 November.
  const week = month.locator('tbody tr').filter({ has: page.getByText('47', { exact: true }) })
  expect((await week.locator('td').allInnerTexts()).map(Number)).toEqual([16, 17, 18, 19, 20, 21, 22])
})
