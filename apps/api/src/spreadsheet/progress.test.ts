import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOf, origin } from '../../test/access-app.ts'
import { stockCsv, stockLine } from '../../test/stock-file.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { cookieName } from '../access/sessions.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())

const rows = 1200
const lines = Array.from({ length: rows }, (_, row) =>
  stockLine({ supplierId: `P-${row}`, street: `Fremdriftsgata ${row >> 2}`, unitNumber: `H010${1 + (row & 3)}` }),
)
const base64 = Buffer.from(stockCsv(lines)).toString('base64')

test('whoever takes in a file hears how many rows are read and written, and nothing of what is in them; nobody else does', async () => {
  const app = appOf(world)
  const progressId = randomUUID()
  const [office, colleague, neighbour] = await Promise.all([
    world.signIn('3105', ['housing_office']),
    world.signIn('3105', ['housing_office']),
    world.signIn('3101', ['housing_office']),
  ])
  const as = ({ sessionId }: { sessionId: string }) => ({
    cookie: `${cookieName}=${sessionId}`,
    host: 'localhost:4711',
  })
  const listen = (headers: Record<string, string>) =>
    app.request(`${origin}/api/import/3105/${progressId}`, { headers })
  expect((await listen({})).status).toBe(404)
  expect((await listen(as(neighbour))).status).toBe(404)

  const ears = await Promise.all([office, colleague].map((who) => listen(as(who))))
  const readers = ears.map(({ body }) => (body as ReadableStream<Uint8Array>).getReader())
  const heard = ['', '']
  const listening = readers.map(async (reader, ear) => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard[ear] += new TextDecoder().decode(part.value)
  })
  await expect.poll(() => heard.every((text) => text.includes('hello'))).toBe(true)

  const answer = await app.request(`${origin}/trpc/3105/housing.applyImport`, {
    method: 'POST',
    headers: { ...as(office), origin, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ fileName: 'boliger.csv', file: { format: 'csv', base64, progressId } }),
  })
  expect(await answer.json()).toMatchObject({ result: { data: { added: rows } } })
  const last = `{"stage":"written","done":${rows},"of":${rows}}`
  await expect.poll(() => heard[0]).toContain(last)
  await Promise.all(readers.map((reader) => reader.cancel()))
  await Promise.all(listening)
  const told = [...(heard[0] ?? '').matchAll(/^data: (.*)$/gm)].map(([, told]) => JSON.parse(told ?? ''))
  expect(told).toEqual([
    {},
    ...[500, 1000, rows].map((done) => ({ stage: 'read', done, of: rows })),
    ...[500, 1000, rows].map((done) => ({ stage: 'written', done, of: rows })),
  ])
  expect(heard[1]).not.toContain('progress')
})
