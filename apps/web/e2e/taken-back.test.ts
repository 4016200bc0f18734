import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const home = '3105'
const service = 'dps-fjordbyen'
const specialistRole = 'h_dps_fjordbyen'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function registered(page: Page, givenName: string, addressProtection = 'ungraded'): Promise<string> {
  const { personId } = await call(page, home, ['person', 'register'], {
    ...{ givenName, familyName: 'Storheia', birthYear: null, number: null, phone: '+4799001234', address: null },
    ...{ fixedAbode: null, addressProtection: addressProtection as 'ungraded', responsibleMunicipality: home },
  })
  return personId
}

test('narrowed in one browser: it says what it closes, and the other organisation’s open tab loses the name without being loaded again', async () => {
  const [hilde, dps] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'dps')])
  await moveTo(hilde, `/${home}/natt`)
  const personId = await registered(hilde, 'Tiril')
  await call(hilde, home, ['consent', 'recordConsent'], {
    ...{ personId, toRole: specialistRole, categories: ['admission', 'identity', 'contact'] },
    ...{ purpose: 'Planlagt innleggelse', givenHow: 'oral', untilOn: '2027-03-31' },
  })
  const { admissionId } = await call(hilde, home, ['plannedAdmission', 'openAdmission'], { personId, specialistRole })
  await moveTo(dps, `/${service}/innleggelser/${admissionId}`)
  await dps.getByRole('heading', { level: 1, name: 'Tiril Storheia' }).waitFor()
  await dps.evaluate(() => Object.assign(window, { notReloaded: true }))

  await moveTo(hilde, `/${home}/person/${personId}`)
  await hilde.getByRole('button', { name: 'Endre', exact: true }).click()
  const dialog = hilde.getByRole('dialog')
  await dialog.getByText('Ingenting stenges.').waitFor()
  await dialog.getByRole('checkbox', { name: 'Navn og fødselsår' }).uncheck()
  await dialog.getByText(/får ikke lenger vite: Navn og fødselsår/).waitFor()
  await dialog.getByRole('radio', { name: 'Personen', exact: true }).check()
  await dialog.getByRole('radio', { name: 'Muntlig' }).check()
  await dialog.getByRole('radio', { name: 'Ja', exact: true }).check()
  await expectAccessible(hilde, 'the change of a consent')
  await dialog.getByRole('button', { name: 'Lagre endringen' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await hilde.getByText('Én tidligere versjon').waitFor()

  await dps.getByRole('heading', { level: 1, name: /^(?!Tiril)/ }).waitFor()
  expect(await dps.content()).not.toContain('Tiril')
  expect(await dps.evaluate(() => 'notReloaded' in window)).toBe(true)
})

test('danger to life: a night worker opens a hidden record loudly, with a reason; the leader reviews it, and not the worker', async () => {
  const [hilde, ingrid] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'ingrid')])
  await moveTo(hilde, `/${home}/natt`)
  const personId = await registered(hilde, 'Oda', 'strictly_confidential')
  await moveTo(ingrid, `/${home}/person/${personId}`)
  await ingrid.getByRole('button', { name: 'Åpne i nødsfall' }).click()
  const dialog = ingrid.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Åpne kortet' }).click()
  await dialog.getByText('Skriv hva faren er').first().waitFor()
  await dialog.getByLabel('Hva er faren').fill('Fant pillebrett, svarer ikke')
  await expectAccessible(ingrid, 'opening in an emergency')
  await dialog.getByRole('button', { name: 'Åpne kortet' }).click()
  await ingrid.getByRole('heading', { level: 1, name: 'Oda Storheia' }).waitFor()
  await ingrid.getByText(/^Åpnet i nødsfall\. Stenges/).waitFor()

  await moveTo(hilde, `/${home}/innsyn/nodsfall`)
  const line = hilde.getByRole('listitem').filter({ hasText: 'Fant pillebrett' })
  await line.getByText('Personen har ikke fått vite det.').waitFor()
  await line.getByRole('button', { name: 'Gå gjennom' }).click()
  const review = hilde.getByRole('dialog')
  await review.getByRole('radio', { name: 'Riktig', exact: true }).check()
  await review.getByLabel('Hva vurderingen bygger på').fill('Rett, ambulansen kom')
  await review.getByRole('button', { name: 'Lagre' }).click()
  await review.waitFor({ state: 'hidden' })
  await line.getByText('Riktig', { exact: true }).waitFor()
})
