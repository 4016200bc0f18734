import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connect } from '@samplass/db/connection'
import { appRole, prepareDatabase, provisionMunicipality } from '@samplass/db/provision'
import { secret } from '@samplass/db/server/secrets'
import { uuidv7 } from 'uuidv7'
import { absoluteLimit, cookieName, sessions } from '../src/access/sessions.ts'
import { act, systemActor } from '../src/act.ts'
import { directory as makeDirectory } from '../src/directory.ts'
import { keysFrom } from '../src/keys.ts'
import type { Verb } from '../src/trpc.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
export const startedAt = '2026-11-20T20:40:00Z'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** One municipality on a server of its own, with a signed-in worker, and the real API as a process that can be killed. */
export async function crashWorld(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'samplass-crash-'))
  const admin = connect(url, { max: 2 })
  const appPassword = secret(folder, 'appPassword')
  await prepareDatabase(admin, appPassword)
  await provisionMunicipality(admin, '3105', new Date(startedAt))
  const appUrl = new URL(url)
  appUrl.username = appRole
  appUrl.password = appPassword
  const pool = connect(appUrl.href, { max: 4 })
  const directory = makeDirectory(pool)
  const keys = keysFrom(secret(folder, 'numberKey'), secret(folder, 'hashKey'))
  const parts = { pool, directory, keys, newId: uuidv7, mode: 'production' as const }
  const organisation = await directory.find('3105')
  if (!organisation) throw new Error('3105 was not made')

  const accountId = uuidv7()
  await admin`insert into platform.account (id, email, name, password_hash, created_at)
    values (${accountId}, 'night@test.invalid', 'Ingrid Solvang', 'none', now())`
  await admin`insert into platform.membership (id, account_id, organisation_role, account_name, roles, whole_organisation, house_ids, from_on, created_at)
    values (${uuidv7()}, ${accountId}, 'm_3105', 'Ingrid Solvang', ${['night_worker', 'housing_office']}, true, ${[]}, '2026-01-01', now())`
  const session = await sessions(pool).createSession(accountId, {
    device: 'test',
    absoluteExpiresAt: absoluteLimit(new Date()),
  })

  return {
    admin,
    folder,
    cookie: `${cookieName}=${session.id}`,
    verb: <T>(_slug: string, work: (verb: Verb) => Promise<T>) =>
      act(parts, systemActor(organisation), new Date(startedAt), work),
    async close() {
      await Promise.all([admin.end({ timeout: 1 }), pool.end({ timeout: 1 })])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Api = Awaited<ReturnType<typeof apiProcess>>

/** node apps/api/src/main.ts, and what it wrote and how it ended. `start` again after `kill`. */
export async function apiProcess(databaseUrl: string, folder: string) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const endings: string[] = []
  let written = ''
  const ready = async (withinMs: number): Promise<number> => {
    const begun = performance.now()
    for (;;) {
      const answer = await fetch(`${address}/health/ready`).catch(() => null)
      if (answer?.ok) return performance.now() - begun
      if (performance.now() - begun > withinMs)
        throw new Error(`not ready after ${withinMs} ms\n${written.slice(-2000)}`)
      await sleep(25)
    }
  }
  return {
    address,
    ready,
    /** How it ended each time: the signal, or the exit code. */
    endings,
    written: () => written,
    async start() {
      const env = {
        ...process.env,
        DATABASE_URL: databaseUrl,
        SAMPLASS_DATA: folder,
        SAMPLASS_MODE: 'production',
        SAMPLASS_NOW: startedAt,
        PORT: String(port),
        LOG_LEVEL: 'warn',
      }
      child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
      child.stderr?.on('data', (text) => {
        written += text
      })
      child.on('exit', (code, signal) => endings.push(signal ?? String(code)))
      return ready(60_000)
    },
    async end(signal: NodeJS.Signals) {
      const ending = child
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
      const gone = once(ending, 'exit')
      ending.kill(signal)
      await gone
    },
  }
}
