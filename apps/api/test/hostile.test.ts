import { setTimeout as sleep } from 'node:timers/promises'
import { fieldProblemCodes } from '@samplass/domain/field-problem'
import { refusalCodes } from '@samplass/domain/refusal'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileValues } from './hostile-values.ts'
import { allRoles, callerOver } from './http-caller.ts'
import { type IdOf, inputFor, type Procedure, procedures, withAt } from './inputs.ts'
import { realIds } from './matrix-ids.ts'
import { makeLivedInWorld } from './matrix-world.ts'

let built: Awaited<ReturnType<typeof makeLivedInWorld>>
let http: ReturnType<typeof callerOver>
let real: IdOf
beforeAll(async () => {
  built = await makeLivedInWorld()
  http = callerOver(built.world)
  const fields = new Set<string>()
  for (const procedure of procedures) inputFor(procedure, (field) => fields.add(field) && crypto.randomUUID(), true)
  real = await (await realIds(built, built.here.stayId))('first', fields)
})
afterAll(() => built.world.drop())

type Answer = { status: number; text: string }
type Told = {
  message?: string
  data?: { fields?: { path: string; code: string }[]; refusal?: { code: string }; requestId?: string }
}
const toldIn = ({ text }: Answer): Told | null => {
  const parsed = JSON.parse(text) as { error?: Told } | { error?: Told }[]
  return (Array.isArray(parsed) ? parsed[0]?.error : parsed.error) ?? null
}

const known: ReadonlySet<string> = new Set(refusalCodes)
const knownProblems: ReadonlySet<string> = new Set(fieldProblemCodes)

/** What is wrong with an answer to bad input, or null: a clear no with a code for which there is a sentence, or it was taken. */
function fault(answer: Answer): string | null {
  if (answer.status >= 500) return `${answer.status} ${answer.text.slice(0, 300)}`
  if (/\bat .*\.(ts|js|mjs):\d+|node_modules|PostgresError|"stack"/.test(answer.text))
    return `a stack: ${answer.text.slice(0, 300)}`
  if (answer.status < 400) return null
  const told = toldIn(answer)
  if (told?.data?.refusal) return known.has(told.data.refusal.code) ? null : `unknown refusal ${answer.text}`
  const fields = told?.data?.fields
  if (!fields?.length) return `neither refusal nor field: ${answer.text.slice(0, 300)}`
  const nameless = fields.find(({ code }) => !knownProblems.has(code))
  return nameless ? `unknown field problem ${JSON.stringify(nameless)}` : null
}

/** Every place in an input where something can stand. */
function* places(input: unknown, path: PropertyKey[] = []): Generator<PropertyKey[]> {
  yield path
  if (Array.isArray(input)) for (const index of input.keys()) yield* places(input[index], [...path, index])
  else if (input && typeof input === 'object')
    for (const [key, value] of Object.entries(input)) yield* places(value, [...path, key])
}

/** Calls as somebody who may do everything, so that nothing but the input stands in the way. */
async function send(procedure: Procedure, input: unknown): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    session ??= (await built.world.signIn('3105', allRoles, { name: 'Ingrid Solvang' })).sessionId
    const answer = await Promise.race([http.call('3105', session, procedure, input), late(procedure)])
    if (answer.status !== 401 || tries === 1) return answer
    session = null // it was one of those that revoke sessions
  }
}
let session: string | null = null

/** An answer that does not come is a fault like any other. */
async function late({ path }: Procedure): Promise<Answer> {
  await sleep(answerWithinMs, null, { ref: false })
  return { status: 504, text: JSON.stringify({ error: { message: `${path} did not answer` } }) }
}
const answerWithinMs = 10_000

/**
 * Each value in each place goes through the schema; what the schema takes goes on to the procedure itself, for there it
 * could do harm, and of what it refuses one for each place, for the answer's sake.
 */
test.each([0, 1, 2, 3])(
  'whatever stands in whichever field, there is a clear answer: part %i of 4',
  async (part) => {
    const faults: string[] = []
    let refused = 0
    let taken = 0
    for (const procedure of procedures.filter((_, index) => index % 4 === part)) {
      const { parser, path } = procedure
      if (!parser) continue
      const good = inputFor(procedure, real, true)
      for (const place of places(good)) {
        const tries: unknown[] = hostileValues.map((value) => withAt(good, place, value))
        tries.push(withAt(good, place, undefined), withAt(good, [...place, 'extra'], 'x'))
        const accepted = tries.filter((input) => parser.safeParse(input).success)
        const first = tries.find((input) => !parser.safeParse(input).success)
        refused += tries.length - accepted.length
        taken += accepted.length
        for (const input of [...accepted, ...(first === undefined ? [] : [first])]) {
          const found = fault(await send(procedure, input))
          if (found)
            faults.push(`${path} ${place.map(String).join('.')}: ${found}\n    ${JSON.stringify(input).slice(0, 300)}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(1000)
    expect(taken).toBeGreaterThan(10)
  },
  240_000,
)

test('prototype keys in a body change nothing for anybody', async () => {
  const { sessionId } = await built.world.signIn('3105', allRoles, { name: 'Ingrid Solvang' })
  for (const body of [
    '{"__proto__":{"polluted":true},"stayId":1}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"answers":{"__proto__":"yes","constructor":"no"}}',
  ]) {
    for (const path of ['stay.get', 'bedPool.claimBed', 'bedPool.search'])
      expect(fault(await http.send('3105', sessionId, path, { method: 'POST', body }))).toBeNull()
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

type Hostile = [what: string, status: number[], path: string, init: RequestInit]
const json = { 'content-type': 'application/json' }
const deep = '['.repeat(200_000)
const list: Hostile[] = [
  ['JSON that is cut off', [400], 'stay.get', { method: 'POST', body: '{"stayId":' }],
  ['text that is no JSON', [400], 'stay.get', { method: 'POST', body: 'hei' }],
  ['an empty body', [400], 'stay.get', { method: 'POST', body: '' }],
  [
    'a form',
    [400, 415],
    'stay.get',
    { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
  ['plain text', [400, 415], 'stay.get', { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }],
  [
    'a content type from nowhere',
    [400, 415],
    'stay.get',
    { method: 'POST', body: '{}', headers: { 'content-type': 'x/y' } },
  ],
  ['lists in lists in lists', [400], 'stay.get', { method: 'POST', body: deep + ']'.repeat(200_000) }],
  [
    'objects in objects',
    [400],
    'stay.get',
    { method: 'POST', body: '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000) },
  ],
  ['ten megabytes', [413], 'stay.get', { method: 'POST', body: JSON.stringify({ stayId: 'x'.repeat(10_000_000) }) }],
  ['a procedure that is not there', [404], 'stay.nothing', { method: 'POST', body: '{}' }],
  ['a procedure of Object', [404], 'stay.constructor', { method: 'POST', body: '{}' }],
  ['__proto__ as procedure', [404], '__proto__', { method: 'POST', body: '{}' }],
  ['a very long procedure', [404, 414], 'x'.repeat(10_000), { method: 'POST', body: '{}' }],
  ['GET for a mutation', [405], 'bedPool.claimBed', { method: 'GET' }],
  ['PUT', [404, 405], 'stay.get', { method: 'PUT', body: '{}' }],
  ['DELETE', [404, 405], 'stay.get', { method: 'DELETE' }],
  ['GET with broken input', [405], 'stay.get?input=%7Bbroken', { method: 'GET' }],
  ['a batch that is a list', [400, 207], 'stay.get?batch=1', { method: 'POST', body: '[]' }],
  ['a batch that is a number', [400], 'stay.get?batch=1', { method: 'POST', body: '7' }],
  [
    'a batch of prototypes',
    [400, 207],
    'stay.get,stay.get?batch=1',
    { method: 'POST', body: '{"__proto__":{"stayId":"x"}}' },
  ],
  ['a batch of two hundred', [400], `${Array(200).fill('stay.night').join()}?batch=1`, { method: 'POST', body: '{}' }],
  [
    'no idempotency key',
    [400],
    'stay.cancel',
    { method: 'POST', body: '{}', headers: { ...json, 'idempotency-key': '' } },
  ],
  [
    'a key of one letter',
    [400],
    'contact.log',
    { method: 'POST', body: '{}', headers: { ...json, 'idempotency-key': 'x' } },
  ],
  [
    'a key of a thousand letters',
    [400],
    'contact.log',
    { method: 'POST', body: '{}', headers: { ...json, 'idempotency-key': 'x'.repeat(1000) } },
  ],
]

test.each(list)('over HTTP: %s', async (_, statuses, path, init) => {
  const { sessionId } = await built.world.signIn('3105', allRoles, { name: 'Ingrid Solvang' })
  const answer = await http.send('3105', sessionId, path, init)
  expect(statuses, answer.text.slice(0, 300)).toContain(answer.status)
  expect(answer.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|"stack"|Unexpected token|procedure found/)
  expect(() => JSON.parse(answer.text)).not.toThrow()
})

test('an organisation in the address that cannot be one, and a session that cannot be one, are answered as any other', async () => {
  const slugs = ['%00', '..%2f..', '%F0%9F%92%A9', "'%20or%201=1", '__proto__', 'x'.repeat(3000), '%E0%A4%A']
  for (const slug of slugs) {
    const answer = await http.send(slug, 'x', 'stay.get', { method: 'POST', body: '{}' })
    expect(answer.status, `${slug} ${answer.text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
    expect(answer.status, `${slug} ${answer.text.slice(0, 200)}`).toBeLessThan(500)
  }
  for (const session of ['', '%00', 'x'.repeat(7000), 'æøå'.normalize('NFD').replaceAll(/[^ -~]/g, '?')]) {
    const answer = await http.send('3105', session, 'stay.get', { method: 'POST', body: '{}' })
    expect(answer.status, answer.text.slice(0, 200)).toBe(401)
  }
})
