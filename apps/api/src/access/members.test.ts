import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeOf } from '../../test/guest.ts'
import { joined, kari } from '../../test/invited.ts'
import { makeWorld, type World } from '../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())
beforeEach(async () => {
  await world.admin`update platform.membership set ended_at = now() where ended_at is null`
})

test('a new member chooses a password, works, gets other roles, and is out at once when the membership ends', async () => {
  const administrator = await world.as('3105', ['tenant_administrator'], { name: 'Ada Min' })
  const input = kari()
  await administrator.access.addMember(input)
  expect((await administrator.access.listMembers()).invitations).toMatchObject([
    { email: input.email, name: 'Kari Nordmo' },
  ])
  const { browser, membershipId } = await joined(world, input, '3105')
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
