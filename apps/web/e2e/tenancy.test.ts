import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const home = '3105'
const dwelling = {
  ...{ street: 'Leieprøvegata 8', postalCode: '1706', postalPlace: 'Sarpsborg', area: '', unitNumber: 'H0203' },
  ...{ supplierId: null, koboId: null },
  ...({ kind: 'private_rented', ownership: 'private', contractKind: 'ordinary_lease' } as const),
  ...{ landlordId: null, areaM2: 45, bedrooms: 1, floor: 2, hasLift: null, wheelchair: null, hasHall: null },
  ...{ ownEntrance: null, ownBath: true, petsAllowed: null, surroundings: null, rentKr: 9900 },
  ...{ energyKr: null, costsKr: null, rentIncludesEnergy: false, note: '', inStockFrom: '2026-01-01' },
  staffed: 'none',
} as const

let browser: Browser
let hilde: Page
beforeAll(async () => {
  browser = await launchBrowser()
  hilde = await signedIn(browser, 'hilde')
})
afterAll(() => browser.close())

const dialog = () => hilde.getByRole('dialog')
const press = (name: string) => hilde.getByRole('button', { name, exact: true }).first().click()
const save = (name: string) => dialog().getByRole('button', { name, exact: true }).click()

test('a home from the lease to its end: risk, absence, notice, protest; the need is there the same day, and help goes on', async () => {
  const unknown = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  await call(hilde, home, ['person', 'register'], {
    ...{ givenName: 'Jan-Erik', familyName: 'Leieprøven', ...unknown },
    ...{ addressProtection: 'ungraded', responsibleMunicipality: home },
  })
  await call(await signedIn(browser, 'admin'), home, ['housing', 'addDwelling'], dwelling)

  await moveTo(hilde, `/${home}/leieforhold`)
  await press('Registrer leieforhold')
  await dialog().getByRole('combobox').first().fill('leieprøven')
  await dialog().getByText('Jan-Erik Leieprøven').first().click()
  await dialog().getByLabel('Bolig', { exact: true }).selectOption({ label: 'Leieprøvegata 8, bolig H0203' })
  await dialog().getByLabel('Kontrakt', { exact: true }).selectOption('ordinary_lease')
  await dialog().getByLabel(/^Til/).fill('1.6.2028')
  await dialog()
    .getByLabel(/^Leie i måneden/)
    .fill('9 900')
  // What the law asks is said while it is typed, and stops nothing.
  await dialog().getByText('Kortere enn 3 år. Hva er grunnlaget?').waitFor()
  await dialog().getByLabel('Hvem betaler leien').selectOption('person')
  await dialog().getByLabel('Sikkerhet').selectOption('none')
  await expectAccessible(hilde, 'a lease being signed')
  await save('Lagre kontrakten')

  await hilde.getByRole('heading', { name: 'Leieprøvegata 8, bolig H0203' }).waitFor()
  await press('Flytt inn')
  await dialog().getByLabel('Antall nøkler').fill('2')
  await save('Flyttet inn')
  await hilde.getByText('Bor her').first().waitFor()

  await press('Meld risiko')
  await dialog().getByLabel('Hva gjelder det').selectOption('arrears')
  await dialog().getByLabel('Fare').check()
  await dialog()
    .getByLabel(/^Beløp/)
    .fill('19800')
  await dialog().getByLabel('Hva har skjedd').fill('To måneder')
  await save('Lagre risikoen')
  await hilde.getByText('To måneder. 19 800 kr.').waitFor()

  await press('Borte for en tid')
  await dialog().getByLabel('Hvor').selectOption('tsb')
  await dialog().getByLabel('Hvem betaler leien').selectOption('unknown')
  await save('Lagre fraværet')
  await hilde.getByText('Hvem betaler leien? Spør siden').waitFor()

  await press('Før oppsigelse')
  await dialog().getByLabel('Fra utleieren').check()
  await dialog().getByLabel('Den er skriftlig').check()
  await dialog()
    .getByLabel(/^Hvorfor/)
    .fill('Restanse')
  await dialog().getByText('Den sier ikke at leietakeren kan protestere.').waitFor()
  await expectAccessible(hilde, 'a notice being written down')
  await save('Lagre oppsigelsen')
  await hilde.getByText('Leietakeren kan protestere til').waitFor()
  await expectAccessible(hilde, 'a tenancy that is given notice of')

  await press('Registrer protest')
  await dialog()
    .getByLabel(/^Med egne ord/)
    .fill('Jeg har betalt')
  await save('Lagre protesten')
  await hilde.getByText('Protestert').first().waitFor()

  await press('Avslutt leieforholdet')
  await dialog().getByText('Da oppretter vi nytt boligbehov samme dag.').waitFor()
  await dialog().getByText('Oppfølgingen fortsetter uansett.').waitFor()
  await dialog().getByLabel('Hvorfor tok det slutt').selectOption('eviction')
  await save('Avslutt leieforholdet')
  await hilde.getByText('Nytt boligbehov er opprettet').waitFor()
  await hilde.getByText('Oppfølgingen fortsetter uansett.').waitFor()
  expect(await hilde.getByRole('button', { name: 'Meld risiko' }).count()).toBe(0)
  await expectAccessible(hilde, 'a tenancy that is over')
  await moveTo(hilde, `/${home}/leieforhold`)
  await hilde.getByRole('heading', { name: 'Leieforhold', level: 1 }).waitFor()
  await expectAccessible(hilde, 'the list of tenancies')
})
