import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { moveTo, signedIn } from './visit.ts'

let browser: Browser
let office: Page
beforeAll(async () => {
  browser = await launchBrowser()
  office = await signedIn(browser, 'admin')
})
afterAll(() => browser.close())

const head =
  'Eget nummer;Gateadresse;Postnummer;Område;Bruksenhetsnummer;Boligtype;Eieform;Kontrakt;Soverom;Bruksareal;Husleie'
const body = [
  'E2E-1;Importgata 1;1706;Prøvebydelen;H0101;Kommunal bolig;Kommunen eier;§ 11-1;1;45;8 500,-',
  'E2E-2;Importgata 1;1706;Prøvebydelen;H0102;Småhus;Leid inn;Vanlig husleiekontrakt;2;61,5;9.750',
  'E2E-3;Importgata 2;1706;Prøvebydelen;H0101;Slott;Kommunen eier;§ 11-1;1;45;8500',
]
const fileOf = (lines: readonly string[]) => ({
  name: 'prøveboliger.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([head, ...lines].join('\n')),
})

test('a stock is imported, put right, looked through, opened, closed for a time, and taken back', async () => {
  await moveTo(office, '/3105/bolig')
  await office.getByRole('heading', { name: 'Boliger', exact: true }).waitFor()
  await moveTo(office, '/3105/bolig/import')
  const chooser = office.locator('input[type=file]')
  await chooser.setInputFiles({
    name: 'bilde.png',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
  })
  await office.getByText('Dette er ikke et regneark.').waitFor()
  await chooser.setInputFiles(fileOf(body))
  await office.getByText('2 nye boliger, 0 endres, 0 er like, 1 rad med feil.').waitFor()
  await office.getByText('«Slott» er ikke et ord vi kjenner').waitFor()
  await expectAccessible(office, 'the preview of an import')
  await office.getByRole('button', { name: 'Ta inn 2 rader' }).click()
  await office.getByText('Importert: 2 nye boliger, 0 endret, 0 var like.').waitFor()
  await expectAccessible(office, 'an import that was taken in')

  await chooser.setInputFiles(fileOf(body.map((line) => line.replace('Slott', 'Omsorgsbolig'))))
  await office.getByText('1 ny bolig, 0 endres, 2 er like, ingen feil.').waitFor()
  await office.getByRole('button', { name: 'Ta inn 3 rader' }).click()
  await office.getByText('Importert: 1 ny bolig').waitFor()

  await moveTo(office, '/3105/bolig?omrade=Prøvebydelen')
  await office.getByText('3 boliger').waitFor()
  await office.getByLabel('Adresse, nummer eller område').fill('importgata 1 h0102')
  await office.getByText('1 bolig', { exact: true }).waitFor()
  expect(new URL(office.url()).search).toContain('sok=')
  await office.getByRole('link', { name: 'Importgata 1, H0102' }).click()
  await office.getByRole('heading', { name: 'Importgata 1, H0102' }).waitFor()
  await office.getByText('9 750 kr').or(office.getByText('9\u00a0750 kr')).waitFor()
  await office.getByText('Lagt til fra fil').waitFor()
  await office.getByRole('button', { name: 'Steng boligen' }).click()
  const dialog = office.getByRole('dialog', { name: 'Steng boligen' })
  await dialog.getByRole('button', { name: 'Steng boligen' }).click()
  await dialog.getByText('Velg hvorfor').first().waitFor()
  await dialog.getByLabel('Hvorfor').selectOption({ label: 'Pusses opp' })
  await expectAccessible(office, 'closing a dwelling')
  await dialog.getByRole('button', { name: 'Steng boligen' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expectAccessible(office, 'a dwelling')

  await moveTo(office, '/3105/ledige')
  await office.getByRole('link', { name: 'Importgata 1, H0102' }).waitFor()
  await expectAccessible(office, 'what is empty')

  await moveTo(office, '/3105/bolig/import')
  await office
    .getByRole('button', { name: /Ta tilbake.*prøveboliger/ })
    .last()
    .click()
  await office.getByRole('dialog').getByRole('button', { name: 'Ta tilbake' }).click()
  await office.getByText('1 bolig er borte, 0 er som før.').waitFor()
  await office.getByText('Én bolig er endret siden eller i bruk').waitFor()
})
