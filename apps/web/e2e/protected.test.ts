import type { Browser, Page } from 'playwright-core'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { expectDiscreet, settled, signedIn } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const name = 'Nora Skjeberg'
/** What tells who she is. */
const traces = ['Nora', 'Skjeberg', 'NS', '99000065', '990 00 065']
/** Where a night worker could meet her name, on a screen or on paper. */
const screens = [
  'natt',
  'tavle',
  'tavle?vis=liste',
  'venteliste',
  'vegg?vis=initialer',
  'utskrift/natt',
  'utskrift/overlevering',
]

async function expectNoTrace(text: string, where: string): Promise<void> {
  for (const trace of traces) expect(text, `${where}: ${trace}`).not.toMatch(new RegExp(`(?<!\\w)${trace}(?!\\w)`))
}

async function searchFor(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('combobox').fill('nora skjeberg')
  await page.getByRole('status').filter({ hasText: /treff/ }).waitFor()
  expect(await page.getByRole('option', { name: /Nora/ }).count(), address).toBe(0)
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  await expectNoTrace(file.suggestedFilename(), 'the name of the file')
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

test('somebody at a strictly confidential address: found by those who may, masked to everybody else, on screen and paper', {
  timeout: 120_000,
}, async () => {
  const leader = await signedIn(browser, 'hilde')
  await leader.goto('/3105/ta-imot')
  await leader.getByRole('combobox').fill('nora skjeberg')
  const hit = leader.getByRole('option', { name: /Nora Skjeberg/ })
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Strengt fortrolig adresse')
  await hit.click()
  await leader.getByRole('heading', { level: 1, name }).waitFor()
  await expectDiscreet(leader, ['Nora', 'Skjeberg'])
  const personId = new URL(leader.url()).searchParams.get('person')
  await leader.getByRole('radio', { name: /^Leilighet B, Fyrlykta/ }).check()
  await leader
    .getByRole('button', { name: /^Ta imot/ })
    .last()
    .click()
  await leader.getByText('Nora er tatt imot på Leilighet B, Fyrlykta').waitFor()

  const page = await signedIn(browser, 'ingrid')
  await searchFor(page, '/3105/ta-imot')
  // With the address in hand she gets no further.
  await page.goto(`/3105/person/${personId}`)
  await page.getByText('Skjermet person').first().waitFor()
  expect(await page.content()).not.toContain('Skjeberg')
  await page.goto(`/3105/ta-imot?person=${personId}`)
  await page.getByText('Skjermet person').first().waitFor()
  expect(await page.content()).not.toContain('Nora')

  for (const screen of screens) {
    await page.goto(`/3105/${screen}`)
    const where = page.getByText('Leilighet B').first()
    if (screen !== 'venteliste') await where.waitFor()
    await settled(page)
    await expectNoTrace(await page.locator('body').innerText(), screen)
    expect(await page.content(), screen).not.toContain(name)
  }
  await page.goto('/3105/tavle')
  await page
    .getByRole('row', { name: /^Leilighet B / })
    .getByText('Skjermet person')
    .first()
    .waitFor()
  await page.goto('/3105/utskrift/natt')
  await page.getByRole('row').filter({ hasText: 'Leilighet B' }).getByText('Skjermet person').waitFor()

  // The privacy officer reads who tried.
  const officer = await signedIn(browser, 'per')
  await officer.goto('/3105/innsyn/oppslag')
  await officer.getByRole('combobox', { name: 'Hva som ble gjort' }).selectOption({ label: 'Ble nektet' })
  const attempt = officer.getByRole('row').filter({ hasText: 'Ingrid Solvang' }).filter({ hasText: 'Ble nektet' })
  await attempt.filter({ hasText: 'Skjermet person' }).first().waitFor()
})

test('she is in no search of another municipality, masked on its board, and in no file', async () => {
  const neighbour = await signedIn(browser, 'lene')
  await searchFor(neighbour, '/3101/ta-imot')
  await neighbour.goto('/3101/tavle')
  const row = neighbour.getByRole('row', { name: /^Leilighet B / })
  await row
    .getByText(/Opptatt|Ventes/)
    .first()
    .waitFor()
  await settled(neighbour)
  await expectNoTrace(await neighbour.locator('body').innerText(), 'the board of a neighbour')
  expect(await neighbour.content()).not.toContain('Skjeberg')

  const leader = await signedIn(browser, 'hilde')
  await leader.goto('/3105/rapport')
  await settled(leader)
  await expectNoTrace(await leader.locator('main').innerText(), 'the occupancy report')
  const text = (await download(leader, 'Last ned CSV')).toString('utf8')
  expect(text).toContain('Fyrlykta')
  await expectNoTrace(text, 'CSV')
  const [sheet] = await readExcel(await download(leader, 'Last ned Excel'))
  const cells = JSON.stringify(sheet)
  expect(cells).toContain('Fyrlykta')
  await expectNoTrace(cells, 'Excel')
})
