import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const home = '3105'
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('F 20: one person with two records is one, the old address leads on, and the undo gives two again', async () => {
  const hilde = await signedIn(browser, 'hilde')
  await moveTo(hilde, `/${home}/natt`)
  const registered = async (givenName: string, phone: string | null) =>
    (
      await call(hilde, home, ['person', 'register'], {
        ...{ givenName, familyName: 'Kvitveis', birthYear: null, number: null, phone, address: null },
        ...{ fixedAbode: null, addressProtection: 'ungraded', responsibleMunicipality: home },
      })
    ).personId
  const night = await registered('Solveig', null)
  const day = await registered('Sølvi', '+4799001235')
  await call(hilde, home, ['consent', 'object'], { personId: day, toRole: null, categories: [], note: '' })

  await moveTo(hilde, `/${home}/person/${night}`)
  await hilde.getByRole('link', { name: 'Finn den andre mappen' }).click()
  await hilde.getByRole('combobox').fill('Sølvi Kvitveis')
  await hilde.getByRole('option', { name: /Sølvi Kvitveis/ }).click()
  await hilde.getByRole('table', { name: 'De to mappene' }).waitFor()
  await expectAccessible(hilde, 'two records side by side')
  // Where only one says something it is followed, and may be chosen otherwise.
  expect(await hilde.getByRole('radio', { name: '99 00 12 35' }).isChecked()).toBe(true)
  await hilde.getByRole('radio', { name: 'Sølvi Kvitveis' }).check()
  await hilde.getByRole('button', { name: 'Slå sammen' }).click()
  await hilde.getByText('Skriv hvorfor det er samme person').first().waitFor()
  await hilde.getByLabel('Hvorfor er det samme person?').fill('Viste pass dagen etter')
  await hilde.getByRole('button', { name: 'Slå sammen' }).click()
  await hilde.getByRole('heading', { level: 1, name: 'Sølvi Kvitveis' }).waitFor()
  await hilde.getByText('Slått sammen med Sølvi Kvitveis').waitFor()

  await moveTo(hilde, `/${home}/person/${day}`)
  await hilde.getByText('Mappen er slått sammen med denne.').waitFor()
  expect(hilde.url()).toContain(night)

  await hilde.getByRole('button', { name: /Angre sammenslåingen/ }).click()
  const dialog = hilde.getByRole('dialog')
  await expectAccessible(hilde, 'the undo of a merge')
  await dialog.getByLabel('Hvorfor angres den?').fill('Det var søsteren')
  await dialog.getByRole('button', { name: 'Angre sammenslåingen' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await hilde.getByRole('heading', { level: 1, name: 'Solveig Kvitveis' }).waitFor()
  await hilde.getByText('Ingen mapper er slått sammen med denne.').waitFor()
})
