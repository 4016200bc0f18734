import { asLocalDate } from '@samplass/domain/nights'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../src/access/sessions.ts'
import { appOf, browserOn } from './access-app.ts'
import { allRoles, callerOver } from './http-caller.ts'
import { type IdOf, inputFor, type Procedure, procedures } from './inputs.ts'
import { setClocks } from './set-clocks.ts'
import { shownBy, silent } from './withdrawn-surfaces.ts'
import { makeSharedWorld, neighbour, type Planted, type Reader, type SharedWorld, service } from './withdrawn-world.ts'

/**
 * F 7: what a person takes back is gone at the next read, whatever is asked. Every procedure of the router and every route is called as
 * the other organisation, with the ids that it knows; those that showed something before must not do so after.
 */
let w: SharedWorld
let http: ReturnType<typeof callerOver>
const readers: Reader[] = [service.slug, neighbour.slug]
const friday = '2026-11-20T20:40:00Z'
let withdrawn: Planted
let objected: Planted
let narrowed: Planted
let expired: Planted
beforeAll(async () => {
  w = await makeSharedWorld()
  http = callerOver(w.world)
  withdrawn = await w.plant('Plass 1')
  objected = await w.plant('Plass 2')
  narrowed = await w.plant(null)
  expired = await w.plant(null, '2026-11-22')
})
afterAll(() => w.world.drop())

/** What the other organisation knows to ask with. */
const idsFor = (of: Planted): IdOf => {
  const { tista } = w.pool
  const known: Record<string, string | null | undefined> = {
    ...{ personId: of.personId, admissionId: of.admissionId, stayId: of.stayId, consentId: of.consentId },
    ...{ houseId: tista.id, bedId: tista.bed('Plass 1'), unitKindId: tista.kinds[0]?.id },
  }
  return (field) => known[field] ?? uuidv7()
}
const rolesAt = (reader: Reader) =>
  reader === service.slug ? (['liaison', 'tenant_administrator'] as const) : allRoles

async function ask(reader: Reader, procedure: Procedure, of: Planted): Promise<string> {
  const answers: string[] = []
  for (const all of [false, true]) {
    const { sessionId } = await w.world.signIn(reader, [...rolesAt(reader)], { name: 'Leser' })
    const input = inputFor(procedure, idsFor(of), all)
    const answer = await http.call(reader, sessionId, procedure, input)
    expect(answer.status, `${procedure.path} ${answer.text.slice(0, 300)}`).toBeLessThan(500)
    answers.push(answer.text)
  }
  return answers.join('\n')
}

const queries = procedures.filter(({ kind }) => kind === 'query')
const acts = procedures.filter(({ kind }) => kind === 'mutation')

/** Which of the words each procedure tells which reader: `path reader` and how many of them. */
async function telling(of: Planted, asked: readonly Procedure[], words = of.words): Promise<string[]> {
  const found: string[] = []
  for (const procedure of asked)
    for (const reader of readers) {
      const text = await ask(reader, procedure, of)
      if (words[reader].some((word) => text.includes(word))) found.push(`${procedure.path} ${reader}`)
      for (const word of of.never) expect(text, procedure.path).not.toContain(word)
    }
  return found
}

/** All that the reader's role in the database can select, as one text. */
const readable = (reader: Reader) =>
  w.world.verb(reader, async ({ tx }) => {
    const tables = await tx.sql<{ name: string; columns: string[] }[]>`
      select c.oid::regclass::text as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and has_schema_privilege(c.relnamespace, 'usage')
        and has_column_privilege(c.oid, a.attnum, 'select')
        and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema') group by 1`
    const rows = await Promise.all(
      tables.map(({ name, columns }) => tx.sql`select ${tx.sql(columns)} from ${tx.sql(name)}`),
    )
    return JSON.stringify(rows.flat())
  })

async function readableWords(of: Planted, words = of.words): Promise<string[]> {
  const found: string[] = []
  for (const reader of readers) {
    const text = await readable(reader)
    found.push(...words[reader].filter((word) => text.includes(word)))
  }
  return found
}

const showing = shownBy.flatMap(({ path, to }) => to.map((reader) => `${path} ${reader}`))
const shows = queries.filter(({ path }) => shownBy.some((one) => one.path === path))

test('every read of the router has its line: what it shows to whom, or that it shows nobody of another’s', () => {
  const listed = [...shownBy.map(({ path }) => path), ...silent]
  expect(queries.map(({ path }) => path).filter((path) => !listed.includes(path))).toEqual([])
  expect(listed.filter((path) => !queries.some((procedure) => procedure.path === path))).toEqual([])
  expect(new Set(listed).size).toBe(listed.length)
})

test('before anything is taken back, what should show it does, and the rest does not', async () => {
  expect((await telling(withdrawn, queries)).sort()).toEqual([...showing].sort())
  for (const of of [withdrawn, objected, narrowed, expired])
    expect((await readableWords(of)).sort()).toEqual(readers.flatMap((reader) => of.words[reader]).sort())
})

test('withdrawn: the very next read finds nothing, whatever is asked, of the router, of every route, and of the database', async () => {
  await w.worker.consent.withdrawConsent({ consentId: withdrawn.consentId })
  await w.worker.consent.withdrawConsent({ consentId: withdrawn.houseConsentId as string })
  expect(await telling(withdrawn, queries)).toEqual([])
  expect(await readableWords(withdrawn)).toEqual([])

  const app = appOf(w.world)
  const routes = [...new Map(app.routes.map((route) => [`${route.method} ${route.path}`, route])).values()]
  const own = routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
  expect(own.length).toBeGreaterThan(8)
  for (const reader of readers) {
    const { sessionId } = await w.world.signIn(reader, [...rolesAt(reader)], { name: 'Leser' })
    for (const { method, path } of own) {
      const browser = browserOn(app)
      browser.cookies.set(cookieName, sessionId)
      const at = path.replace(':slug', reader).replaceAll(/:\w+/g, withdrawn.admissionId)
      const answer = await browser.send(method, at, method === 'GET' ? undefined : {})
      const text = await firstOf(answer)
      for (const word of [...withdrawn.words[reader], ...withdrawn.never]) expect(text, path).not.toContain(word)
    }
  }
})

/** A stream says first what it says to everybody; anything else is read to its end. */
async function firstOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.includes('event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

test('objected to: as withdrawn, although the consent stands', async () => {
  const { personId } = objected
  expect((await telling(objected, shows)).length).toBeGreaterThan(0)
  await w.worker.consent.object({ personId, toRole: null, categories: [], note: 'Vil ikke' })
  expect(await telling(objected, shows)).toEqual([])
  expect(await readableWords(objected)).toEqual([])
})

test('narrowed: what the next version does not name is gone, and what it names is there', async () => {
  const [name, phone, body, goal, kin, child] = narrowed.words[service.slug] as [string, ...string[]] &
    Record<1 | 2 | 3 | 4 | 5, string>
  const { consentId } = narrowed
  await w.worker.consent.changeConsent({
    ...{ consentId, version: 1, purpose: 'Innleggelse', givenHow: 'oral', untilOn: asLocalDate('2027-01-31') },
    categories: ['admission', 'contact'],
  })
  const only = (words: string[]) => ({ [service.slug]: words, [neighbour.slug]: [] }) as Planted['words']
  expect(await telling(narrowed, shows, only([name, body, kin, child]))).toEqual([])
  expect(await readableWords(narrowed, only([name, body, kin, child]))).toEqual([])
  expect((await readableWords(narrowed, only([phone, goal]))).sort()).toEqual([phone, goal].sort())
  expect(await telling(narrowed, shows, only([goal]))).toContain(`plannedAdmission.get ${service.slug}`)
})

test('run out: at midnight after the last day, with nobody doing anything', async () => {
  expect((await telling(expired, shows)).length).toBeGreaterThan(0)
  await setClocks(w.world, '2026-11-22T23:00:00Z')
  expect(await telling(expired, shows)).toEqual([])
  expect(await readableWords(expired)).toEqual([])
  await setClocks(w.world, friday)
})

test('nor does anything that the others can do, once it is taken back', async () => {
  expect(await telling(withdrawn, acts)).toEqual([])
  expect(await telling(withdrawn, shows)).toEqual([])
})
