import { randomUUID } from 'node:crypto'
import { asLocalDate } from '@samplass/domain/nights'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { call } from './demo.ts'
import { expectDiscreet, moveTo, settled, signedIn } from './visit.ts'

const org = '3105'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const accountOf = async (page: Page) =>
  ((await (await page.request.get('/api/me')).json()) as { account: { id: string } }).account.id

/** Jonas works in Sarpsborg too, for as long as the test lasts: a colleague who may not see strictly confidential persons. */
async function invited(admin: Page, jonas: Page) {
  const { memberships } = (await (await jonas.request.get('/api/me')).json()) as { memberships: { slug: string }[] }
  if (memberships.some(({ slug }) => slug === org)) return
  const code = `Tavle-${randomUUID()}`
  await call(admin, org, ['access', 'addMember'], {
    ...{ email: 'jonas@demo.samplass.no', name: 'Jonas Brekke', oneTimePassword: code, roles: ['team_member'] },
    ...{ wholeOrganisation: true, houseIds: [] },
  })
  const answer = await jonas.request.post('/api/invitation', {
    data: { code },
    headers: { origin: inject('address') },
  })
  expect(answer.status()).toBe(200)
}

type Put = { name: [string, string]; group: 'crisis' | 'new'; reason: string; protection?: AddressProtection }

async function teamOf(leader: Page, members: readonly string[]) {
  const name = `Tavleteam ${randomUUID().slice(0, 8)}`
  const { teamId } = await call(leader, org, ['followUp', 'setUpTeam'], {
    ...{ teamId: null, version: null, name, kind: 'housing_follow_up', phone: null },
    ...{ silenceDays: 7, attemptsBeforeClosing: 5, meetingMinutes: 30, cardMinutes: 2 },
  })
  for (const accountId of members)
    await call(leader, org, ['followUp', 'addTeamMember'], { teamId, accountId, discipline: 'social_work' })
  const put = async ({ name: [givenName, familyName], group, reason, protection = 'ungraded' }: Put) => {
    const { personId } = await call(leader, org, ['person', 'register'], {
      ...{ givenName, familyName, birthYear: null, number: null, phone: null, address: null },
      ...{ fixedAbode: null, addressProtection: protection, responsibleMunicipality: org },
    })
    await call(leader, org, ['followUp', 'enrol'], {
      ...{ personId, teamId, referredOn: asLocalDate('2026-11-16'), referredBy: 'Personen selv' },
      ...{ intensity: 'ordinary', responsibleAccount: members[0] ?? null, secondAccount: null },
    })
    await call(leader, org, ['board', 'putOnBoard'], {
      ...{ teamId, personId, group, reason, plan: '', frequency: 'daily', responsibleAccount: null },
    })
  }
  return { teamId, name, put }
}

/** The board of this team, whatever others the municipality has. */
async function openBoard(page: Page, team: { teamId: string; name: string }, at = 'tavlemote') {
  await moveTo(page, `/${org}/${at}`)
  const choice = page.getByLabel('Team', { exact: true })
  const named = page.getByText(team.name).filter({ visible: true })
  await choice.or(named).first().waitFor()
  if (await choice.isVisible()) await choice.selectOption(team.teamId)
  await named.first().waitFor()
  await settled(page)
}

const now = (page: Page) => page.locator('tr[aria-current="true"] th')
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

test('two who meet follow the same card, lose nothing that they type, and leave what has no answer for the next meeting', {
  timeout: 240_000,
}, async () => {
  const admin = await signedIn(browser, 'admin')
  const leader = await signedIn(browser, 'hilde')
  const colleague = await signedIn(browser, 'jonas')
  await invited(admin, colleague)
  const team = await teamOf(leader, [await accountOf(leader), await accountOf(colleague)])
  await openBoard(leader, team)
  await leader.getByRole('heading', { name: 'Ingen står på tavla' }).waitFor()
  await expectAccessible(leader, 'a board with nobody on it')
  await team.put({ name: ['Stian', 'Tavlevik'], group: 'crisis', reason: 'Sover ikke' })
  await team.put({ name: ['Aud', 'Gjemtnes'], group: 'crisis', reason: 'Truet', protection: 'strictly_confidential' })
  await team.put({ name: ['Vigdis', 'Tavlebø'], group: 'new', reason: 'Henvendte seg selv' })
  await row(leader, 'Vigdis Tavlebø').waitFor()

  // Outside a meeting nobody takes off alone, and it is said why.
  await leader.getByRole('button', { name: 'Stian Tavlevik' }).click()
  await leader.getByText('Dere tar av tavla i et tavlemøte. Start møtet først.').waitFor()
  await leader.getByRole('button', { name: 'Flytt gruppe' }).click()
  await leader.getByRole('menuitemradio', { name: 'Annet' }).click()
  await leader.getByText('Stian Tavlevik er flyttet til Annet').waitFor()
  await leader
    .getByRole('rowheader', { name: /^Stian Tavlevik/ })
    .dragTo(leader.getByRole('rowheader', { name: /^Krise/ }))
  await leader.getByText('Stian Tavlevik er flyttet til Krise').waitFor()
  await expectAccessible(leader, 'a board with an open card')

  await openBoard(colleague, team)
  await row(colleague, 'Skjermet person').getByText('Du har ikke tilgang').waitFor()
  await leader.getByRole('button', { name: 'Start møtet' }).click()
  const start = leader.getByRole('dialog')
  expect(await start.getByLabel('Jonas Brekke').isChecked()).toBe(false)
  await start.getByLabel('Jonas Brekke').check()
  await start.getByRole('button', { name: 'Start møtet' }).click()
  await leader.getByText('Person 1 av 3').waitFor()
  await colleague.getByText('Person 1 av 3').waitFor()
  expect(await now(colleague).innerText()).toBe(await now(leader).innerText())
  expect(await now(leader).innerText()).toContain('Stian Tavlevik')
  expect(await leader.getByRole('timer').count()).toBe(2)
  await expectAccessible(leader, 'a meeting')

  // What one decides stands at the other, who was writing about the same card and keeps every word of it.
  await colleague.getByLabel('Oppgave i dag').fill('Ring søsteren')
  await leader.getByLabel('Oppgave i dag').fill('Besøk kl. 13')
  await leader.getByLabel('Ansvarlig', { exact: true }).selectOption({ label: 'Jonas Brekke' })
  await leader.getByRole('button', { name: 'Lagre og neste' }).click()
  await leader.getByText('Person 2 av 3').waitFor()
  await colleague.getByText('Person 2 av 3').waitFor()
  await row(colleague, 'Stian Tavlevik').getByText('Besøk kl. 13').waitFor()
  expect(await colleague.getByLabel('Oppgave i dag').inputValue()).toBe('Ring søsteren')
  await colleague.getByText('Hilde Aas endret kortet mens du skrev').waitFor()
  await colleague.reload()
  expect(await colleague.getByLabel('Oppgave i dag').inputValue()).toBe('Ring søsteren')
  await expectAccessible(colleague, 'a card that was changed meanwhile')

  // The masked card is passed in its turn: that somebody is there is said, and nothing else.
  await now(colleague).getByText('Skjermet person').waitFor()
  await colleague.getByText('Den som har tilgang til skjermede personer, tar denne.').waitFor()
  expect(await colleague.content()).not.toMatch(/Gjemtnes|Truet/)
  await now(leader).getByText('Aud Gjemtnes').waitFor()
  await colleague.getByRole('heading', { level: 1 }).click()
  await colleague.keyboard.press('n')
  await leader.getByText('Person 3 av 3').waitFor()
  await now(leader).getByText('Vigdis Tavlebø').waitFor()

  const wall = await colleague.context().newPage()
  await openBoard(wall, team, 'tavlemote/vegg')
  await wall.locator('li[aria-current="true"]').getByText('VT').waitFor()
  expect(await wall.content()).not.toMatch(/Tavlevik|Tavlebø|Gjemtnes|Stian|Vigdis|Hilde Aas/)
  await expectAccessible(wall, 'the board on the wall', { inFull: true })
  await wall.close()

  await colleague.getByLabel('Til referatet').fill('Vil ha nøkkel selv.')
  await colleague.getByRole('button', { name: 'Skriv i referatet' }).click()
  await leader.getByText('Vigdis Tavlebø: Vil ha nøkkel selv.').waitFor()
  await leader.locator('tr[data-now]').getByRole('button', { name: 'Ta av tavla' }).click()
  const off = leader.getByRole('dialog', { name: 'Ta Vigdis Tavlebø av tavla?' })
  await off.getByLabel('Hvorfor').fill('Har fått det hun trengte')
  await off.getByRole('button', { name: 'Ta av tavla' }).click()
  await row(colleague, 'Vigdis Tavlebø').waitFor({ state: 'detached' })

  await leader.getByRole('button', { name: 'Avslutt møtet' }).click()
  const end = leader.getByRole('dialog', { name: 'Avslutte møtet?' })
  await end.getByText('Én person har ikke fått svar og tas med til neste møte:').waitFor()
  await end.getByText('Aud Gjemtnes').waitFor()
  await expectAccessible(leader, 'the end of a meeting', { within: 'dialog[open]' })
  await end.getByRole('button', { name: 'Avslutt møtet' }).click()
  await leader.getByRole('heading', { level: 1, name: 'Referat fra tavlemøte' }).waitFor()
  await leader.getByText('Besøk kl. 13').waitFor()
  await leader.getByText('Til stede: Hilde Aas, Jonas Brekke').waitFor()
  await leader.getByText('Fikk ikke svar, tas med til neste møte').waitFor()
  await leader.getByText('Tatt av tavla: Har fått det hun trengte').waitFor()
  await expectAccessible(leader, 'the minutes')
  await expectDiscreet(leader, ['Tavlevik', 'Gjemtnes'])

  await openBoard(leader, team)
  await row(leader, 'Aud Gjemtnes').getByText('1. gang').first().waitFor()
  await leader.getByRole('button', { name: 'Start møtet' }).waitFor()
  await openBoard(colleague, team, 'utskrift/tavle')
  await colleague.getByRole('rowheader', { name: 'ST' }).waitFor()
  expect(await colleague.locator('article').innerText()).not.toContain('Tavlevik')
  await colleague.getByLabel('Navn').check()
  await colleague.getByRole('rowheader', { name: 'Stian Tavlevik' }).waitFor()
  expect(await colleague.content()).not.toContain('Gjemtnes')
  await expectAccessible(colleague, 'the board on paper')

  const { members } = await call(admin, org, ['access', 'listMembers'], undefined)
  const jonas = members.find(({ name }) => name === 'Jonas Brekke')
  if (jonas) await call(admin, org, ['access', 'endMember'], { membershipId: jonas.membershipId })
  for (const page of [admin, leader, colleague]) await page.context().close()
})
