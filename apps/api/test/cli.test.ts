import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Connection, connect } from '@samplass/db/connection'
import { migrationsOf } from '@samplass/db/migrate'
import { municipalities } from '@samplass/db/provision'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../../../packages/db/test/server.ts'

// The real command, in a process of its own, against a real server that nobody else uses.
let server: Awaited<ReturnType<typeof startTestServer>>
let admin: Connection
let folder: string
beforeAll(async () => {
  server = await startTestServer()
  admin = connect(server.url, { max: 2 })
  folder = mkdtempSync(join(tmpdir(), 'samplass-cli-'))
})
afterAll(async () => {
  await admin.end({ timeout: 1 })
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const { PATH, NODE_COMPILE_CACHE } = process.env
const start = (words: string[], url = server.url) =>
  spawn(process.execPath, [main, ...words], {
    env: { PATH, NODE_COMPILE_CACHE, DATABASE_URL: url, SAMPLASS_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What was printed, what was complained of, and how it ended. */
async function samplass(line: string, url?: string) {
  const running = start(line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [], url)
  const said = { out: '', err: '' }
  running.stdout.on('data', (text) => {
    said.out += text
  })
  running.stderr.on('data', (text) => {
    said.err += text
  })
  const [code] = await once(running, 'close')
  return { code, ...said }
}

/** Wrong: one line that says what, one that says what to do, no stack, and an exit code that a script can see. */
async function complaint(line: string, url?: string): Promise<string> {
  const { code, out, err } = await samplass(line, url)
  expect({ code, out }, line).toEqual({ code: 1, out: '' })
  expect(err, line).toMatch(/^samplass: \S.*\n {2}\S/)
  expect(err, line).not.toMatch(/\n\s+at |node:internal|PostgresError/)
  return err
}

test('on an empty database it says what is missing, and the first municipality sets everything up', async () => {
  expect(await samplass('status')).toMatchObject({ code: 0, out: expect.stringContaining('bin/samplass migrate') })
  const first = await samplass('municipality add 3107')
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('3107 Fredrikstad: added') })
})

test('the same municipality twice is one, whichever way it is named', async () => {
  const again = await samplass('municipality add 3107 Halden')
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('3107 Fredrikstad: was in place') })
  expect(again.out).toContain('1 added, 1 already there.')
  const { out } = await samplass('municipality list')
  expect(out.split('\n').map((line) => line.slice(0, 4))).toEqual(['3101', '3107', ''])
})

test('what is up to date is said to be, and migrating again changes nothing', async () => {
  expect(await samplass('migrate')).toMatchObject({ code: 0, out: expect.stringContaining('4 schemas are up to date') })
  expect((await samplass('status')).out).toMatch(/Schemas +4, all up to date/)
})

test('whoever is added gets a one-time password, that is not stored as it is', async () => {
  const line =
    'user add kari@fredrikstad.example --name "Kari Nordmo" --organisation 3107 --roles night_worker,team_member'
  const { code, out } = await samplass(line)
  expect(code).toBe(0)
  const password = /One-time password: (\S+)/.exec(out)?.[1] as string
  expect(password.length).toBeGreaterThan(11)
  const tables = await admin<
    { name: string }[]
  >`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('platform', 'pool', 'm_3107')`
  for (const { name } of tables) {
    const rows = await admin.unsafe(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [password])
    expect(rows, name).toHaveLength(0)
  }
})

test.each([
  ['municipality add', 'municipality add 3107'],
  ['municipality add 9999', 'municipality list --all'],
  ['municipality add Herøy', 'Give the number'],
  ['frobnicate', 'bin/samplass help'],
  ['status --colour', 'status --help'],
  ['user add', 'user add kari'],
  ['user add a@b.example --name A --roles night_worker', '--organisation is one of: 3107'],
  ['user add a@b.example --name A --organisation 4601 --roles night_worker', '--organisation is one of'],
  ['user add a@b.example --name A --organisation 3107 --roles king', '--roles takes one or more of'],
  ['user add a@b.example --organisation 3107 --roles night_worker', '--name'],
  ['user password nobody@b.example', 'user add --help'],
])('%s is refused, and says: %s', async (line, says) => {
  expect(await complaint(line)).toContain(says)
})

test('a database that does not answer is said to be that, and the address is what to look at', async () => {
  const down = await complaint('municipality add 3107', 'postgres://nobody:secret-word@127.0.0.1:9/nowhere')
  expect(down).toMatch(/does not answer[\s\S]*DATABASE_URL/)
  expect(down).not.toContain('secret-word')
  expect(await complaint('status', server.url.replace(/\/[^/]*$/, '/not_there'))).toContain('DATABASE_URL')
})

const ledger = async (schema: string) =>
  (
    await admin<
      { version: string }[]
    >`select version from platform.schema_version where schema_name = ${schema} order by 1`
  ).map(({ version }) => version)
const whole = migrationsOf('tenant').map(({ version }) => version)

test('killed half way through forty municipalities, the same line makes the rest: no schema is ever half made', async () => {
  const numbers = municipalities()
    .map(({ number }) => number)
    .slice(0, 40)
  const first = start(['municipality', 'add', ...numbers])
  const provisioned = async () =>
    (
      await admin<
        { schema: string }[]
      >`select role_name as schema from platform.organisation where provisioned_at is not null`
    ).length
  await expect.poll(provisioned, { timeout: 50_000, interval: 5 }).toBeGreaterThan(5)
  const ended = once(first, 'exit')
  first.kill('SIGKILL')
  await ended
  const made = await admin<{ name: string; tables: number }[]>`
    select n.nspname as name, count(c.oid)::int as tables from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
    where n.nspname like 'm\\_%' group by 1`
  expect(made.length).toBeLessThan(42)
  for (const { name, tables } of made) {
    const done = await ledger(name)
    expect(done, name).toEqual(tables === 0 ? [] : whole)
  }
  expect(await samplass(`municipality add ${numbers.join(' ')}`)).toMatchObject({ code: 0 })
  for (const number of numbers) expect(await ledger(`m_${number}`), number).toEqual(whole)
  expect(await provisioned()).toBe(new Set([...numbers, '3101', '3107']).size)
})

test('one municipality that cannot be made stops none of the others, and is named; put right, the same line makes it', async () => {
  await admin.unsafe('create schema m_5501; create table m_5501.person (id integer)')
  const { code, err } = await samplass('municipality add 5501 5503')
  expect(code).toBe(1)
  expect(err).toMatch(/1 of 2 could not be added:\s+5501 Tromsø: .*already exists/)
  expect(await ledger('m_5501')).toEqual([])
  expect(await ledger('m_5503')).toEqual(whole)
  await admin.unsafe('drop table m_5501.person')
  expect(await samplass('municipality add 5501 5503')).toMatchObject({ code: 0 })
  expect(await ledger('m_5501')).toEqual(whole)
})

test('a migration that was changed after it was applied is refused by name; a schema that lags is said to lag', async () => {
  const [last] = whole.slice(-1)
  await admin`update platform.schema_version set checksum = 'other' where schema_name = 'm_3101' and version = ${last as string}`
  expect(await complaint('migrate')).toMatch(`migration ${last} of m_3101 was changed after it was applied`)
  await admin`delete from platform.schema_version where schema_name = 'm_3101' and version = ${last as string}`
  expect((await samplass('status')).out).toMatch(/1 behind[\s\S]*Behind: m_3101\. Run: bin\/samplass migrate/)
})
