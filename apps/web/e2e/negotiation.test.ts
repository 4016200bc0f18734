import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { expectDiscreet, moveTo, signedIn } from './visit.ts'

const home = '3105'
const service = 'dps-fjordbyen'
const specialistRole = 'h_dps_fjordbyen'

// Both have the product open all the time, each in a browser of their own: what one does the other sees without loading it again.
let browser: Browser
let hilde: Page
let dps: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;[hilde, dps] = await Promise.all([signedIn(browser, 'hilde'), signedIn(browser, 'dps')])
  await Promise.all([moveTo(hilde, `/${home}/innleggelser`), moveTo(dps, `/${service}/innleggelser`)])
  for (const page of [hilde, dps]) await page.evaluate(() => Object.assign(window, { notReloaded: true }))
  await dps.evaluate((address) => {
    const heard: string[] = []
    new EventSource(address).addEventListener('change', ({ data }) => heard.push(data))
    Object.assign(window, { heard })
  }, `/api/live/${service}`)
})
afterAll(() => browser.close())

const terms = {
  windowFrom: '2026-11-22',
  windowTo: '2026-11-24',
  nights: 5,
  goal: 'Sove og spise',
  unit: 'Åpen post',
  transport: 'Teamet kjører',
  medication: 'DPS under oppholdet',
  keptReady: 'Husleie og katt',
  visits: 'Teamet mandag',
  ifWorse: 'Lege samme dag',
  afterwards: 'Teamet møter hjemme',
}
type Person = { personId: string; names: string[] }

/** Somebody new in Sarpsborg who says yes to talks with the DPS, and to more of it where `told` names it. */
async function consenting(givenName: string, told: 'identity'[] = []): Promise<Person> {
  const names = [givenName, 'Storheia']
  const unknown = { birthYear: null, number: null, phone: null, address: null, fixedAbode: null }
  const { personId } = await call(hilde, home, ['person', 'register'], {
    ...{ givenName, familyName: 'Storheia', ...unknown },
    ...{ addressProtection: 'ungraded', responsibleMunicipality: home },
  })
  await call(hilde, home, ['consent', 'recordConsent'], {
    ...{ personId, toRole: specialistRole, categories: ['admission', ...told] },
    ...{ purpose: 'Planlagt innleggelse', givenHow: 'oral', untilOn: '2027-03-31' },
  })
  return { personId, names }
}

/** The server's time, so many seconds from now. */
async function inSeconds(seconds: number): Promise<string> {
  const { now } = (await (await hilde.request.get('/api/me')).json()) as { now: string }
  return new Date(Date.parse(now) + seconds * 1000).toISOString()
}
const day = 86_400

/** A thread with Sarpsborg's first proposal on the table, as a test of what follows finds it. */
async function proposed({ personId }: Person, lapsesIn = 2 * day): Promise<string> {
  const opened = await call(hilde, home, ['plannedAdmission', 'openAdmission'], { personId, specialistRole })
  const { admissionId, version } = opened
  const [respondBy, lapsesAt] = [await inSeconds(Math.min(day, lapsesIn)), await inSeconds(lapsesIn)]
  const offer = { terms, bedOf: 'specialist', respondBy, lapsesAt } as const
  await call(hilde, home, ['plannedAdmission', 'propose'], { admissionId, version, seen: 0, ...offer })
  return admissionId
}

/** Chooses beds of one's own in the form of a proposal. */
async function offers(dialog: Locator, ...places: string[]) {
  for (const [index, label] of places.entries()) {
    await dialog.getByRole('button', { name: 'Legg til plass' }).click()
    await dialog.getByLabel('Plassen', { exact: true }).nth(index).selectOption({ label })
  }
}

/** What stands on a bed of the ward from the first night of arrival on, as its own liaison reads it. */
async function kindsOn(bedName: string): Promise<string[]> {
  const { houses } = await call(dps, service, ['bedPool', 'board'], { fromOn: terms.windowFrom, nights: 5 })
  const beds = houses.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.beds))
  return (beds.find(({ name }) => name === bedName)?.bars ?? []).map(({ kind }) => kind)
}

/** The DPS answers the thread's first proposal with one bed of its ward. */
async function answered(admissionId: string, bedName: string): Promise<void> {
  const { version } = await call(dps, service, ['plannedAdmission', 'get'], { admissionId })
  const window = { windowFrom: terms.windowFrom, windowTo: terms.windowTo, nights: terms.nights }
  const beds = await call(dps, service, ['plannedAdmission', 'listFreeBeds'], { admissionId, ...window })
  const bed = beds.find(({ place }) => place.endsWith(bedName))
  const arriveOn = bed?.freeOn[0]
  if (!bed || !arriveOn) throw new Error(`${bedName} is not free`)
  const [respondBy, lapsesAt] = [await inSeconds(day), await inSeconds(2 * day)]
  await call(dps, service, ['plannedAdmission', 'propose'], {
    ...{ admissionId, version, seen: 1, terms, bedOf: 'specialist', respondBy, lapsesAt },
    offers: [{ bedId: bed.bedId, arriveOn, nights: terms.nights }],
  })
}

/** Presses a button of the screen, fills the form that opens, and sends it. */
async function does(page: Page, act: string, submit = act, fill?: (dialog: Locator) => Promise<unknown>) {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill?.(dialog)
  await dialog.getByRole('button', { name: submit, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
const write = (label: string, text: string) => (dialog: Locator) => dialog.getByLabel(label).fill(text)
const reads = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text).first().waitFor()

/** Nothing was loaded again, and no address, no title and no event has told whose it is or what was done. */
async function expectLiveAndDiscreet({ names }: Person) {
  const heard = await dps.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'))
  expect(heard).toMatch(/"admissionId":"[0-9a-f-]{36}"/)
  for (const word of [...names, 'Hilde', 'proposed', 'm_3105', terms.goal]) expect(heard).not.toContain(word)
  for (const page of [hilde, dps]) {
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true)
    await expectDiscreet(page, names)
  }
}

test('opened, proposed, countered, a stale yes refused, agreed, a bed, admitted, home: each sees at once what the other did', async () => {
  const person = await consenting('Vilde')
  await moveTo(hilde, `/${home}/person/${person.personId}`)
  await does(hilde, 'Planlegg innleggelse', 'Åpne saken', (dialog) =>
    dialog.getByLabel('Hvem vil dere planlegge med?').selectOption(specialistRole),
  )
  await hilde.getByRole('heading', { level: 1, name: 'Vilde Storheia' }).waitFor()
  const reference = await hilde.getByText(/^Sak [0-9A-F]{6}$/).innerText()
  await dps.getByRole('link', { name: reference }).click()
  await dps.getByRole('heading', { level: 1, name: reference }).waitFor()

  await does(hilde, 'Foreslå', 'Send forslag 1', async (dialog) => {
    const { unit, transport, medication, goal, ifWorse, afterwards } = terms
    for (const [label, text] of Object.entries({
      ...{ Sted: unit, Reise: transport, Medisiner: medication, Mål: goal },
      ...{ 'Hvis det blir verre': ifWorse, Etterpå: afterwards },
    }))
      await write(label, text)(dialog)
  })
  await dps.getByRole('heading', { name: 'Det er din tur.' }).waitFor()
  await dps
    .getByRole('status')
    .getByText(/^Nytt kl\. \d\d\.\d\d: Sarpsborg kommune foreslo$/)
    .waitFor()

  // Hilde is writing too when the second proposal comes: her words are kept, and what the DPS has changed stands.
  await hilde.getByRole('button', { name: 'Foreslå endring' }).click()
  const writing = hilde.getByRole('dialog')
  await write('Besøk', 'Teamet tirsdag')(writing)
  await does(dps, 'Foreslå endring', 'Send forslag 2', async (dialog) => {
    await write('Sted', 'Enerom')(dialog)
    await offers(dialog, 'Døgnpost 2 · Rom 15', 'Døgnpost 2 · Rom 16')
    await expectAccessible(dps, 'beds that are offered', { within: 'dialog[open]' })
  })
  await writing.getByText('DPS Fjordbyen foreslo mens du hadde dette åpent.').waitFor()
  await hilde.keyboard.press('Escape')
  await hilde.getByRole('button', { name: 'Foreslå endring' }).click()
  expect(await writing.getByLabel('Besøk').inputValue()).toBe('Teamet tirsdag')
  expect(await writing.getByLabel('Sted').inputValue()).toBe('Enerom')
  await hilde.keyboard.press('Escape')
  await reads(hilde, 'Forslag 1 og 2 side om side. 1 av 10 punkter er endret.')
  await hilde.getByRole('heading', { name: 'Tider DPS Fjordbyen tilbyr' }).waitFor()
  await reads(hilde, /^Holdes til /)
  expect(await hilde.getByRole('button', { name: /^Bytt.*Rom 16$/ }).count()).toBe(1)

  // Hilde is about to say yes to the second proposal; the third comes while her form is open.
  await hilde.getByRole('button', { name: 'Godta forslag 2' }).click()
  const stale = hilde.getByRole('dialog', { name: 'Godta forslag 2?' })
  await stale.waitFor()
  await stale.getByRole('radio').nth(1).check()
  await does(dps, 'Foreslå endring', 'Send forslag 3', async (dialog) => {
    await write('Reise', 'DPS henter')(dialog)
    await offers(dialog, 'Døgnpost 2 · Rom 14', 'Døgnpost 2 · Rom 16')
  })
  await stale.getByText('DPS Fjordbyen foreslo mens du hadde dette åpent. Lukk, se hva som er nytt').waitFor()
  const [refused] = await Promise.all([
    hilde.waitForResponse(/plannedAdmission\.accept/),
    stale.getByRole('button', { name: 'Godta forslag 2' }).click(),
  ])
  expect(refused.status()).toBe(409)
  await stale.getByText('Lukk, se hva som er nytt').waitFor()
  await hilde.keyboard.press('Escape')
  await reads(hilde, 'Forslag 2 og 3 side om side. 1 av 10 punkter er endret.')

  expect(await kindsOn('Rom 15')).toEqual([])
  expect([...(await kindsOn('Rom 14')), ...(await kindsOn('Rom 16'))]).toEqual(['hold', 'hold'])
  await does(hilde, 'Godta forslag 3', 'Godta forslag 3', async (dialog) => {
    await dialog.getByRole('button', { name: 'Godta forslag 3' }).click()
    await dialog.getByRole('link', { name: 'Velg hvilken plass.' }).waitFor()
    await dialog.getByRole('radio').nth(1).check()
  })
  expect([...(await kindsOn('Rom 14')), ...(await kindsOn('Rom 16'))]).toEqual(['hold'])
  await reads(dps, 'Mangler personens svar')
  expect(await dps.getByRole('button', { name: 'Bekreft plassen' }).count()).toBe(0)
  await does(hilde, 'Før personens svar', 'Før svaret', (dialog) => dialog.getByLabel('Ja', { exact: true }).check())
  await does(dps, 'Bekreft plassen')
  await reads(hilde, 'Plass bekreftet')
  await reads(hilde, /^Døgnpost 2 · Rom 16, til /)
  // The ward's own board shows it, and the way back to the thread.
  expect(await kindsOn('Rom 16')).toEqual(['admission'])
  const thread = new URL(dps.url()).pathname
  await moveTo(dps, `/${service}/tavle`)
  await dps.getByText('Innleggelse, ventes').first().waitFor()
  await moveTo(dps, thread)
  await does(dps, 'Ta imot', 'Ja, innlagt', (dialog) => dialog.getByRole('radio', { name: 'Ja', exact: true }).check())
  await reads(hilde, 'Innlagt')
  await does(dps, 'Planlegg utskriving', 'Lagre dagen')
  await reads(hilde, 'Utskriving planlagt')

  await does(dps, 'Skriv ut', 'Skriv ut', async (dialog) => {
    const leave = dialog.getByRole('button', { name: 'Skriv ut' })
    await leave.click()
    await dialog.getByRole('link', { name: 'Velg ja eller nei.' }).waitFor()
    await dialog.getByLabel('Nei', { exact: true }).check()
    await leave.click()
    await dialog.getByText('Personen har ikke et hjem å reise til. Ingen oppfølging er avtalt').waitFor()
    await expectAccessible(dps, 'a discharge with gaps', { within: 'dialog[open]' })
    await dialog.getByLabel('Ja', { exact: true }).check()
    const followUp = dialog.getByRole('textbox', { name: 'Første oppfølging' })
    await followUp.fill('i morgen')
    await followUp.press('Tab')
    await dialog.getByLabel('Kriseplanen er sett på under oppholdet').check()
  })
  await reads(hilde, 'Skrevet ut')
  await does(hilde, 'Avslutt')
  await reads(dps, 'Avsluttet')
  await expectLiveAndDiscreet(person)
})

test('a no with what is offered instead, a withdrawal and an admission that became acute reach the other side with the reason', async () => {
  const person = await consenting('Ronja')
  await moveTo(hilde, `/${home}/innleggelser`)
  const declined = await proposed(person)
  await moveTo(dps, `/${service}/innleggelser/${declined}`)
  await does(dps, 'Si nei', 'Si nei', async (dialog) => {
    await dialog.getByLabel('Ingen ledig plass').check()
    await write('Hva kan dere tilby i stedet?', 'Time hos ambulant team i morgen')(dialog)
  })
  // She has the list open, where the row moves to what is over.
  const row = hilde.locator(`li:has(a[href$="${declined}"])`)
  await row.getByText('Nei', { exact: true }).waitFor()
  await row.getByRole('link').click()
  await reads(hilde, 'Ingen ledig plass. Time hos ambulant team i morgen')

  const withdrawn = await proposed(person)
  await answered(withdrawn, 'Rom 15')
  expect(await kindsOn('Rom 15')).toEqual(['hold'])
  await Promise.all([
    moveTo(hilde, `/${home}/innleggelser/${withdrawn}`),
    moveTo(dps, `/${service}/innleggelser/${withdrawn}`),
  ])
  await does(hilde, 'Trekk saken', 'Trekk saken', write('Hvorfor', 'Det har roet seg hjemme'))
  await reads(dps, 'Trukket')
  await reads(dps, 'Det har roet seg hjemme')
  expect(await kindsOn('Rom 15')).toEqual([])
  expect(await dps.getByRole('button', { name: /^Godta/ }).count()).toBe(0)

  const acute = await proposed(person)
  await answered(acute, 'Rom 15')
  await Promise.all([moveTo(hilde, `/${home}/innleggelser/${acute}`), moveTo(dps, `/${service}/innleggelser/${acute}`)])
  await does(dps, 'Ble akutt', 'Før som akutt', write('Hva sviktet', 'Uroen kom før plassen var klar'))
  await reads(hilde, 'Ble akutt')
  await reads(hilde, 'Uroen kom før plassen var klar')
  expect(await kindsOn('Rom 15')).toEqual([])
  await expectLiveAndDiscreet(person)
})

test('an offer that nobody answers ends on the open page of both, by the clock', async () => {
  const person = await consenting('Solvei')
  const admissionId = await proposed(person, 3)
  await Promise.all([
    moveTo(hilde, `/${home}/innleggelser/${admissionId}`),
    moveTo(dps, `/${service}/innleggelser/${admissionId}`),
  ])
  for (const page of [hilde, dps]) {
    await reads(page, 'Gikk ut på tid')
    expect(await page.getByRole('button', { name: /^(Godta|Foreslå|Trekk|Si nei)/ }).count()).toBe(0)
  }
  await expectLiveAndDiscreet(person)
})

test('consent taken back while the DPS has the thread open: it is gone from the page, from the list and at the next look', async () => {
  const person = await consenting('Ingeborg', ['identity'])
  const admissionId = await proposed(person)
  await moveTo(dps, `/${service}/innleggelser/${admissionId}`)
  await dps.getByRole('heading', { level: 1, name: 'Ingeborg Storheia' }).waitFor()
  await dps.getByRole('button', { name: 'Godta forslag 1' }).click()
  await dps.getByRole('dialog').waitFor()
  await expectLiveAndDiscreet(person)

  await moveTo(hilde, `/${home}/person/${person.personId}`)
  await does(hilde, 'Trekk samtykket')
  await dps.getByRole('heading', { name: 'Denne innleggelsen er ikke delt med dere lenger' }).waitFor()
  expect(await dps.getByRole('dialog').count()).toBe(0)
  await expectAccessible(dps, 'a thread that is gone')
  const told = () => dps.locator('body').innerText()
  expect(await told()).not.toMatch(/Ingeborg|Storheia|Åpen post/)
  await dps.getByRole('main').getByRole('link', { name: 'Innleggelser' }).click()
  await dps.getByRole('heading', { level: 1, name: 'Innleggelser' }).waitFor()
  await dps.locator('a[href*="/innleggelser/"]').first().waitFor()
  expect(await dps.locator(`a[href$="${admissionId}"]`).count()).toBe(0)
  expect(await told()).not.toMatch(/Ingeborg|Storheia/)
  await moveTo(hilde, `/${home}/innleggelser/${admissionId}`)
  await reads(hilde, 'Trukket')
  await expectLiveAndDiscreet(person)

  await dps.goto(`/${service}/innleggelser/${admissionId}`)
  await reads(dps, 'Vi finner ikke dette')
})
