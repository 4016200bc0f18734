import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { appOf, browserOn } from '../../test/access-app.ts'
import { codeOf } from '../../test/guest.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { sessions } from './sessions.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())
beforeEach(async () => {
  await world.admin`update platform.membership set ended_at = now() where ended_at is null`
})

test('I see my own sessions in plain words, end one or all others, and nobody else’s', async () => {
  const app = appOf(world)
  const { accountId, sessionId } = await world.signIn('3105', ['night_worker'])
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
