import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../src/access/sessions.ts'
import { makeLog } from '../src/log.ts'
import { appOf, browserOn, origin } from './access-app.ts'
import { makeWorld, type World } from './world.ts'

// What somebody may try with nothing but HTTP, and what the log may not say.
let world: World
beforeAll(async () => {
  world = await makeWorld({ backends: 2 })
})
afterAll(() => world.drop())

const signedIn = async (app: ReturnType<typeof appOf>) => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  const browser = browserOn(app)
  browser.cookies.set(cookieName, sessionId)
  return browser
}
const person = {
  givenName: 'Zakarias',
  familyName: 'Qvistgaard',
  birthYear: null,
  number: null,
  phone: '+4799887766',
  address: null,
  fixedAbode: null,
  addressProtection: 'ungraded',
  responsibleMunicipality: null,
}

test('a bug in the database is logged without the row that it was about', async () => {
  const lines: string[] = []
  const browser = await signedIn(appOf(world, { log: makeLog('info', { write: (line) => void lines.push(line) }) }))
  await world.admin`alter table m_3105.person add constraint bug check (given_name <> 'Zakarias')`
  const answer = await browser.send('POST', '/trpc/3105/person.register', person, {
    'idempotency-key': 'a-key-of-its-own',
  })
  const body = await answer.text()
  expect(answer.status).toBe(500)
  expect(lines.join()).toMatch(/violates check constraint/)
  expect(lines.join() + body).not.toMatch(/Zakarias|Qvistgaard|99887766/)
})

test('bodies that come drop by drop hold no connection to the database', async () => {
  const app = appOf(world)
  const browser = await signedIn(app)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = {
    host: 'localhost:4711',
    origin,
    cookie,
    'content-type': 'application/json',
    'content-length': '100',
  }
  const ends: (() => void)[] = []
  const slow = Array.from({ length: 6 }, (_, index) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{'))
        ends.push(() => controller.close())
      },
    })
    const init = {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `slow-key-${index}` },
      body,
      duplex: 'half',
    }
    return app.request(`${origin}/trpc/3105/person.register`, init as RequestInit)
  })
  const quick = browser.send('POST', '/trpc/3105/municipality.list').then(() => 'answered')
  const late = new Promise((resolve) => setTimeout(() => resolve('late'), 1500))
  const first = await Promise.race([browser.send('GET', '/api/me').then(() => 'answered'), late])
  for (const end of ends) end()
  await Promise.all([...slow, quick])
  expect(first).toBe('answered')
})

test('nobody sends more than a file of beds is long', async () => {
  const huge = JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) })
  const answer = await browserOn(appOf(world)).send('POST', '/trpc/3105/person.search', huge, {
    'content-length': String(huge.length),
  })
  expect(answer.status).toBe(413)
})
