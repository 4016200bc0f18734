import { afterAll, beforeEach, expect, test } from 'vitest'
import { mailServer } from '../../test/mail-server.ts'
import { makeNoticeWorld, type NoticeWorld } from '../../test/notice-builders.ts'

// A real server for e-mail takes what a real client sends. Each test has people and rows of its own.
let w: NoticeWorld
const made: NoticeWorld[] = []
const servers: Awaited<ReturnType<typeof mailServer>>[] = []
beforeEach(async () => {
  w = await makeNoticeWorld()
  made.push(w)
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await Promise.all(made.map(({ world }) => world.drop()))
})
const begin = async (...given: Parameters<typeof mailServer>) => {
  const server = await mailServer(...given)
  servers.push(server)
  return server
}
const later = (minutes: number) => w.world.setNow(new Date(w.world.now().getTime() + minutes * 60_000))
const others = (count: number) =>
  Promise.all(Array.from({ length: count }, () => w.signIn('dps-fjordbyen', ['liaison'])))
const emails = (people: readonly { email: string }[]) => people.map(({ email }) => email).sort()
const arrivedAt = (server: { arrived: { to: string }[] }) => server.arrived.map(({ to }) => to).sort()
const failedOf = async (who: NoticeWorld['team']) => (await who.caller.notice.getWishes()).failed

test('a server that is down loses nothing: when it is up again everything arrives, once', async () => {
  const people = [w.liaison, ...(await others(2))]
  const gone = await begin()
  await gone.stop()
  await w.opened()
  for (let turn = 0; turn < 4; turn++) {
    await w.send(w.mailer(gone.url))
    later(2)
  }
  const back = await begin({}, gone.port)
  for (let turn = 0; turn < 4; turn++) {
    later(10)
    await w.send(w.mailer(back.url))
  }
  expect(arrivedAt(back)).toEqual(emails(people))
})

test('a server that says later is asked again later, and not before the pause is over', async () => {
  const answers = [451, 421, 250]
  const asked: number[] = []
  const server = await begin({ whole: () => asked[asked.push(answers.shift() ?? 250) - 1] ?? 250 })
  await w.opened()
  await w.send(w.mailer(server.url))
  await w.send(w.mailer(server.url))
  expect(asked).toEqual([451])
  for (let turn = 0; turn < 2; turn++) {
    later(6)
    await w.send(w.mailer(server.url))
  }
  expect(asked).toEqual([451, 421, 250])
  expect(arrivedAt(server)).toEqual([w.liaison.email])
  expect(await failedOf(w.liaison)).toBeNull()
})

test('an address that is refused stops nobody else, is not tried again, and its owner is told in the product until one arrives', async () => {
  const people = await others(2)
  const refused = new Set([w.liaison.email])
  let asked = 0
  const server = await begin({
    address: (to) => {
      if (!refused.has(to)) return 250
      asked += 1
      return 550
    },
  })
  const thread = await w.opened()
  for (let turn = 0; turn < 3; turn++) {
    await w.send(w.mailer(server.url))
    later(300)
  }
  expect(asked).toBe(1)
  expect(arrivedAt(server)).toEqual(emails(people))
  expect(await failedOf(w.liaison)).toMatchObject({ refused: true })
  for (const one of people) expect(await failedOf(one)).toBeNull()
  refused.clear()
  await w.propose(thread)
  await w.send(w.mailer(server.url))
  expect(arrivedAt(server)).toContain(w.liaison.email)
  expect(await failedOf(w.liaison)).toBeNull()
})

test('a server that refuses the e-mail itself is tried for days, then it is given up and its owner told', async () => {
  let asked = 0
  const server = await begin({
    whole: () => {
      asked += 1
      return 554
    },
  })
  await w.opened()
  for (let hours = 0; hours <= 125; hours += 5) {
    await w.send(w.mailer(server.url))
    later(300)
  }
  expect(asked).toBeGreaterThan(20)
  const before = asked
  await w.send(w.mailer(server.url))
  expect(asked).toBe(before)
  expect(await failedOf(w.liaison)).toMatchObject({ refused: false })
})

test('a line that is cut in the middle of an e-mail costs the e-mail nothing but a minute', async () => {
  const cuts = [true, false]
  const server = await begin({ cuts: () => cuts.shift() ?? false })
  await w.opened()
  await w.send(w.mailer(server.url))
  expect(server.arrived).toEqual([])
  later(2)
  await w.send(w.mailer(server.url))
  expect(arrivedAt(server)).toEqual([w.liaison.email])
})

test('a server that never speaks holds an attempt no longer than its patience, and the next one finds the e-mail due', async () => {
  const silent = await begin({ silent: true })
  await w.opened()
  await w.send(w.mailer(silent.url, 300))
  later(2)
  const server = await begin()
  await w.send(w.mailer(server.url))
  expect(arrivedAt(server)).toEqual([w.liaison.email])
})

test('two processes at once send each e-mail once', async () => {
  const people = [w.liaison, ...(await others(7))]
  const server = await begin()
  await w.opened()
  const mail = w.mailer(server.url)
  await Promise.all([w.send(mail), w.send(mail), w.send(mail)])
  await w.send(mail)
  expect(arrivedAt(server)).toEqual(emails(people))
})

test('a process that dies between sending and saying so: the e-mail comes again with the same Message-ID', async () => {
  const server = await begin()
  await w.opened()
  await w.send(w.mailer(server.url))
  // As it stood when it had been sent and nothing had been written.
  await w.world
    .admin`update pool.notice_mail set sent_at = null, trying_until = ${w.world.now()}::timestamptz + interval '60 seconds'`
  await w.send(w.mailer(server.url))
  expect(server.arrived).toHaveLength(1)
  later(2)
  await w.send(w.mailer(server.url))
  expect(server.arrived).toHaveLength(2)
  const ids = new Set(server.arrived.map(({ messageId }) => messageId))
  expect([...ids]).toEqual([expect.stringMatching(/^<[0-9a-f-]{36}@samplass\.example>$/)])
})

test('in the reader’s language, the same words whatever it is about, and no answer is asked for', async () => {
  await w.world.admin`update platform.account set locale = 'nn' where id = ${w.liaison.accountId}`
  const english = await w.signIn('3105', ['caseworker'])
  await w.world.admin`update platform.account set locale = 'en' where id = ${english.accountId}`
  const server = await begin()
  const thread = await w.opened()
  await w.send(w.mailer(server.url))
  await w.propose(thread)
  await w.send(w.mailer(server.url))
  const { version } = await w.team.caller.plannedAdmission.get({ admissionId: thread.admissionId })
  const at = { admissionId: thread.admissionId, version, seen: 1 }
  await w.liaison.caller.plannedAdmission.decline({ ...at, reason: 'no_capacity', alternative: 'Ring oss' })
  await w.send(w.mailer(server.url))
  const letters = server.arrived.map(({ to, raw }) => ({ to, raw }))
  const subjects = (to: string) =>
    letters.filter((letter) => letter.to === to).map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim())
  expect(subjects(w.liaison.email)).toEqual(Array(2).fill('Det er noko nytt i Samplass'))
  expect(subjects(w.team.email)).toEqual(['Det er noe nytt i Samplass'])
  expect(subjects(english.email)).toEqual(['There is something new in Samplass'])
  const body = (raw: string) => raw.slice(raw.indexOf('\r\n\r\n'))
  expect(new Set(letters.filter(({ to }) => to === w.liaison.email).map(({ raw }) => body(raw))).size).toBe(1)
  for (const { raw } of letters) expect(raw).toContain('Auto-Submitted: auto-generated')
})

test('to whom nothing is sent nothing is sent, and it is not tried again; the others get theirs', async () => {
  const [allowed] = await others(1)
  const server = await begin()
  const only = new Set([(allowed?.email ?? '').toLowerCase()])
  await w.opened()
  for (let turn = 0; turn < 3; turn++) {
    await w.send(w.mailer(server.url, undefined, only))
    later(10)
  }
  expect(arrivedAt(server)).toEqual([allowed?.email])
  expect(await failedOf(w.liaison)).toBeNull()
  await w.send(w.mailer(server.url))
  expect(server.arrived).toHaveLength(1)
})
