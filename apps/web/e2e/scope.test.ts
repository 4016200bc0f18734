import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { anonymous, signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const email = 'uten.hus@demo.samplass.no'
const handedOut = 'engangs-til-i-morgen'
const chosen = 'en setning som er lett å huske'

test('somebody whose scope is empty sees nothing, not everything', async () => {
  const admin = await signedIn(browser, 'admin')
  await admin.goto('/3105/administrasjon')
  await admin.getByRole('button', { name: 'Gi tilgang' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Gi noen tilgang' })
  await dialog.getByRole('textbox', { name: 'E-post på jobb' }).fill(email)
  await dialog.getByRole('textbox', { name: 'Navn' }).fill('Ola Uten Hus')
  await dialog.getByRole('checkbox', { name: 'Nattevakt' }).check()
  await dialog.getByRole('radio', { name: 'Bare noen hus' }).check()
  // A scope without a house is refused on the screen, so the API is asked: it must hold by itself.
  await dialog.getByRole('button', { name: 'Gi tilgang' }).click()
  await dialog.getByText('Velg minst ett hus, eller hele virksomheten').first().waitFor()
  const made = await admin.request.post('/trpc/3105/access.addMember', {
    data: {
      ...{ email, name: 'Ola Uten Hus', oneTimePassword: handedOut },
      ...{ roles: ['night_worker'], wholeOrganisation: false, houseIds: [] },
    },
    headers: { origin: inject('address'), 'idempotency-key': randomUUID() },
  })
  expect(made.status(), await made.text()).toBe(200)

  const context = await anonymous(browser)
  const signed = await context.request.post('/api/sign-in', {
    data: { email, password: handedOut, newPassword: chosen },
    headers: { origin: inject('address') },
  })
  expect(signed.status()).toBe(200)
  const page = await context.newPage()
  await page.goto('/3105/tavle')
  await page.getByText('Du har ikke fått noe hus ennå').waitFor()
  await page.goto('/3105/utskrift/natt')
  await page.getByText('Ingen hus å skrive ut for').waitFor()
  await page.goto('/3105/natt')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  const night = await page.locator('main').innerText()
  for (const word of ['Fyrlykta', 'Brygga', 'Stian', 'Kari', 'Plass 1']) expect(night).not.toContain(word)
  await page.getByRole('combobox').fill('lillevik')
  await page.getByRole('status').filter({ hasText: /treff/ }).waitFor()
  expect(await page.getByRole('option').count()).toBe(0)
})
