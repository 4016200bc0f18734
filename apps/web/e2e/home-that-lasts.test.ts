import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { followed } from './followed.ts'
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

const dialog = (name?: string) => hilde.getByRole('dialog', name ? { name } : {})
const press = (name: string) => hilde.getByRole('button', { name, exact: true }).first().click()
const save = (name: string) => dialog().getByRole('button', { name, exact: true }).click()

/** Once it is saved the dialog is gone: what comes next is not pressed under it. */
const saved = async (name: string) => {
  await save(name)
  await dialog().waitFor({ state: 'hidden' })
}

test('a home that lasts: from a stock that is imported to a key, and out of it again, with the team there all the while', async () => {
  const { personId, name } = await followed(hilde, 'Storheia')
  // Another street each time: a dwelling is there once.
  const street = `Valggata ${Number.parseInt(personId.slice(-4), 16)}`
  await importsAStock(street)
  await wishes(personId, street)
  await choosesAHome(personId, street)
  await movesIn(name, street)
  await isAtRiskAndAway()
  await isGivenNotice()
  await losesTheHome()
  await isStillFollowed(personId, street)
}, 180_000)

async function importsAStock(street: string) {
  const head =
    'Eget nummer;Gateadresse;Postnummer;Poststed;Område;Bruksenhetsnummer;Boligtype;Eieform;Kontrakt;Soverom;Bruksareal;Dyr er lov;Husleie'
  const home = (unit: string) =>
    `${street}-${unit};${street};1706;Sarpsborg;${street};${unit};Kommunal bolig;Kommunen eier;Vanlig husleiekontrakt;1;47;Ja;9 500,-`
  await moveTo(office, '/3105/bolig/import')
  await office.locator('input[type=file]').setInputFiles({
    ...{ name: 'boligene.csv', mimeType: 'text/csv' },
    buffer: Buffer.from([head, home('H0101'), home('H0102')].join('\r\n')),
  })
  await office.getByText('2 nye boliger, 0 endres, 0 er like, ingen feil.').waitFor()
  await office.getByRole('button', { name: 'Ta inn 2 rader' }).click()
  await office.getByText('Importert: 2 nye boliger, 0 endret, 0 var like.').waitFor()
}

/** The need has its reason, and nothing is a wish that the person has not said. */
async function wishes(personId: string, street: string) {
  await moveTo(hilde, `/${home}/person/${personId}/bolig`)
  await press('Registrer boligbehov')
  await save('Registrer')
  await dialog().getByText('Velg hvorfor det trengs en bolig').first().waitFor()
  await dialog().getByLabel('Hvorfor trengs en bolig?').selectOption('homeless')
  await save('Registrer')
  await hilde.getByText('Er uten bolig').waitFor()

  await press('Skriv ned ønskene')
  const wanted = dialog('Ønsker for bolig')
  await wanted.getByLabel('Vil bo i', { exact: false }).first().fill(street)
  await wanted.getByLabel('Dyr som blir med').fill('én hund')
  await wanted.getByLabel('Inntekt i måneden, kroner').fill('25 000')
  await save('Lagre ønskene')
  await wanted.getByText('Snakk med personen først. Da kan du krysse av her.').first().waitFor()
  await wanted.getByLabel('Dette har personen sagt selv').check()
  await expectAccessible(hilde, 'the wishes')
  await save('Lagre ønskene')
}

/** A match that says why, a no that costs nothing, a viewing, an offer and a yes. */
async function choosesAHome(personId: string, street: string) {
  // Both homes of the street come first: they lie where the person wants to live.
  const first = hilde.getByRole('article').filter({ hasText: `${street}, H0101` })
  await first.getByText('4 av 5 ønsker og regler passer').waitFor()
  await first.getByText('Leien tar 38 % av inntekten').waitFor()
  await first.getByText('Kommunens grense er 35 %.').waitFor()
  await first.getByRole('button', { name: 'Vis fram denne' }).click()

  const shown = hilde.getByRole('list', { name: 'Vist og tilbudt' })
  await shown.getByRole('button', { name: /^Personen sier nei.*H0101/ }).click()
  await dialog().getByText('Nei teller som et valg og gir ingen ulempe.').waitFor()
  await save('Lagre nei')
  await hilde.getByText('Har fått 1 tilbud og svart. Nei teller som et valg og gir ingen ulempe.').waitFor()
  await hilde.getByText('Får vist boliger', { exact: true }).waitFor()

  const second = hilde.getByRole('article').filter({ hasText: `${street}, H0102` })
  await second.getByRole('button', { name: 'Vis fram denne' }).click()
  await shown.getByRole('button', { name: /^Avtal visning.*H0102/ }).click()
  await dialog().getByLabel('Dag').first().fill('i morgen')
  await dialog().getByLabel('Klokkeslett').fill('14')
  await save('Lagre visningen')
  await shown.getByRole('button', { name: /^Gi tilbud.*H0102/ }).click()
  await save('Gi tilbudet')
  await shown.getByRole('button', { name: /^Personen sier ja.*H0102/ }).click()
  await save('Lagre ja')
  await shown.getByText('Personen sa ja').waitFor()
  await expectAccessible(hilde, 'what was shown and chosen')
  await moveTo(hilde, `/${home}/boligbehov`)
  const row = hilde.getByRole('row').filter({ has: hilde.locator(`a[href*="${personId}"]`) })
  expect(await row.getByRole('cell').last().innerText()).toBe('2')
}

async function movesIn(name: string, street: string) {
  await moveTo(hilde, `/${home}/leieforhold`)
  await hilde.getByRole('button', { name: new RegExp(`, ${name}$`) }).click()
  await dialog().getByLabel(/^Til/).fill('1.6.2028')
  // What the law asks is said while it is typed, and stops nothing.
  await dialog().getByText('Kortere enn 3 år. Hva er grunnlaget?').waitFor()
  await dialog().getByLabel('Hvem betaler leien').selectOption('person')
  await dialog().getByLabel('Sikkerhet').selectOption('none')
  await expectAccessible(hilde, 'a lease being signed')
  await saved('Lagre kontrakten')

  await hilde.getByRole('heading', { name: `${street}, bolig H0102` }).waitFor()
  await press('Flytt inn')
  await dialog().getByLabel('Antall nøkler').fill('2')
  await saved('Flyttet inn')
  await hilde.getByText('Bor her').first().waitFor()
}

async function isAtRiskAndAway() {
  await press('Meld risiko')
  await dialog().getByLabel('Hva gjelder det').selectOption('arrears')
  await dialog().getByLabel('Fare').check()
  await dialog()
    .getByLabel(/^Beløp/)
    .fill('19800')
  await dialog().getByLabel('Hva har skjedd').fill('To måneder')
  await saved('Lagre risikoen')
  await hilde.getByText('To måneder. 19 800 kr.').waitFor()

  await press('Borte for en tid')
  await dialog().getByLabel('Hvor').selectOption('tsb')
  await dialog().getByLabel('Hvem betaler leien').selectOption('unknown')
  await saved('Lagre fraværet')
  await hilde.getByText('Hvem betaler leien? Spør siden').waitFor()
}

async function isGivenNotice() {
  await press('Før oppsigelse')
  await dialog().getByLabel('Fra utleieren').check()
  await dialog().getByLabel('Den er skriftlig').check()
  await dialog()
    .getByLabel(/^Hvorfor/)
    .fill('Restanse')
  await dialog().getByText('Den sier ikke at leietakeren kan protestere.').waitFor()
  await expectAccessible(hilde, 'a notice being written down')
  await saved('Lagre oppsigelsen')
  await hilde.getByText('Leietakeren kan protestere til').waitFor()
  await expectAccessible(hilde, 'a tenancy that is given notice of')

  await press('Registrer protest')
  await dialog()
    .getByLabel(/^Med egne ord/)
    .fill('Jeg har betalt')
  await saved('Lagre protesten')
  await hilde.getByText('Protestert').first().waitFor()
}

async function losesTheHome() {
  await press('Avslutt leieforholdet')
  await dialog().getByText('Da oppretter vi nytt boligbehov samme dag.').waitFor()
  await dialog().getByText('Oppfølgingen fortsetter uansett.').waitFor()
  await dialog().getByLabel('Hvorfor tok det slutt').selectOption('eviction')
  await saved('Avslutt leieforholdet')
  await hilde.getByText('Nytt boligbehov er opprettet').waitFor()
  await hilde.getByText('Oppfølgingen fortsetter uansett.').waitFor()
  expect(await hilde.getByRole('button', { name: 'Meld risiko' }).count()).toBe(0)
  await expectAccessible(hilde, 'a tenancy that is over')
  await moveTo(hilde, `/${home}/leieforhold`)
  await hilde.getByRole('heading', { name: 'Leieforhold', level: 1 }).waitFor()
  await expectAccessible(hilde, 'the list of tenancies')
}

/** The need for another home is there, the wishes still stand, homes can be shown at once, and nobody has ended the help. */
async function isStillFollowed(personId: string, street: string) {
  await moveTo(hilde, `/${home}/person/${personId}/bolig`)
  await hilde
    .getByRole('article')
    .filter({ hasText: `${street}, H0101` })
    .getByRole('button', { name: 'Vis fram denne' })
    .waitFor()
  await expectAccessible(hilde, 'another need, the same day')
  await moveTo(hilde, `/${home}/person/${personId}/oppfolging`)
  await hilde.getByText('Henvist 16. november').first().waitFor()
  expect(await hilde.getByText('Ingen følger opp nå').count()).toBe(0)
  expect(await hilde.getByText(/^Avsluttet/).count()).toBe(0)
}
