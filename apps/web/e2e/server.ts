import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

export type Login = { email: string; password: string; what: string }

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    /** The demo logins, as the server prints them on its first run. */
    logins: Login[]
  }
}

const root = resolve(import.meta.dirname, '../../..')
/** When the known user rings: Friday 20 November 2026 at 21:40. The product's clock starts here and ticks. */
const fridayEvening = '2026-11-20T21:40:00+01:00'
const startMsMax = 360_000
const stopMsMax = 20_000

/** vitest globalSetup: what `bin/start` runs, on a database of its own in a folder that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'samplass-e2e-'))
  const server = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', SAMPLASS_DATA: folder, LOG_LEVEL: 'warn', SAMPLASS_NOW: fridayEvening },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(server, 'exit')
  const said: string[] = []
  const logins: Login[] = []
  createInterface(server.stderr).on('line', (line) => said.push(line))
  const address = new Promise<string>((found) => {
    createInterface(server.stdout).on('line', (line) => {
      said.push(line)
      const [, email, password, what] = /^ {2}(\S+@\S+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
      if (email && password && what) logins.push({ email, password, what })
      const [at] = /http:\/\/localhost:\d+/.exec(line) ?? []
      if (at) found(at)
    })
  })
  const stop = async () => {
    const forced = setTimeout(() => server.kill('SIGKILL'), stopMsMax)
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM')
      await exit
    }
    clearTimeout(forced)
    await wipe(folder)
  }
  const outcome = await Promise.race([
    address,
    exit.then(() => undefined),
    new Promise<undefined>((over) => setTimeout(over, startMsMax, undefined).unref()),
  ])
  if (!outcome) {
    await stop()
    throw new Error(`The server did not start:\n${said.slice(-30).join('\n')}`)
  }
  project.provide('address', outcome)
  project.provide('logins', logins)
  return stop
}

async function wipe(folder: string): Promise<void> {
  const wiped = spawn(process.execPath, ['packages/db/src/server/wipe.ts', folder], { cwd: root, stdio: 'inherit' })
  await once(wiped, 'exit')
  rmSync(folder, { recursive: true, force: true })
}
