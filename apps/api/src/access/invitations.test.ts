import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appOf, browserOn } from '../../test/access-app.ts'
import { codeOf } from '../../test/guest.ts'
import { joined, kari, membershipIn } from '../../test/invited.ts'
import { oneAfterOther } from '../../test/one-after-other.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { oneTimePassword } from './password.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())
beforeEach(async () => {
  await world.admin`update platform.membership set ended_at = now() where ended_at is null`
})

test('no password handed out is kept anywhere but as a hash, not even with the idempotency key', async () => {
  const administrator = await world.as('3105', ['tenant_administrator'])
  const input = kari()
  await administrator.access.addMember(input)
  const [kept] = await world.admin`
    select 1 as found from pool.idempotency where result::text like ${`%${input.oneTimePassword}%`}
    union all select 1 from platform.account where row_to_json(account)::text like ${`%${input.oneTimePassword}%`}
    union all select 1 from platform.invitation where row_to_json(invitation)::text like ${`%${input.oneTimePassword}%`}
    union all select 1 from pool.audit_entry where facts::text like ${`%${input.oneTimePassword}%`}`
  expect(kept).toBeUndefined()
})

test('somebody who has an account joins a second organisation as themselves, and that administrator cannot take their password', async () => {
  const sarpsborg = await world.as('3105', ['tenant_administrator'])
  const moss = await world.as('3103', ['tenant_administrator'])
  const input = kari()
  await sarpsborg.access.addMember(input)
  const { browser, membershipId: first } = await joined(world, input, '3105')
  const code = oneTimePassword()
  await moss.access.addMember({ ...input, name: 'Somebody Else', oneTimePassword: code })
  expect(await membershipIn(world, input.email, '3103'), 'nothing begins before the yes').toBe(null)
  expect((await browser.send('POST', '/api/invitation', { code: oneTimePassword() })).status).toBe(404)
  expect((await browser.send('POST', '/api/invitation', { code })).status).toBe(200)
  expect((await browser.send('POST', '/api/invitation', { code })).status, 'once').toBe(404)
  const second = (await membershipIn(world, input.email, '3103')) as string
  const { members } = await moss.access.listMembers()
  expect(members.find(({ membershipId }) => membershipId === second)).toMatchObject({ name: 'Kari Nordmo' })
  expect(await codeOf(moss.access.addMember(input))).toBe('ALREADY_MEMBER')
  const reset = { oneTimePassword: oneTimePassword() }
  expect(await codeOf(moss.access.resetPassword({ ...reset, membershipId: second }))).toBe('NOT_PERMITTED')
  expect(await codeOf(moss.access.resetPassword({ ...reset, membershipId: first }))).toBe('NOT_FOUND')
  expect(await codeOf(moss.access.endMember({ membershipId: first }))).toBe('NOT_FOUND')
  const change = { roles: ['team_leader' as const], wholeOrganisation: true, houseIds: [] }
  expect(await codeOf(moss.access.changeMember({ ...change, membershipId: first }))).toBe('NOT_FOUND')
  await moss.access.endMember({ membershipId: second })
  expect(await codeOf(sarpsborg.access.resetPassword({ ...reset, membershipId: first }))).toBe('ok')
})

test('whoever invites does not learn whether an address has an account, here or in the list', async () => {
  const sarpsborg = await world.as('3105', ['tenant_administrator'])
  const moss = await world.as('3103', ['tenant_administrator'])
  const there = kari()
  await sarpsborg.access.addMember(there)
  await joined(world, there, '3105')
  const closed = kari()
  await sarpsborg.access.addMember(closed)
  await joined(world, closed, '3105')
  await world.admin`update platform.account set disabled_at = now() where email = ${closed.email}`
  const ask = async (email: string) => {
    const answer = await moss.access.addMember(kari({ email }))
    const { invitations } = await moss.access.listMembers()
    const listed = invitations.find((one) => one.invitationId === answer.invitationId)
    return JSON.stringify([answer, listed]).replaceAll(answer.invitationId, 'id').replaceAll(email, 'e-mail')
  }
  const nobody = await ask(`ukjent-${uuidv7()}@test.invalid`)
  expect(nobody).toContain('Kari Nordmo')
  expect(await ask(there.email)).toBe(nobody)
  expect(await ask(closed.email)).toBe(nobody)
})

test('an offer is nothing without its code, and nothing once it is replaced, withdrawn or out of time', async () => {
  const administrator = await world.as('3105', ['tenant_administrator'])
  const first = kari()
  const signIn = (password: string) =>
    browserOn(appOf(world)).send('POST', '/api/sign-in', {
      email: first.email,
      password,
      newPassword: 'mitt eget passord',
    })
  await administrator.access.addMember(first)
  expect((await signIn('feil-kode-feil-kode')).status).toBe(401)
  const again = { ...first, oneTimePassword: oneTimePassword() }
  const { invitationId } = await administrator.access.addMember(again)
  expect((await signIn(first.oneTimePassword)).status, 'replaced').toBe(401)
  const moss = await world.as('3103', ['tenant_administrator'])
  expect(await codeOf(moss.access.withdrawInvitation({ invitationId }))).toBe('NOT_FOUND')
  await administrator.access.withdrawInvitation({ invitationId })
  expect((await signIn(again.oneTimePassword)).status, 'withdrawn').toBe(401)
  const late = { ...first, oneTimePassword: oneTimePassword() }
  await administrator.access.addMember(late)
  const at = world.now()
  world.setNow(new Date(at.getTime() + 8 * 86_400_000))
  expect((await signIn(late.oneTimePassword)).status, 'out of time').toBe(401)
  world.setNow(at)
  expect(await world.admin`select 1 from platform.account where email = ${first.email}`).toHaveLength(0)
  expect((await signIn(late.oneTimePassword)).status).toBe(200)
})

test('an invitation is its organisation’s, and its code nobody’s to read, from the database up', async () => {
  const administrator = await world.as('3105', ['tenant_administrator'])
  await administrator.access.addMember(kari())
  const seen = await world.verb(
    '3103',
    ({ tx }) => tx.sql`select id from platform.invitation where organisation_role = 'm_3105'`,
  )
  expect(seen).toHaveLength(0)
  const touched = await world.verb(
    '3103',
    ({ tx }) => tx.sql`update platform.invitation set withdrawn_at = now() where organisation_role = 'm_3105'`,
  )
  expect(touched.count).toBe(0)
  for (const statement of [
    'select code_hash from platform.invitation',
    "update platform.invitation set roles = '{team_leader}'",
  ])
    await expect(world.verb('3105', ({ tx }) => tx.sql.unsafe(statement))).rejects.toThrow(/permission denied/)
})

test('whoever is given a new password while they join another municipality either joins or is given it, never both', async () => {
  const sarpsborg = await world.as('3105', ['tenant_administrator'])
  const moss = await world.as('3103', ['tenant_administrator'])
  for (const joinsFirst of [true, false]) {
    const input = kari()
    await sarpsborg.access.addMember(input)
    const { browser, membershipId } = await joined(world, input, '3105')
    const code = oneTimePassword()
    await moss.access.addMember({ ...input, oneTimePassword: code })
    const join = async () => String((await browser.send('POST', '/api/invitation', { code })).status)
    const reset = () => codeOf(sarpsborg.access.resetPassword({ membershipId, oneTimePassword: oneTimePassword() }))
    const answers = await oneAfterOther(
      world.admin,
      (sql) => sql`lock table pool.audit_entry in share mode`,
      joinsFirst ? [join, reset] : [reset, join],
    )
    expect(answers).toEqual(joinsFirst ? ['200', 'NOT_PERMITTED'] : ['ok', '404'])
    expect((await membershipIn(world, input.email, '3103')) !== null).toBe(joinsFirst)
  }
})
