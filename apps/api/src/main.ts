import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { connect } from '@samplass/db/connection'
import { appRole, migrateAll } from '@samplass/db/provision'
import { startEmbedded } from '@samplass/db/server/embedded'
import { secret } from '@samplass/db/server/secrets'
import pino from 'pino'
import { uuidv7 } from 'uuidv7'
import { makeApp } from './app.ts'
import { directory } from './directory.ts'
import { clockFrom, readEnv } from './env.ts'
import { startJobs } from './jobs/start.ts'
import { keysFrom } from './keys.ts'
import { startRelay } from './live/relay.ts'

/** The only file that listens. Database, migrations, demo data on the first run, jobs, relay, HTTP; and back again on SIGTERM. */
const env = readEnv()
const folder = resolve(env.SAMPLASS_DATA)
const log = pino(
  { level: env.LOG_LEVEL, redact: ['*.password', '*.cookie', '*.number', '*.email'] },
  pino.destination(2),
)
const clock = clockFrom(env)

const embedded = env.DATABASE_URL ? null : await startEmbedded({ folder })
const adminUrl = env.DATABASE_URL ?? (embedded?.url as string)
const admin = connect(adminUrl, { max: 4, name: 'samplass-migrate' })
const appPassword = secret(folder, 'appPassword')
await migrateAll(admin, appPassword)

const appUrl = new URL(adminUrl)
appUrl.username = appRole
appUrl.password = appPassword
const pool = connect(appUrl.href, { max: env.SAMPLASS_BACKENDS })
const keys = keysFrom(secret(folder, 'numberKey'), secret(folder, 'hashKey'))
const organisations = directory(pool)

let demoLogins: { email: string; password: string; what: string }[] = []
if (env.SAMPLASS_MODE === 'demo') {
  const { seedOnFirstRun } = await import('../seed/first-run.ts')
  demoLogins = await seedOnFirstRun({ admin, pool, directory: organisations, keys, clock, say: console.log })
  for (const login of demoLogins) console.log(`  ${login.email.padEnd(34)} ${login.password.padEnd(18)} ${login.what}`)
}
await admin.end()

const relay = await startRelay(pool, log)
const jobs = startJobs({ pool, directory: organisations, keys, clock, newId: uuidv7, mode: env.SAMPLASS_MODE, log })
const web = resolve(import.meta.dirname, '../../web/dist')
const app = makeApp({
  pool,
  directory: organisations,
  keys,
  clock,
  newId: uuidv7,
  mode: env.SAMPLASS_MODE,
  log,
  relay,
  origin: env.SAMPLASS_ORIGIN,
  proxies: env.SAMPLASS_PROXIES,
  demoLogins,
  web: existsSync(web) ? web : null,
  ready: () =>
    pool`select 1`.then(
      () => true,
      () => false,
    ),
})
const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, ({ port }) => {
  console.log(`Samplass is running on http://localhost:${port}`)
})

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  const forced = setTimeout(() => process.exit(1), 10_000)
  await jobs.stop()
  await relay.stop()
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await pool.end({ timeout: 5 })
  await embedded?.stop()
  clearTimeout(forced)
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
