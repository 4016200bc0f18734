import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appOf, browserOn } from '../../test/access-app.ts'
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

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: Error) => error.message,
  )
const membershipIn = async (email: string, slug: string): Promise<string | null> => {
  const [row] = await world.admin<{ id: string }[]>`
    select m.id from platform.membership m join platform.account a on a.id = m.account_id
    where a.email = ${email} and m.organisation_role = ${`m_${slug}`} and m.ended_at is null`
  return row?.id ?? null
}
/** The first sign-in of somebody invited: the code that was handed over, and a password of their own. */
const joined = async (input: ReturnType<typeof kari>, slug: string) => {
  const browser = browserOn(appOf(world))
  const signIn = { email: input.email, password: input.oneTimePassword, newPassword: 'mitt eget passord' }
  expect((await browser.send('POST', '/api/sign-in', signIn)).status).toBe(200)
  return { browser, membershipId: (await membershipIn(input.email, slug)) as string }
}
const kari = (given: object = {}) => ({
  email: `kari-${uuidv7()}@test.invalid`,
  name: 'Kari Nordmo',
  oneTimePassword: oneTimePassword(),
  roles: ['night_worker' as const],
  wholeOrganisation: true,
  houseIds: [],
  ...given,
})

test('a new member chooses a password, works, gets other roles, and is out at once when the membership ends', async () => {
  const administrator = await world.as('3105', ['tenant_administrator'], { name: 'Ada Min' })
  const input = kari()
  await administrator.access.addMember(input)
  expect((await administrator.access.listMembers()).invitations).toMatchObject([
    { email: input.email, name: 'Kari Nordmo' },
  ])
  const { browser, membershipId } = await joined(input, '3105')
  expect((await administrator.access.listMembers()).invitations).toEqual([])
  const sessionId = browser.cookies.get('__Host-samplass') as string
  const own = world.caller('3105', sessionId)
  expect(await codeOf(own.access.listSessions())).toBe('ok')
  expect(await codeOf(own.access.listMembers())).toBe('NOT_PERMITTED')

  const changed = await administrator.access.changeMember({
    membershipId,
    roles: ['tenant_administrator'],
    wholeOrganisation: true,
    houseIds: [],
  })
  expect(await codeOf(own.access.listMembers())).toBe('ok')
  await administrator.access.endMember({ membershipId: changed.membershipId })
  expect(await codeOf(own.access.listMembers())).toBe('SESSION_MISSING')

  const officer = await world.as('3105', ['privacy_officer'])
  const { rows } = await officer.audit.listAuthorisations({ name: 'kari', limit: 50 })
  expect(rows.map(({ roles, givenBy, endedBy }) => ({ roles, givenBy, endedBy }))).toEqual([
    { roles: ['tenant_administrator'], givenBy: 'Ada Min', endedBy: 'Ada Min' },
    { roles: ['night_worker'], givenBy: 'Ada Min', endedBy: 'Ada Min' },
  ])
  const trail = await officer.audit.listAudit({ act: 'access', limit: 50, actor: 'ada' })
  expect(trail.rows.map(({ act }) => act)).toEqual([
    'access.member_ended',
    'access.member_changed',
    'access.member_invited',
  ])
  const accepted = await officer.audit.listAudit({ act: 'access.member_added', limit: 50, actor: 'kari' })
  expect(accepted.rows).toMatchObject([{ actorName: 'Kari Nordmo', facts: { givenBy: 'Ada Min' } }])
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
  const { browser, membershipId: first } = await joined(input, '3105')
  const code = oneTimePassword()
  await moss.access.addMember({ ...input, name: 'Somebody Else', oneTimePassword: code })
  expect(await membershipIn(input.email, '3103'), 'nothing begins before the yes').toBe(null)
  expect((await browser.send('POST', '/api/invitation', { code: oneTimePassword() })).status).toBe(404)
  expect((await browser.send('POST', '/api/invitation', { code })).status).toBe(200)
  expect((await browser.send('POST', '/api/invitation', { code })).status, 'once').toBe(404)
  const second = (await membershipIn(input.email, '3103')) as string
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
  await joined(there, '3105')
  const closed = kari()
  await sarpsborg.access.addMember(closed)
  await joined(closed, '3105')
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

test('the last administrator stays, also when two take each other out at the same moment', async () => {
  const first = await world.signIn('3105', ['tenant_administrator'])
  const one = world.caller('3105', first.sessionId)
  const membershipOf = async (accountId: string) => {
    const [row] =
      await world.admin`select id from platform.membership where account_id = ${accountId} and ended_at is null`
    return row?.id as string
  }
  const own = await membershipOf(first.accountId)
  expect(await codeOf(one.access.endMember({ membershipId: own }))).toBe('LAST_ADMINISTRATOR')
  const less = { membershipId: own, roles: ['night_worker' as const], wholeOrganisation: true, houseIds: [] }
  expect(await codeOf(one.access.changeMember(less))).toBe('LAST_ADMINISTRATOR')
  for (let round = 0; round < 5; round++) {
    const second = await world.signIn('3105', ['tenant_administrator'])
    const two = world.caller('3105', second.sessionId)
    const ids = [await membershipOf(second.accountId), await membershipOf(first.accountId)] as const
    const codes = await Promise.all([
      codeOf(one.access.endMember({ membershipId: ids[0] })),
      codeOf(two.access.endMember({ membershipId: ids[1] })),
    ])
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    const [left] = await world.admin`
      select count(*) as n from platform.membership
      where organisation_role = 'm_3105' and ended_at is null and 'tenant_administrator' = any(roles)`
    expect(left?.n).toBe(1)
    await world.admin`update platform.membership set ended_at = null where id = ${ids[1]}`
    await world.admin`update platform.membership set ended_at = now() where id = ${ids[0]} and ended_at is null`
  }
})

test('a role that the kind of organisation does not have, and a house of another organisation, are refused', async () => {
  const service = await world.as('dps-fjordbyen', ['tenant_administrator'])
  expect(await codeOf(service.access.addMember(kari()))).toBe('ROLE_NOT_FOR_ORGANISATION')
  expect(await codeOf(service.access.addMember(kari({ roles: ['liaison'] })))).toBe('ok')
  const administrator = await world.as('3105', ['tenant_administrator'])
  expect(await codeOf(administrator.access.addMember(kari({ wholeOrganisation: false, houseIds: [uuidv7()] })))).toBe(
    'NOT_FOUND',
  )
  expect(await codeOf(administrator.access.addMember(kari({ wholeOrganisation: false })))).toBe('ok')
})

test('an empty scope sees no members, no trail and no look-ups, and changes nothing', async () => {
  const full = await world.as('3105', ['tenant_administrator'])
  await full.access.addMember(kari())
  const nothing = await world.as('3105', ['tenant_administrator', 'privacy_officer'], { houseIds: [] })
  expect((await nothing.access.listMembers()).members).toEqual([])
  expect((await nothing.audit.listAudit({ limit: 50 })).rows).toEqual([])
  expect((await nothing.audit.listLookUps({ limit: 50 })).rows).toEqual([])
  expect((await nothing.audit.listAuthorisations({ limit: 50 })).rows).toEqual([])
  expect((await nothing.audit.listUnexplained({ mondayOn: '2026-11-16' })).rows).toEqual([])
  expect(await codeOf(nothing.access.addMember(kari()))).toBe('NOT_PERMITTED')
})

test('one organisation can write no membership of another, from the database up', async () => {
  const { accountId } = await world.signIn('3105', ['night_worker'])
  await expect(
    world.verb(
      '3105',
      ({ tx }) => tx.sql`
      insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, created_at)
      values (${uuidv7()}, ${accountId}, 'm_3103', 'x', '{team_leader}', true, '{}', '2026-01-01', now())`,
    ),
  ).rejects.toThrow(/row-level security/)
  const touched = await world.verb(
    '3103',
    ({ tx }) => tx.sql`update platform.membership set ended_at = now() where account_id = ${accountId}`,
  )
  expect(touched.count).toBe(0)
  for (const statement of [
    "update platform.membership set roles = '{team_leader}'",
    'delete from platform.membership',
    'select 1 from platform.account',
    'select 1 from platform.session',
  ]) {
    await expect(world.verb('3105', ({ tx }) => tx.sql.unsafe(statement))).rejects.toThrow(/permission denied/)
  }
})

test('I see my own sessions in plain words, end one or all others, and nobody else’s', async () => {
  const app = appOf(world)
  const { accountId, sessionId } = await world.signIn('3105', ['night_worker'])
  const { sessions } = await import('./sessions.ts')
  const agents = [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
  ]
  for (const device of agents) {
    await sessions(world.pool).createSession(accountId, { device, absoluteExpiresAt: new Date(Date.now() + 3_600_000) })
  }
  const own = world.caller('3105', sessionId)
  const listed = await own.access.listSessions()
  expect(new Set(listed.map(({ browser, system, current }) => `${browser} ${system} ${current}`))).toEqual(
    new Set(['null null true', 'Edge Windows false', 'Safari iPhone false']),
  )
  const edge = listed.find(({ browser }) => browser === 'Edge')?.sessionId as string
  const other = await world.as('3105', ['team_leader'])
  expect(await codeOf(other.access.revokeSession({ sessionId: edge }))).toBe('NOT_FOUND')
  expect(await codeOf(own.access.revokeSession({ sessionId: edge }))).toBe('ok')
  expect(await codeOf(own.access.revokeSession({ sessionId: edge }))).toBe('NOT_FOUND')
  expect(await own.access.revokeAllSessions()).toEqual({ ended: 1 })
  expect(await own.access.listSessions()).toHaveLength(1)

  await own.access.setPreferences({ locale: 'nn', singleKeyShortcuts: false })
  const browser = browserOn(app)
  browser.cookies.set('__Host-samplass', sessionId)
  const me = (await (await browser.send('GET', '/api/me')).json()) as { account: object }
  expect(me.account).toMatchObject({ locale: 'nn', colorScheme: 'auto', singleKeyShortcuts: false })
})

test('more requests at once than there are connections do not starve each other, though each session was last seen long ago', async () => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  await world.admin`update platform.session set last_seen_at = now() - interval '90 minutes', idle_expires_at = now() + interval '30 minutes'`
  const calls = Array.from({ length: 40 }, () => world.caller('3105', sessionId).access.listSessions())
  expect(await Promise.all(calls)).toHaveLength(40)
})
