import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import { oneTimePassword } from '../src/access/password.ts'
import { appOf, browserOn } from './access-app.ts'
import type { World } from './world.ts'

/** What an administrator types to invite somebody nobody knows yet. */
export const kari = (given: object = {}) => ({
  email: `kari-${uuidv7()}@test.invalid`,
  name: 'Kari Nordmo',
  oneTimePassword: oneTimePassword(),
  roles: ['night_worker' as const],
  wholeOrganisation: true,
  houseIds: [],
  ...given,
})

export async function membershipIn(world: World, email: string, slug: string): Promise<string | null> {
  const [row] = await world.admin<{ id: string }[]>`
    select m.id from platform.membership m join platform.account a on a.id = m.account_id
    where a.email = ${email} and m.organisation_role = ${`m_${slug}`} and m.ended_at is null`
  return row?.id ?? null
}

/** The first sign-in of somebody invited: the code that was handed over, and a password of their own. */
export async function joined(world: World, input: ReturnType<typeof kari>, slug: string) {
  const browser = browserOn(appOf(world))
  const signIn = { email: input.email, password: input.oneTimePassword, newPassword: 'mitt eget passord' }
  expect((await browser.send('POST', '/api/sign-in', signIn)).status).toBe(200)
  return { browser, membershipId: (await membershipIn(world, input.email, slug)) as string }
}
