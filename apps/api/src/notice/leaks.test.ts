import { randomBytes } from 'node:crypto'
import { type ThreadAction, threadActions } from '@samplass/domain/planned-admission/thread'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOf, browserOn } from '../../test/access-app.ts'
import { procedures } from '../../test/inputs.ts'
import { mailServer } from '../../test/mail-server.ts'
import {
  makeNoticeWorld,
  type NoticeWorld,
  offer,
  publicOrigin,
  specialistRole,
  terms,
} from '../../test/notice-builders.ts'
import { personOf } from '../../test/person-builders.ts'
import { setClocks } from '../../test/set-clocks.ts'
import { cookieName } from '../access/sessions.ts'
import { makeLog } from '../log.ts'
import { mailerFor } from './mailer.ts'
import { tellByClock } from './tell-by-clock.ts'

// A person with a name, a number and a phone, and a unit whose name says what it is. They are planted in everything that a thread can hold;
// then everything that leaves is searched.
const planted = ['Plantegard', 'Hemmelin', '+4799112233', '99112233', 'Rusposten Nordlys', 'Rusposten', 'avrusning']
/** Neither does an e-mail or a calendar say who the other side is. */
const sides = ['Fjordbyen', 'fjordbyen', 'DPS', 'dps', 'Sarpsborg', '3105', 'innlegg']

let w: NoticeWorld
const numbers: string[] = []
const lines: string[] = []
const kept = { mails: [] as string[], feeds: [] as string[], told: [] as string[], addresses: [] as string[] }
const done = new Set<ThreadAction>()
let stop: () => Promise<void>

beforeAll(async () => {
  w = await makeNoticeWorld('2026-11-20T10:00:00Z')
  const server = await mailServer()
  stop = server.stop
  const log = makeLog('trace', { write: (line) => void lines.push(line) })
  const app = appOf(w.world, { log, origin: undefined, mails: true })
  const mailer = mailerFor({ only: null, url: server.url, from: 'post@samplass.example', origin: publicOrigin }, log)
  const browserOf = ({ sessionId }: { sessionId: string }) => {
    const browser = browserOn(app)
    browser.cookies.set(cookieName, sessionId)
    return browser
  }
  const members = { '3105': browserOf(w.team), 'dps-fjordbyen': browserOf(w.liaison) }
  type Slug = keyof typeof members
  const ask = async (slug: Slug, path: string, input?: unknown) => {
    const key = randomBytes(12).toString('hex')
    const answer = await members[slug].send('POST', `/trpc/${slug}/${path}`, input, { 'idempotency-key': key })
    kept.addresses.push(
      `/trpc/${slug}/${path}`,
      ...['location', 'content-disposition', 'link'].map((name) => answer.headers.get(name) ?? ''),
    )
    const body = (await answer.json()) as { result?: { data: unknown } }
    if (!body.result) throw new Error(`${path}: ${JSON.stringify(body)}`)
    return body.result.data
  }
  const feeds = await Promise.all(
    [w.team, w.liaison].map(async ({ caller }) => {
      const token = randomBytes(32).toString('base64url')
      await caller.notice.makeFeed({ token })
      return `/api/calendar/${token}.ics`
    }),
  )
  const collect = async () => {
    for (const address of feeds) {
      const answer = await browserOn(app).send('GET', address)
      expect(answer.status).toBe(200)
      kept.feeds.push(await answer.text())
      kept.addresses.push(answer.headers.get('content-disposition') ?? '')
    }
    for (const slug of ['3105', 'dps-fjordbyen'] as const) {
      await w.world.verb(slug, tellByClock)
      kept.told.push(JSON.stringify(await ask(slug, 'notice.list')))
    }
    await w.send(mailer)
  }

  type Changed = { admissionId: string; version: number }
  const words = { ...terms, goal: 'Hemmelin skal til avrusning', unit: 'Rusposten Nordlys', transport: '+4799112233' }
  const newNumber = () => {
    numbers.push(w.number())
    return numbers.at(-1) ?? ''
  }
  const begin = async () => {
    const personId = await w.register('Hemmelin', 'Plantegard', { number: newNumber(), phone: '+4799112233' })
    await w.worker.consent.recordConsent({
      ...{
        personId,
        toRole: specialistRole,
        categories: ['admission', 'identity', 'contact'],
        untilOn: '2026-12-01' as never,
      },
      ...{ purpose: `Hemmelin ${numbers.at(-1)} til Rusposten`, givenHow: 'oral' },
    })
    const thread = (await ask('3105', 'plannedAdmission.openAdmission', { personId, specialistRole })) as Changed
    let { version } = thread
    let seen = 0
    await collect()
    return async (slug: Slug, action: ThreadAction, path: string, input: Record<string, unknown> = {}) => {
      const at = { admissionId: thread.admissionId, version, seen }
      version = ((await ask(slug, `plannedAdmission.${path}`, { ...at, ...input })) as Changed).version
      if (action === 'propose') seen += 1
      done.add(action)
      await collect()
    }
  }
  const proposal = { ...offer, terms: words }
  const whole = await begin()
  const said = `Hemmelin Plantegard, ${numbers[0]}, Rusposten Nordlys, 99112233`
  await whole('3105', 'propose', 'propose', proposal)
  await whole('dps-fjordbyen', 'request_info', 'requestInfo', { question: said, respondBy: '2026-11-20T12:00:00Z' })
  await setClocks(w.world, '2026-11-20T12:30:00Z')
  await collect()
  await setClocks(w.world, '2026-11-21T12:30:00Z')
  await collect()
  await whole('3105', 'answer_info', 'answerInfo', { answer: said })
  await whole('dps-fjordbyen', 'accept', 'accept')
  await whole('3105', 'answer_for_person', 'answerForPerson', { answer: 'yes', reason: said })
  await whole('dps-fjordbyen', 'confirm_bed', 'confirmBed', { elsewhere: said })
  await whole('dps-fjordbyen', 'admit', 'admit', { admittedAt: null, hasHome: 'yes' })
  await whole('3105', 'tell_home', 'tellHome', { hasHome: 'no' })
  await whole('dps-fjordbyen', 'plan_discharge', 'planDischarge', { dischargeOn: '2026-11-28' })
  const leaving = { hasHome: true, firstFollowUpAt: null, crisisPlanUpdatedAt: null, gapReason: said }
  await whole('dps-fjordbyen', 'discharge', 'discharge', { ...leaving, dischargedAt: null })
  await whole('3105', 'close', 'close')
  const later = { ...proposal, respondBy: '2026-11-23T12:00:00Z', lapsesAt: '2026-11-24T12:00:00Z' }
  const ends = [
    ['dps-fjordbyen', 'decline', 'decline', { reason: 'other', alternative: said }],
    ['3105', 'withdraw', 'withdraw', { reason: said }],
    ['3105', 'convert_to_acute', 'convertToAcute', { whatFailed: said }],
  ] as const
  for (const [slug, action, path, input] of ends) {
    const other = await begin()
    await other('3105', 'propose', 'propose', later)
    await other(slug, action, path, input)
  }
  // What fails is logged: a bug with a person's row in it, an e-mail that is refused by its address, inputs that are no good.
  const refusing = await mailServer({ address: () => 550 })
  await w.opened('Hemmelin', '2026-12-31')
  await w.send(mailerFor({ only: null, url: refusing.url, from: 'post@samplass.example', origin: publicOrigin }, log))
  await refusing.stop()
  await w.world.admin`alter table m_3105.person add constraint bug check (given_name <> 'Hemmelin') not valid`
  const person = personOf('Hemmelin', 'Plantegard', { number: newNumber(), phone: '+4799112233' })
  await expect(ask('3105', 'person.register', person)).rejects.toThrow(/INTERNAL/)
  await expect(ask('3105', 'person.register', { ...person, number: 'Plantegard' })).rejects.toThrow()
  await members['3105'].send('GET', `/api/calendar/${encodeURIComponent('Plantegard')}.ics`)
  kept.mails = server.arrived.map(({ raw }) => raw)
})
afterAll(async () => {
  await stop()
  await w.world.drop()
})

const wordsIn = (texts: readonly string[], words: readonly string[]) => {
  // Ids are random: one may spell anything in hexadecimal digits.
  const all = texts.join('\n').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
  return [...words, ...numbers].filter((word) => all.includes(word))
}
/** As it is sent, and as it is read: what is folded, quoted or in base64 is looked into too. */
const readings = (raw: string) => {
  const unfolded = raw
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const decoded = [...raw.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([text]) =>
    Buffer.from(text, 'base64').toString('utf8'),
  )
  return [raw, unfolded, Buffer.from(unfolded, 'latin1').toString('utf8'), ...decoded]
}

test('every act that a thread knows has been done, and there is something to search', () => {
  expect(threadActions.filter((action) => !done.has(action))).toEqual([])
  expect(kept.mails.length).toBeGreaterThan(10)
  expect(kept.feeds.join('')).toMatch(/answer@samplass[\s\S]*arrival@samplass[\s\S]*departure@samplass/)
  expect(lines.join('')).toMatch(/an e-mail could not be sent[\s\S]*violates check constraint/)
})

test('the words are really there: the other side reads them in the thread itself', async () => {
  const rows = await w.world
    .admin`select terms::text || goal from (select terms, terms ->> 'goal' as goal from pool.proposal) p`
  expect(wordsIn([JSON.stringify(rows)], planted)).toEqual(
    expect.arrayContaining(['Hemmelin', 'Rusposten Nordlys', '99112233']),
  )
})

test('no e-mail holds a planted word, an organisation’s name or its kind, in any part or encoding', () => {
  const texts = kept.mails.flatMap(readings)
  expect(wordsIn(texts, planted)).toEqual([])
  // The address of the reader is the test's own, and holds none of them.
  expect(wordsIn(texts, sides)).toEqual([])
})

test('no calendar holds one: nothing but the product’s name, two titles, ids and times', () => {
  const unfolded = kept.feeds.map((text) => text.replaceAll('\r\n ', ''))
  expect(wordsIn(unfolded, [...planted, ...sides])).toEqual([])
  const titles = new Set(unfolded.flatMap((text) => text.match(/^SUMMARY:.*$/gm) ?? []))
  expect([...titles].sort()).toEqual(['SUMMARY:Samplass: avtalt dag', 'SUMMARY:Samplass: svarfrist'])
  expect(unfolded.join('')).not.toMatch(/^(DESCRIPTION|LOCATION|ORGANIZER|ATTENDEE|COMMENT|URL)/m)
})

test('what the bell says holds none, and names no more than the other side', () => {
  expect(wordsIn(kept.told, planted)).toEqual([])
})

test('no row about notices, no line in the log, no address and no file name holds one', async () => {
  const tables = await w.world.admin<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('pool', 'platform') and (table_name like 'notice%' or table_name in ('calendar_feed', 'outbox'))`
  expect(tables.length).toBeGreaterThan(5)
  const rows = await Promise.all(
    tables.map(({ name }) => w.world.admin.unsafe(`select to_jsonb(t)::text as row from ${name} t`)),
  )
  expect(wordsIn([JSON.stringify(rows)], planted)).toEqual([])
  expect(wordsIn(lines, planted)).toEqual([])
  expect(wordsIn(kept.addresses, planted)).toEqual([])
})

test('no file that is fetched is named by one: every read that makes a file of what it holds', async () => {
  const period = { fromOn: '2026-11-01' as never, toOn: '2026-12-01' as never }
  const leader = await w.world.as('3105', ['team_leader', 'pool_coordinator', 'housing_office'])
  const { cooperations } = await leader.outcome.getComparison({ year: 2025 })
  const cooperationId = cooperations[0]?.cooperationId as string
  // A new one does not pass before it stands here, with what it is asked for.
  const files: Record<string, (format: 'xlsx' | 'csv') => Promise<unknown>> = {
    'bedPool.importTemplate': (format) => leader.bedPool.importTemplate({ format }),
    'housing.exportStock': (format) => leader.housing.exportStock({ format }),
    'housing.importTemplate': (format) => leader.housing.importTemplate({ format }),
    'outcome.exportComparison': (format) => leader.outcome.exportComparison({ cooperationId, year: 2025, format }),
    'outcome.exportOutcomes': (format) =>
      leader.outcome.exportOutcomes({ ...period, teamId: null, windowMonths: 6, format }),
    'outcome.formTemplate': (format) => leader.outcome.formTemplate({ format }),
    'report.occupancy': (format) => leader.report.occupancy({ ...period, format } as never),
    'report.overrides': (format) => leader.report.overrides({ ...period, format } as never),
  }
  const made = procedures
    .filter(({ kind, shape }) => kind === 'query' && shape?.properties?.format)
    .map(({ path }) => path)
  expect(made.sort()).toEqual(Object.keys(files).sort())
  const answers = await Promise.all(
    Object.values(files).flatMap((fetchFile) => (['xlsx', 'csv'] as const).map((format) => fetchFile(format))),
  )
  for (const answer of answers) {
    const named = JSON.stringify(answer, (key, value) => (key === 'base64' ? undefined : value))
    expect(named).toMatch(/fileName":"[^"]+\.(xlsx|csv)"/)
    expect(wordsIn([named], planted)).toEqual([])
  }
})
