import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testFolder } from '../../test/server.ts'
import { startEmbedded, wipeEmbedded } from './embedded.ts'

let folder: string
let started: ChildProcess[]

beforeEach(() => {
  const parent = testFolder('samplass embedded ')
  chmodSync(parent, 0o711)
  folder = join(parent, '.data')
  started = []
})

afterEach(async () => {
  for (const child of started) await ended(child, 'SIGKILL')
  await wipeEmbedded(folder)
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

/** Another process that starts the database of the folder and holds it until SIGTERM. */
async function holder(): Promise<{ child: ChildProcess; pid: number; port: number }> {
  const script = `import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
    const server = await startEmbedded({ folder: process.argv[1], test: true })
    process.once('SIGTERM', () => server.stop().then(() => process.exit(0)))
    console.log(JSON.stringify({ pid: server.pid(), port: server.port }))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return { child, ...JSON.parse(String(line)) }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

function running(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await question(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

test('what was written is there after a stop and a start, on the same port', async () => {
  const first = await startEmbedded({ folder, test: true })
  await ask(first.url, (sql) => sql`create table kept as select 'yes' as word`)
  const pid = first.pid()
  await first.stop()
  expect(running(pid)).toBe(false)
  const second = await startEmbedded({ folder, test: true })
  expect(second.port).toBe(first.port)
  expect(await ask(second.url, (sql) => sql`select word from kept`)).toMatchObject([{ word: 'yes' }])
  await second.stop()
})

test('the server listens on this machine only, and asks for the password', async () => {
  const server = await startEmbedded({ folder, test: true })
  expect(
    await ask(
      server.url,
      (sql) =>
        sql`select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as socket`,
    ),
  ).toMatchObject([{ at: '127.0.0.1', socket: '' }])
  const wrong = server.url.replace(/:[0-9a-f]{64}@/, ':postgres@')
  await expect(ask(wrong, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' })
  await server.stop()
})

test('a folder that nobody else may enter is no hindrance, also not for root', async () => {
  chmodSync(join(folder, '..'), 0o700)
  const server = await startEmbedded({ folder })
  expect(await ask(server.url, (sql) => sql`select current_setting('fsync') as fsync`)).toMatchObject([{ fsync: 'on' }])
  await server.stop()
})

test('a second process shares the running server, and its end leaves it running', async () => {
  const first = await holder()
  const second = await startEmbedded({ folder, test: true })
  expect(second.pid()).toBe(first.pid)
  await second.stop()
  expect(running(first.pid)).toBe(true)
  await expect(wipeEmbedded(folder)).rejects.toThrow(/Stop it first/)
  await ended(first.child, 'SIGTERM')
  expect(running(first.pid)).toBe(false)
})

test('processes that start at the same moment make one database and share it', async () => {
  const holders = await Promise.all([holder(), holder(), holder()])
  expect(new Set(holders.map(({ pid }) => pid)).size).toBe(1)
})

test('a process that was killed leaves a server that the next one takes over and stops', async () => {
  const killed = await holder()
  await ended(killed.child, 'SIGKILL')
  expect(running(killed.pid)).toBe(true)
  const next = await startEmbedded({ folder, test: true })
  expect(next.pid()).toBe(killed.pid)
  await next.stop()
  expect(running(killed.pid)).toBe(false)
})

test('everything killed at once: the next start recovers', async () => {
  const killed = await holder()
  await ended(killed.child, 'SIGKILL')
  process.kill(killed.pid, 'SIGKILL')
  const next = await startEmbedded({ folder, test: true })
  expect(await ask(next.url, (sql) => sql`select 1 as alive`)).toMatchObject([{ alive: 1 }])
  await next.stop()
})

test('a postmaster.pid that names a process of somebody else is not believed', async () => {
  const first = await startEmbedded({ folder, test: true })
  const file = join(realpathSync(join(folder, 'postgres')), 'cluster', 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await first.stop()
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
  const second = await startEmbedded({ folder, test: true })
  expect(second.pid()).not.toBe(process.pid)
  await second.stop()
})

test('a server that dies under a living process is started again on the same port', async () => {
  const server = await startEmbedded({ folder, test: true })
  const pid = server.pid()
  process.kill(pid, 'SIGKILL')
  const deadline = Date.now() + 20_000
  while ((server.pid() === pid || server.pid() === 0) && Date.now() < deadline) await sleep(50)
  await expect
    .poll(() => ask(server.url, (sql) => sql`select 1 as alive`), { timeout: 10_000 })
    .toMatchObject([{ alive: 1 }])
  await server.stop()
})

test('a database whose secrets are lost says so', async () => {
  const server = await startEmbedded({ folder, test: true })
  await server.stop()
  rmSync(join(folder, 'secrets.json'))
  await expect(startEmbedded({ folder, test: true })).rejects.toThrow(/is not the one this database was made with/)
})
