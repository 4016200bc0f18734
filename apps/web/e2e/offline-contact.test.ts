import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { followed } from './followed.ts'
import { expectDiscreet, moveTo, settled, signedIn } from './visit.ts'

const org = '3105'
const phone = { width: 390, height: 844, scheme: 'dark' } as const

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const contactsOf = async (page: Page, personId: string) =>
  (await call(page, org, ['followUp', 'getFollowUp'], { personId, purpose: 'follow_up' })).contacts

test('a visit is logged without a signal, survives a walk through the product, and with a signal two tabs send it once', async () => {
  const page = await signedIn(browser, 'hilde', phone)
  await moveTo(page, `/${org}/natt`)
  const { personId, name } = await followed(page, 'Strandvik')
  const other = await page.context().newPage()
  await other.goto(`/${org}/oppfolging`)
  await moveTo(page, `/${org}/oppfolging`)
  await page.getByRole('link', { name: `Logg kontakt med ${name}` }).waitFor()
  await page.waitForLoadState('networkidle').catch(() => {})
  const sent: string[] = []
  for (const tab of [page, other])
    tab.on('request', (request) => {
      if (request.url().includes('followUp.logContact')) sent.push(request.headers()['idempotency-key'] ?? '')
    })

  await page.context().setOffline(true)
  await page.getByRole('link', { name: `Logg kontakt med ${name}` }).click()
  await page.getByText('Uten nett').waitFor()
  await page.getByText('Lagres på telefonen og sendes når du har nett.').waitFor()
  await page.getByRole('radio', { name: 'Ikke hjemme' }).check({ force: true })
  await page.getByLabel('Notat').fill('La igjen lapp. Lys på kjøkkenet.')
  await page.getByRole('radio', { name: 'I morgen' }).check({ force: true })
  await expectAccessible(page, 'a contact without a signal')
  await expectDiscreet(page, ['Strandvik'])
  await page.getByRole('button', { name: 'Lagre' }).click()
  const unsent = page.getByRole('region', { name: 'Ikke sendt ennå' })
  await unsent.getByText(name).waitFor()
  await unsent.getByText('Venter på nett').waitFor()
  await unsent.getByText('La igjen lapp. Lys på kjøkkenet.').waitFor()
  expect(sent).toEqual([])
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).toContain('La igjen lapp')
  expect(kept).not.toMatch(/Strandvik|Oskar/)

  await page.context().setOffline(false)
  await unsent.waitFor({ state: 'hidden' })
  await settled(page)
  expect(await contactsOf(page, personId)).toMatchObject([
    { outcome: 'not_home', place: 'home', words: 'La igjen lapp. Lys på kjøkkenet.', nextOn: '2026-11-21' },
  ])
  expect(new Set(sent).size).toBe(1)
  expect(sent).toHaveLength(1)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('contact')))).toEqual([])
  await page.context().close()
})

test('what is refused when it is sent stays with its words and the reason, until somebody takes it away', async () => {
  const page = await signedIn(browser, 'hilde', phone)
  await moveTo(page, `/${org}/natt`)
  const { personId, name, enrolmentId } = await followed(page, 'Nesvik')
  await moveTo(page, `/${org}/logg?hvem=${enrolmentId}`)
  await page.getByRole('heading', { name }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('radio', { name: 'Møtte' }).check({ force: true })
  await page.getByLabel('Notat').fill('Traff ham på torget.')
  await page.getByRole('button', { name: 'Endre' }).click()
  await page.getByRole('textbox', { name: 'Dag', exact: true }).fill('13.11.')
  await page.getByLabel('Klokka').fill('12:30')
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.context().setOffline(false)
  const unsent = page.getByRole('region', { name: 'Ikke sendt ennå' })
  await unsent.getByText('Ikke tatt imot').waitFor()
  await unsent.getByText('Teamet ble ikke spurt før mandag 16.11.').waitFor()
  await unsent.getByText('Traff ham på torget.').waitFor()
  await page.reload()
  await unsent.getByText('Traff ham på torget.').waitFor()
  await expectAccessible(page, 'a contact that was refused')
  expect(await contactsOf(page, personId)).toEqual([])
  await page.getByRole('button', { name: 'Brukermeny' }).click()
  await page.getByRole('menuitem', { name: 'Logg ut' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Én kontakt er ikke sendt').waitFor()
  await dialog.getByRole('button', { name: 'Bli innlogget' }).click()
  await page.getByRole('button', { name: `Slett kontakten med ${name} fra telefonen` }).click()
  await unsent.waitFor({ state: 'hidden' })
  await page.context().close()
})
