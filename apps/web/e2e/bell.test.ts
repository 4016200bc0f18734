import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const [home, service, specialistRole] = ['3105', 'dps-fjordbyen', 'h_dps_fjordbyen']
const names = ['Bjelle', 'Varselvik']

// One acts in a browser of her own; the other has the product open on something else and only sees the bell.
let browser: Browser
let hilde: Page
let dps: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;[hilde, dps] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'dps')])
  await Promise.all([moveTo(hilde, `/${home}/mer`), moveTo(dps, `/${service}/mer`)])
  await dps.evaluate(() => Object.assign(window, { notReloaded: true }))
})
afterAll(() => browser.close())

const bell = () => dps.getByRole('banner').getByRole('button', { name: /^Varsler/ })
/** How many are new, as the bell says it. */
const fresh = async () => {
  const words = await bell().innerText()
  if (words.includes('ingen nye')) return 0
  return words.includes('ett nytt') ? 1 : Number(/(\d+) nye/.exec(words)?.[1] ?? Number.NaN)
}

async function opened(): Promise<string> {
  const unknown = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  const { personId } = await call(hilde, home, ['person', 'register'], {
    ...{ givenName: names[0] as string, familyName: names[1] as string, ...unknown },
    ...{ addressProtection: 'ungraded', responsibleMunicipality: home },
  })
  await call(hilde, home, ['consent', 'recordConsent'], {
    ...{ personId, toRole: specialistRole, categories: ['admission', 'identity'] },
    ...{ purpose: 'Planlagt innleggelse', givenHow: 'oral', untilOn: '2027-03-31' },
  })
  const { admissionId } = await call(hilde, home, ['plannedAdmission', 'openAdmission'], { personId, specialistRole })
  return admissionId
}

test('what one side does rings in the other’s browser at once, in neutral words; opened it is read, and the rest in one press', async () => {
  await bell().waitFor()
  const before = await fresh()
  const admissionId = await opened()
  await expect.poll(fresh).toBe(before + 1)
  expect(await dps.evaluate(() => 'notReloaded' in window)).toBe(true)

  await bell().click()
  const newest = dps.getByRole('menuitem').first()
  const said = await newest.innerText()
  expect(said).toMatch(/^Sarpsborg kommune har åpnet en sak\s+Sak [0-9A-F]{6} · /)
  for (const word of [...names, admissionId, 'innlegg', 'DPS', 'Hilde', 'Planlagt']) expect(said).not.toContain(word)
  expect(await dps.title()).toBe('Mer – Samplass')
  await newest.click()
  await dps.waitForURL(`**/${service}/innleggelser/${admissionId}`)
  await expect.poll(fresh).toBe(before)

  await moveTo(dps, `/${service}/mer`)
  await opened()
  await expect.poll(fresh).toBe(before + 1)
  await moveTo(dps, `/${service}/varsler`)
  const page = dps.getByRole('main')
  await page.getByText('Sarpsborg kommune har åpnet en sak').first().waitFor()
  for (const word of names) expect(await page.innerText()).not.toContain(word)
  await page.getByRole('button', { name: 'Merk alle som lest' }).click()
  await expect.poll(fresh).toBe(0)
  // Reading is one's own: nobody else's bell is quieter, and here nothing was loaded again.
  expect(await dps.evaluate(() => 'notReloaded' in window)).toBe(true)
})
