import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const home = '3105'
const specialistRole = 'h_dps_fjordbyen'

let browser: Browser
let hilde: Page
let dps: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;[hilde, dps] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'dps')])
})
afterAll(() => browser.close())

test('a plan is made with the person, the service reads it in the thread, and with the word taken back it is gone unreloaded', async () => {
  const unknown = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  const { personId } = await call(hilde, home, ['person', 'register'], {
    ...{ givenName: 'Planla', familyName: 'Storheia', ...unknown },
    ...{ addressProtection: 'ungraded', responsibleMunicipality: home },
  })
  const to = { personId, toRole: specialistRole, givenHow: 'oral', untilOn: '2027-03-31' } as const
  await call(hilde, home, ['consent', 'recordConsent'], { ...to, categories: ['admission'], purpose: 'Innleggelse' })
  const { consentId } = await call(hilde, home, ['consent', 'recordConsent'], {
    ...{ ...to, categories: ['crisis_plan'], purpose: 'Dele kriseplanen' },
  })
  const { admissionId } = await call(hilde, home, ['plannedAdmission', 'openAdmission'], { personId, specialistRole })
  await moveTo(dps, `/dps-fjordbyen/innleggelser/${admissionId}`)
  await dps.getByText('Vi kan ikke dele en kriseplan').waitFor()
  await dps.evaluate(() => Object.assign(window, { notReloaded: true }))

  await moveTo(hilde, `/${home}/person/${personId}/planer`)
  await hilde.getByRole('button', { name: 'Lag kriseplan' }).click()
  const write = hilde.getByRole('dialog', { name: 'Kriseplan, versjon 1' })
  await write.getByLabel('Det som hjelper').first().fill('Kaffe og radio')
  await write.getByRole('button', { name: 'Lagre versjonen' }).click()
  await write.getByText('Skriv hvem den er laget med').first().waitFor()
  // What was written is there when the dialog was left and comes back.
  await write.getByRole('button', { name: 'Tilbake' }).click()
  await hilde.getByRole('button', { name: 'Lag kriseplan' }).click()
  expect(await write.getByLabel('Det som hjelper').first().inputValue()).toBe('Kaffe og radio')
  await write.getByLabel('Laget sammen med').fill('personen selv')
  await expectAccessible(hilde, 'the plan being written')
  await write.getByRole('button', { name: 'Lagre versjonen' }).click()
  for (const [step, save] of [
    ['Gått gjennom med personen', 'Lagre'],
    ['Personens ja', 'Lagre personens ja'],
    ['Kommunens ja', 'Lagre kommunens ja'],
  ] as const) {
    await hilde.getByRole('button', { name: step, exact: true }).click()
    await hilde.getByRole('dialog').getByRole('button', { name: save, exact: true }).click()
  }
  await dps.getByRole('heading', { name: 'Kriseplan, versjon 1' }).waitFor()
  await dps.getByText('Les kriseplanen').click()
  await dps.getByText('Kaffe og radio').waitFor()

  await call(hilde, home, ['consent', 'withdrawConsent'], { consentId })
  await dps.getByText('Vi kan ikke dele en kriseplan').waitFor()
  expect(await dps.getByText('Kaffe og radio').count()).toBe(0)
  expect(await dps.evaluate(() => 'notReloaded' in window)).toBe(true)

  await moveTo(hilde, `/${home}/ta-imot?person=${personId}`)
  await hilde.getByRole('button', { name: 'Kriseplan', exact: true }).click()
  await hilde.getByRole('dialog', { name: 'Kriseplan' }).getByText('Kaffe og radio').waitFor()
})
