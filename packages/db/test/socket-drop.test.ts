import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from './server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(async () => {
  await server.stop()
})

const blows: Record<string, () => Promise<unknown>> = {
  'the server': async () => process.kill(server.pid(), 'SIGKILL'),
  'one session': async () => process.kill(sessions().at(-1) ?? server.pid(), 'SIGKILL'),
  'every session, politely': async () => {
    const sql = postgres(server.url, { max: 1, onnotice: () => {} })
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`.catch(
      () => {},
    )
    await sql.end({ timeout: 1 }).catch(() => {})
  },
}

/** The last children of the server are the client sessions. */
function sessions(): number[] {
  try {
    const pid = server.pid()
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  } catch {
    return []
  }
}

async function back(): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const sql = postgres(server.url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    const alive = await sql`select 1`.then(
      () => true,
      () => false,
    )
    await sql.end({ timeout: 1 }).catch(() => {})
    if (alive) return
    if (Date.now() > deadline) throw new Error('the server did not come back')
    await sleep(50)
  }
}

test('the server is killed under load: the process lives, every query is answered or rejected, the pool works again', async () => {
  const load = spawn(process.execPath, [fileURLToPath(new URL('socket-drop.load.ts', import.meta.url)), server.url])
  let complaints = ''
  load.stderr.on('data', (text) => {
    complaints += text
  })
  const exit = once(load, 'exit')
  const lines = createInterface(load.stdout)[Symbol.asyncIterator]()
  await Promise.race([lines.next(), exit])

  for (let round = 0; round < 3; round += 1) {
    for (const blow of Object.values(blows)) {
      await sleep(150)
      await blow()
      await sleep(50)
      await back()
    }
  }
  await sleep(500)
  load.stdin.write('end\n')
  const report = await Promise.race([lines.next(), exit])
  const [code] = await exit
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
  const counted = JSON.parse('value' in report ? String(report.value) : '{}')
  expect(counted).toMatchObject({ hung: 0, foreign: 0, broken: 0, usable: true })
  expect(counted.rejected).toBeGreaterThan(9)
  expect(counted.answered).toBeGreaterThan(9)
})

test("a query that cannot be written is rejected itself, and takes no other query's answer", async () => {
  const sql = postgres(server.url, { max: 1 })
  const ask = (n: number) => sql`select ${n}::int as n`
  await ask(0)
  const answers = await Promise.allSettled([1, undefined as never, 3, 4].map(ask))
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0]?.n : answer.reason.code))).toEqual([
    1,
    'UNDEFINED_VALUE',
    3,
    4,
  ])
  expect(await ask(5)).toMatchObject([{ n: 5 }])
  await sql.end({ timeout: 1 })
})

test('a transaction that lost its session writes nothing through the next one', async () => {
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  const admin = postgres(server.url, { max: 1 })
  const late: unknown[] = []
  const transaction = sql.begin(async (tx) => {
    const [session] = await tx`select pg_backend_pid() as pid`
    await admin`select pg_terminate_backend(${session?.pid})`
    await tx`select 1`.catch(() => {})
    await expect.poll(() => sql`select 2 as next`.catch(() => [])).toMatchObject([{ next: 2 }])
    await tx`select 3`.catch((error) => late.push(error.code))
  })
  await expect(transaction).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  await expect.poll(() => late).toEqual(['CONNECTION_CLOSED'])
  await Promise.all([sql.end({ timeout: 1 }), admin.end({ timeout: 1 })])
})
