import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountWith, appOf, browserOn, origin } from '../../test/access-app.ts'
import { makeWorld, type World } from '../../test/world.ts'

let world: World
let web: string
beforeAll(async () => {
  world = await makeWorld()
  web = mkdtempSync(join(tmpdir(), 'samplass-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Samplass</title>')
  writeFileSync(join(web, 'assets', 'a.js'), 'export {}')
  await accountWith(world, 'ingrid@test.invalid', 'natt og dag')
})
afterAll(async () => {
  rmSync(web, { recursive: true, force: true })
  await world.drop()
})

const kinds: [string, string, string, number][] = [
  ['the page', 'GET', '/3105/natt', 200],
  ['a script', 'GET', '/assets/a.js', 200],
  ['health', 'GET', '/health/live', 200],
  ['who am I', 'GET', '/api/me', 200],
  ['a procedure without a session', 'POST', '/trpc/3105/access.listSessions', 401],
  ['a procedure that does not exist', 'POST', '/trpc/3105/no.such', 404],
  ['a procedure asked by GET', 'GET', '/trpc/3105/person.search?input=%7B%22text%22%3A%22Kari%22%7D', 405],
  ['the live stream without a session', 'GET', '/api/live/3105', 404],
  ['a write from elsewhere', 'POST', '/api/sign-out', 403],
  ['a wrong password', 'POST', '/api/sign-in', 401],
  ['a method nobody asked for', 'DELETE', '/api/me', 404],
]
test.each(kinds)('%s is answered with the strict headers', async (name, method, path, status) => {
  const headers: Record<string, string> = name === 'a write from elsewhere' ? { origin: 'https://evil.example' } : {}
  const body = method === 'POST' ? { email: 'x@y.no', password: 'x' } : undefined
  const answer = await browserOn(appOf(world, { web })).send(method, path, body, headers)
  expect(answer.status).toBe(status)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  if (path.startsWith('/api') || path.startsWith('/trpc')) expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('an answer to a bug says nothing but its number, under the same headers', async () => {
  const broken = { ...world.parts.directory, find: () => Promise.reject(new Error('secret detail')) }
  const answer = await browserOn(appOf(world, { directory: broken })).send('GET', '/api/live/3105')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(JSON.parse(text)).toEqual({ message: 'INTERNAL', requestId: answer.headers.get('x-request-id') })
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

const origins: [string, Record<string, string>, number][] = [
  ['its own page', {}, 200],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another port', { origin: 'http://localhost:4712' }, 403],
  ['a name that begins alike', { origin: 'http://localhost:4711.evil.example' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['nobody', { origin: '' }, 403],
  ['a page that the browser calls foreign', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
]
test.each(origins)('a write from %s', async (_name, headers, status) => {
  expect((await browserOn(appOf(world)).send('POST', '/api/sign-out', {}, headers)).status).toBe(status)
})

test('with a public address set, scheme and host must both be that', async () => {
  const app = appOf(world, { origin: 'https://samplass.example' })
  const status = async (from: string) =>
    (await browserOn(app).send('POST', '/api/sign-out', {}, { origin: from })).status
  expect(await status('https://samplass.example')).toBe(200)
  expect(await status('http://samplass.example')).toBe(403)
  expect(await status(origin)).toBe(403)
})

test('the demo logins are offered in a demonstration and are missing in production', async () => {
  const demoLogins = [{ email: 'ingrid@test.invalid', password: 'natt og dag' }]
  const get = (mode: 'demo' | 'production') =>
    browserOn(appOf(world, { mode, demoLogins })).send('GET', '/api/demo-logins')
  expect(await (await get('demo')).json()).toEqual([
    {
      ...demoLogins[0],
      name: 'Ingrid Solvang',
      memberships: [{ organisation: 'Sarpsborg kommune', roles: ['night_worker'] }],
    },
  ])
  expect((await get('production')).status).toBe(404)
})

test('a read is asked by POST: asked by GET it is not done at all, and every other method is refused alike', async () => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  const asked = encodeURIComponent(JSON.stringify({ text: 'Kari Nordmann' }))
  const looks = () => world.admin`select 1 from m_3105.access_log`
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
    const browser = browserOn(appOf(world))
    browser.cookies.set('__Host-samplass', sessionId)
    const answer = await browser.send(method, `/trpc/3105/person.search?input=${asked}`)
    expect(answer.status, method).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  }
  expect(await looks()).toHaveLength(0)
  const browser = browserOn(appOf(world))
  browser.cookies.set('__Host-samplass', sessionId)
  expect((await browser.send('POST', '/trpc/3105/person.search', { text: 'Kari Nordmann' })).status).toBe(200)
  expect(await looks()).toHaveLength(1)
})
