import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { moveTo, signedIn } from './visit.ts'

const home = '3105'
let browser: Browser
let hilde: Page
let office: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;[hilde, office] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'admin')])
})
afterAll(() => browser.close())

test('from a need and wishes to an explained match, a no that costs nothing, and an offer the person says yes to', async () => {
  const unknown = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  const { personId } = await call(hilde, home, ['person', 'register'], {
    ...{ givenName: 'Velga', familyName: 'Storheia', ...unknown },
    ...{ addressProtection: 'ungraded', responsibleMunicipality: home },
  })
  // Another street each time: a dwelling is there once.
  const street = `Valggata ${Number.parseInt(personId.slice(-4), 16)}`
  const marks = {
    supplierId: null,
    koboId: null,
    landlordId: null,
    areaM2: 47,
    floor: 1,
    hasLift: null,
    wheelchair: null,
  }
  const traits = {
    hasHall: null,
    ownEntrance: true,
    ownBath: null,
    petsAllowed: true,
    staffed: 'none',
    surroundings: null,
  } as const
  const money = { rentKr: 9500, energyKr: null, costsKr: null, rentIncludesEnergy: true, note: '' }
  for (const unitNumber of ['H0101', 'H0102'])
    await call(office, home, ['housing', 'addDwelling'], {
      ...{
        street,
        postalCode: '1706',
        postalPlace: 'Sarpsborg',
        area: street,
        unitNumber,
        ...marks,
      },
      ...{
        kind: 'ordinary_municipal',
        ownership: 'owned',
        contractKind: 'ordinary_lease',
        bedrooms: 1,
        ...traits,
        ...money,
      },
      inStockFrom: '2026-01-01',
    })
  await moveTo(hilde, `/${home}/person/${personId}/bolig`)

  await hilde.getByRole('button', { name: 'Registrer boligbehov' }).click()
  const need = hilde.getByRole('dialog', { name: 'Registrer boligbehov' })
  await need.getByRole('button', { name: 'Registrer', exact: true }).click()
  await need.getByText('Velg hvorfor det trengs en bolig').first().waitFor()
  await need.getByLabel('Hvorfor trengs en bolig?').selectOption('homeless')
  await need.getByRole('button', { name: 'Registrer', exact: true }).click()
  await hilde.getByText('Er uten bolig').waitFor()

  await hilde.getByRole('button', { name: 'Skriv ned ønskene' }).click()
  const wishes = hilde.getByRole('dialog', { name: 'Ønsker for bolig' })
  await wishes.getByLabel('Vil bo i', { exact: false }).first().fill(street)
  await wishes.getByLabel('Dyr som blir med').fill('én hund')
  await wishes.getByLabel('Inntekt i måneden, kroner').fill('25 000')
  await wishes.getByRole('button', { name: 'Lagre ønskene' }).click()
  await wishes.getByText('Snakk med personen først. Da kan du krysse av her.').first().waitFor()
  await wishes.getByLabel('Dette har personen sagt selv').check()
  await expectAccessible(hilde, 'the wishes')
  await wishes.getByRole('button', { name: 'Lagre ønskene' }).click()

  // Both homes of the street come first: they lie where the person wants to live.
  const first = hilde.getByRole('article').filter({ hasText: `${street}, H0101` })
  await first.getByText('4 av 5 ønsker og regler passer').waitFor()
  await first.getByText('Leien tar 38 % av inntekten').waitFor()
  await first.getByText('Kommunens grense er 35 %.').waitFor()
  await first.getByRole('button', { name: 'Vis fram denne' }).click()

  const shown = hilde.getByRole('list', { name: 'Vist og tilbudt' })
  await shown.getByRole('button', { name: /^Personen sier nei.*H0101/ }).click()
  const no = hilde.getByRole('dialog', { name: 'Personen sier nei' })
  await no.getByText('Nei teller som et valg og gir ingen ulempe.').waitFor()
  await no.getByRole('button', { name: 'Lagre nei' }).click()
  await hilde.getByText('Har fått 1 tilbud og svart. Nei teller som et valg og gir ingen ulempe.').waitFor()
  await hilde.getByText('Får vist boliger', { exact: true }).waitFor()

  const second = hilde.getByRole('article').filter({ hasText: `${street}, H0102` })
  await second.getByRole('button', { name: 'Vis fram denne' }).click()
  await shown.getByRole('button', { name: /^Avtal visning.*H0102/ }).click()
  const viewing = hilde.getByRole('dialog', { name: 'Avtal visning' })
  await viewing.getByLabel('Dag').first().fill('i morgen')
  await viewing.getByLabel('Klokkeslett').fill('14')
  await viewing.getByRole('button', { name: 'Lagre visningen' }).click()
  await shown.getByRole('button', { name: /^Gi tilbud.*H0102/ }).click()
  await hilde.getByRole('dialog', { name: 'Gi tilbud' }).getByRole('button', { name: 'Gi tilbudet' }).click()
  await shown.getByRole('button', { name: /^Personen sier ja.*H0102/ }).click()
  await hilde.getByRole('dialog', { name: 'Personen sier ja' }).getByRole('button', { name: 'Lagre ja' }).click()
  await shown.getByText('Personen sa ja').waitFor()
  await expectAccessible(hilde, 'what was shown and chosen')

  await moveTo(hilde, `/${home}/boligbehov`)
  const row = hilde.getByRole('row').filter({ hasText: 'Velga Storheia' }).last()
  await row.waitFor()
  expect(await row.getByRole('cell').last().innerText()).toBe('2')
})
