import { execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './place.ts'

const readyWaitMs = 60_000
const fastStopMs = 20_000
const logBytesMax = 5_000_000
const pollMs = 25

/** The first process of a PostgreSQL server, as it describes itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean }

export function clusterFolder(place: { folder: string }): string {
  return join(place.folder, 'cluster')
}

export function logFile(place: { folder: string }): string {
  return join(place.folder, 'server.log')
}

/** The server that runs on this cluster, or undefined. A file left behind by a server that was killed is not believed. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid < 2 || !isPostmaster(pid, cluster)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** After a restart of the machine the same number may belong to any other process. */
function isPostmaster(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  return commandOf(pid).includes(cluster)
}

/** The command line of a process; empty when it is gone or waits for its parent to notice that it ended. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Starts the server and answers when it takes connections. It outlives this process unless it is stopped. */
export async function startPostmaster(place: Place, settings: Record<string, string | number>): Promise<Postmaster> {
  const cluster = clusterFolder(place)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile(place), logBytes(place) > logBytesMax ? 'w' : 'a', 0o600)
  const child = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', cluster, ...flags], {
    ...place.account,
    cwd: place.folder,
    env: serverEnvironment(),
    // Its own process group: ctrl-c in the terminal is for us, and we stop the database last.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${signal ?? `code ${code}`}`
  })
  child.unref()
  const deadline = Date.now() + readyWaitMs
  while (failure === undefined && Date.now() < deadline) {
    const postmaster = runningPostmaster(cluster)
    if (postmaster?.ready) return postmaster
    await sleep(pollMs)
  }
  if (failure === undefined && child.pid !== undefined) await stopPostmaster(child.pid)
  throw new Error(`PostgreSQL did not start: ${failure ?? 'it was not ready in time'}\n${lastLines(place)}`)
}

/** First politely (sessions are ended, everything is written), then without ceremony; PostgreSQL recovers from both. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', fastStopMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!send(pid, signal)) return
    const deadline = Date.now() + waitMs
    while (Date.now() < deadline) {
      if (commandOf(pid) === '') return
      await sleep(pollMs)
    }
  }
}

export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Nothing of the caller's environment: a stray PGPORT or PGOPTIONS would change the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

function logBytes(place: Place): number {
  return statSync(logFile(place), { throwIfNoEntry: false })?.size ?? 0
}

function lastLines(place: Place): string {
  return readFileSync(logFile(place), 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}
