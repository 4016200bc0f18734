import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { isConnectionLost } from '../tenancy.ts'
import { claimFolder } from './owner.ts'
import { findPlace, knownPlace, type Place } from './place.ts'
import {
  clusterFolder,
  type Postmaster,
  runningPostmaster,
  send,
  serverEnvironment,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { secret } from './secrets.ts'

export type EmbeddedOptions = {
  /** Everything that must survive is in here: `.data` of the clone, or SAMPLASS_DATA. */
  folder: string
  /** Free to choose when absent; the choice is kept while it stays free. */
  port?: number
  /** For tests: inside the folder, quick, and not safe from a power cut. */
  test?: boolean
  log?: (line: string) => void
}

export type Embedded = {
  /** As superuser, to the database `samplass`. */
  url: string
  port: number
  /** The server's process right now: after a crash it is another. */
  pid: () => number
  /** Ends the server when this process is the one that answers for it; never throws. */
  stop: () => Promise<void>
}

const majorVersion = '18'
const watchMs = 250
const attemptsMax = 20
/** The last sessions of a server that was killed are still on their way out, or the port was taken in between. */
const passing = /pre-existing shared memory block|could not bind/
const restartWaitMsMax = 5_000

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  max_locks_per_transaction: 256,
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %u ',
  jit: 'off',
}

/** Survives that the server is killed, not that the machine is: what was acknowledged is in the kernel's hands. */
const hasty = { fsync: 'off', full_page_writes: 'off', max_connections: 300 }

/**
 * PostgreSQL for a machine that has none: made on the first run, taken up again on the next, also after a crash.
 * While this process lives it starts the server again if that dies. A second process on the same folder shares it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const log = options.log ?? (() => {})
  const place = findPlace(options.folder, { inside: options.test ?? false, log })
  const password = secret(options.folder, 'postgresPassword')
  const claim = await claimFolder(place.folder)
  const cluster = clusterFolder(place)
  const start = (port: number) =>
    startPostmaster(place, { ...settings, ...(options.test ? hasty : {}), port, cluster_name: 'samplass' })

  const urlOf = ({ port }: Postmaster) => `postgres://postgres:${password}@127.0.0.1:${port}`
  let current: Postmaster
  try {
    if (!existsSync(cluster)) {
      log('Making the database')
      makeCluster(place, password)
    }
    refuseOtherVersion(cluster)
    for (let attempt = 1; ; attempt += 1) {
      current = await takeUp(cluster, place, options.port, start)
      try {
        await ensureDatabase(urlOf(current), options.folder)
        break
      } catch (error) {
        // What was taken up was dying: it is gone in a moment, and then another is started.
        if (attempt === attemptsMax || !isConnectionLost(error)) throw error
        await sleep(500)
      }
    }
  } finally {
    claim.ready()
  }

  const stopWatching = claim.owner ? watch(cluster, current, start, log) : () => {}
  const lastResort = () => {
    const left = claim.owner ? runningPostmaster(cluster) : undefined
    if (left) send(left.pid, 'SIGINT')
  }
  process.once('exit', lastResort)
  return {
    url: `${urlOf(current)}/samplass`,
    port: current.port,
    pid: () => runningPostmaster(cluster)?.pid ?? 0,
    stop: async () => {
      stopWatching()
      const running = claim.owner ? runningPostmaster(cluster) : undefined
      if (running) await stopPostmaster(running.pid)
      process.removeListener('exit', lastResort)
      claim.release()
    },
  }
}

/** Deletes the folder's database and secrets for good, after stopping a server that was left running on it. */
export async function wipeEmbedded(folder: string): Promise<void> {
  const known = knownPlace(folder)
  if (known && existsSync(known)) {
    const claim = await claimFolder(known)
    claim.ready()
    if (!claim.owner) throw new Error(`Samplass is running on ${folder} (process ${claim.holder}). Stop it first.`)
    const running = runningPostmaster(join(known, 'cluster'))
    if (running) await stopPostmaster(running.pid)
    rmSync(known, { recursive: true, force: true })
  }
  for (const name of ['postgres', 'secrets.json']) rmSync(join(folder, name), { recursive: true, force: true })
}

/** Made beside its final name, so that a cluster is there whole or not at all. */
function makeCluster(place: Place, password: string): void {
  const next = join(place.folder, 'cluster.new')
  const passwordFile = join(place.folder, 'password')
  rmSync(next, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  const initdb = spawnSync(
    join(place.binaries, 'bin', 'initdb'),
    [
      ...['-D', next, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C', '--data-checksums'],
    ],
    { ...place.account, cwd: place.folder, env: serverEnvironment(), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (initdb.status !== 0) {
    throw new Error(`The database could not be made: ${initdb.error?.message ?? `${initdb.stdout}\n${initdb.stderr}`}`)
  }
  renameSync(next, clusterFolder(place))
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === majorVersion) return
  throw new Error(
    `${cluster} was made by PostgreSQL ${version}; this is ${majorVersion}. Dump it with ${version} and load it here.`,
  )
}

/** The server that runs already, or a new one on the port it had, or on the next that is free. */
async function takeUp(
  cluster: string,
  place: Place,
  wanted: number | undefined,
  start: (port: number) => Promise<Postmaster>,
): Promise<Postmaster> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const running = runningPostmaster(cluster)
    if (running?.ready) return running
    if (!running) break
    await sleep(100)
  }
  const file = join(place.folder, 'port')
  for (let attempt = 1; ; attempt += 1) {
    const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    const port = wanted ?? ((await freePort(kept)) || (await freePort(0)))
    try {
      const postmaster = await start(port)
      writeFileSync(file, String(port))
      return postmaster
    } catch (error) {
      if (attempt === attemptsMax || !(error instanceof Error && passing.test(error.message))) throw error
      await sleep(500)
    }
  }
}

/** The port itself if it is free, any free one for 0, else 0. */
function freePort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ensureDatabase(url: string, folder: string): Promise<void> {
  const sql = postgres(`${url}/postgres`, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = 'samplass'`
    if (!found) await sql`create database samplass`
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === '28P01') {
      throw new Error(
        `${join(folder, 'secrets.json')} is not the one this database was made with. Put it back, or begin again with --reset.`,
      )
    }
    // Two processes may both have found it missing.
    if (!(error instanceof postgres.PostgresError && (error.code === '42P04' || error.code === '23505'))) throw error
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** Starts the server again, on the same port, when it is gone without having been asked to go. */
function watch(
  cluster: string,
  first: Postmaster,
  start: (port: number) => Promise<Postmaster>,
  log: (line: string) => void,
): () => void {
  let stopped = false
  let waitMs = watchMs
  const look = async () => {
    if (stopped) return
    if (runningPostmaster(cluster)) waitMs = watchMs
    else {
      log('The database is gone; starting it again')
      const failed = await start(first.port).then(
        () => undefined,
        (error: Error) => error,
      )
      if (failed) log(failed.message)
      waitMs = failed ? Math.min(waitMs * 2, restartWaitMsMax) : watchMs
      const late = stopped ? runningPostmaster(cluster) : undefined
      if (late) await stopPostmaster(late.pid)
    }
    if (!stopped) setTimeout(look, waitMs).unref()
  }
  setTimeout(look, waitMs).unref()
  return () => {
    stopped = true
  }
}
