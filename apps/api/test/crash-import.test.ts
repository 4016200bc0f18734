import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../../../packages/db/test/server.ts'
import { type Api, apiProcess, crashWorld } from './crash-api.ts'
import { stockCsv, stockLine } from './stock-file.ts'

const dwellings = 3000
const rounds = 3

let server: Awaited<ReturnType<typeof startTestServer>>
let world: Awaited<ReturnType<typeof crashWorld>>
let api: Api
beforeAll(async () => {
  server = await startTestServer()
  world = await crashWorld(server.url)
  api = await apiProcess(server.url, world.folder)
  await api.start()
})
afterAll(async () => {
  await api?.end('SIGKILL')
  await world?.close()
  await server?.stop()
})

const lines = Array.from({ length: dwellings }, (_, row) =>
  stockLine({ supplierId: `D-${row}`, street: `Storgata ${row >> 2}`, unitNumber: `H010${1 + (row & 3)}` }),
)
const file = { format: 'csv', base64: Buffer.from(stockCsv(lines)).toString('base64') }

const send = (key: string) =>
  fetch(`${api.address}/trpc/3105/housing.applyImport`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: world.cookie, origin: api.address, 'idempotency-key': key },
    body: JSON.stringify({ fileName: 'boliger.csv', file }),
  }).then(
    ({ status }) => status,
    () => null,
  )

/** What stands of the import, wherever it was cut off. */
async function standing() {
  const [row] = await world.admin<Record<string, number>[]>`
    select (select count(*)::int from m_3105.dwelling) as dwellings, (select count(distinct supplier_id)::int from m_3105.dwelling) as marks,
      (select count(*)::int from m_3105.building) as buildings, (select count(*)::int from m_3105.dwelling_event) as events,
      (select count(*)::int from m_3105.stock_import) as imports, (select count(*)::int from m_3105.stock_import_change) as changes,
      (select count(*)::int from pool.audit_entry where act = 'housing.imported') as told`
  return row
}
const nothing = { dwellings: 0, marks: 0, buildings: 0, events: 0, imports: 0, changes: 0, told: 0 }
const whole = {
  ...{ dwellings, marks: dwellings, buildings: dwellings / 4 },
  ...{ events: dwellings, imports: 1, changes: dwellings, told: 1 },
}

/** Until the import has begun to write. */
async function writing(): Promise<void> {
  for (;;) {
    const busy = await world.admin`
      select from pg_stat_activity where usename <> current_user and query ~ 'insert into (dwelling|building|stock_import)' and xact_start is not null`
    if (busy.length > 0) return
    await sleep(2)
  }
}

test('an import that is killed half-way has changed nothing, and the same file again gives the same stock', async () => {
  const key = randomBytes(12).toString('hex')
  for (let round = 0; round < rounds; round++) {
    const sent = send(key)
    await writing()
    await sleep(round * 40)
    await api.end('SIGKILL')
    await sent
    await api.start()
    expect([nothing, whole]).toContainEqual(await standing())
  }
  expect(await send(key)).toBe(200)
  expect(await standing()).toEqual(whole)
  // The same again, as the same act and as another: nothing is there twice.
  expect(await send(key)).toBe(200)
  expect(await standing()).toEqual(whole)
  expect(await send(randomBytes(12).toString('hex'))).toBe(200)
  expect(await standing()).toEqual({ ...whole, imports: 2, told: 2 })
}, 240_000)
