import { randomUUID } from 'node:crypto'
import { asLocalDate } from '@samplass/domain/nights'
import type { Page } from 'playwright-core'
import { call } from './demo.ts'

const org = '3105'

export async function registered(page: Page, givenName: string, familyName: string): Promise<string> {
  const { personId } = await call(page, org, ['person', 'register'], {
    ...{ givenName, familyName, birthYear: null, number: null, phone: null, address: null },
    ...{ fixedAbode: null, addressProtection: 'ungraded', responsibleMunicipality: org },
  })
  return personId
}

/** A team of the signed-in leader's own, and somebody whom it was asked to follow up on Monday. */
export async function followed(page: Page, familyName: string) {
  const personId = await registered(page, 'Oskar', familyName)
  const { teamId } = await call(page, org, ['followUp', 'setUpTeam'], {
    ...{
      teamId: null,
      version: null,
      name: `Boteam ${randomUUID().slice(0, 8)}`,
      kind: 'housing_follow_up',
      phone: null,
    },
    ...{ silenceDays: 7, attemptsBeforeClosing: 5, meetingMinutes: 30, cardMinutes: 2 },
  })
  const me = (await (await page.request.get('/api/me')).json()) as { account: { id: string } }
  await call(page, org, ['followUp', 'addTeamMember'], { teamId, accountId: me.account.id, discipline: 'nursing' })
  const { enrolmentId } = await call(page, org, ['followUp', 'enrol'], {
    ...{ personId, teamId, referredOn: asLocalDate('2026-11-16'), referredBy: 'Personen selv', intensity: 'ordinary' },
    ...{ responsibleAccount: me.account.id, secondAccount: null },
  })
  return { personId, enrolmentId, name: `Oskar ${familyName}` }
}
