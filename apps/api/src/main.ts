import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { setDatabaseClock } from '@samplass/db/clock'
import { connect } from '@samplass/db/connection'
import { asApp, migrateAll } from '@samplass/db/provision'
import { startEmbedded } from '@samplass/db/server/embedded'
import { secret } from '@samplass/db/server/secrets'
import { uuidv7 } from 'uuidv7'
import { makeApp } from './app.ts'
import { directory } from './directory.ts'
import { clockFrom, type Env, readEnv } from './env.ts'
import { startJobs } from './jobs/start.ts'
import { keysFrom } from './keys.ts'
import { startRelay } from './live/relay.ts'
import { makeLog } from './log.ts'
import { hintFor } from './mistake.ts'
import { mailOf } from './notice/mailer.ts'

/** The only file that listens. Database, migrations, demo data on the first run, jobs, relay, HTTP; and back again on SIGTERM. */
const env = settings()
const folder = resolve(env.SAMPLASS_DATA)
const log = makeLog(env.LOG_LEVEL)
const clock = clockFrom(env)

/** In the order they were opened; closed in the opposite one. */
const open: (() => Promise<unknown>)[] = []
let stopping: Promise<void> | null = null
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    await database.catch(() => {})
    for (const close of open.toReversed()) await close()
    process.exit(code)
  })()
  return stopping
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))

/** A signal may come while the database starts: it is waited for, so that no server is left behind. */
const database = env.DATABASE_URL
  ? Promise.resolve(env.DATABASE_URL)
  : startEmbedded({ folder, log: (line) => log.info(line) }).then((embedded) => {
      open.push(embedded.stop)
      return embedded.url
    })

async function start(): Promise<void> {
  const adminUrl = await database
  const admin = connect(adminUrl, { max: 4, name: 'samplass-migrate' })
  const appPassword = secret(folder, 'appPassword')
  await migrateAll(admin, appPassword)
  await setDatabaseClock(admin, env.SAMPLASS_NOW ? clock().getTime() - Date.now() : 0)

  const pool = connect(asApp(adminUrl, appPassword), { max: env.SAMPLASS_BACKENDS })
  open.push(() => pool.end({ timeout: 5 }))
  const keys = keysFrom(secret(folder, 'numberKey'), secret(folder, 'hashKey'))
  const organisations = directory(pool)
  const { mail, say } = mailOf(env, log)
  const parts = { pool, directory: organisations, keys, clock, newId: uuidv7, mode: env.SAMPLASS_MODE, log }

  let demoLogins: { email: string; password: string; what: string }[] = []
  if (env.SAMPLASS_MODE === 'demo') {
    const { seedOnFirstRun } = await import('../seed/first-run.ts')
    demoLogins = await seedOnFirstRun({ admin, pool, directory: organisations, keys, clock, say: console.log })
    for (const login of demoLogins)
      console.log(`  ${login.email.padEnd(34)} ${login.password.padEnd(18)} ${login.what}`)
  }
  await admin.end()

  const relay = await startRelay(pool, log)
  open.push(relay.stop)
  const keep = { noticesDays: env.SAMPLASS_KEEP_NOTICES_DAYS, mailsDays: env.SAMPLASS_KEEP_MAILS_DAYS }
  open.push(startJobs({ ...parts, mail, keep }).stop)
  const web = resolve(import.meta.dirname, '../../web/dist')
  const app = makeApp({
    ...parts,
    relay,
    origin: env.SAMPLASS_ORIGIN,
    mails: mail !== null,
    proxies: env.SAMPLASS_PROXIES,
    demoLogins,
    web: existsSync(web) ? web : null,
    ready: () =>
      pool`select 1`.then(
        () => true,
        () => false,
      ),
  })
  await new Promise<void>((listening, refused) => {
    const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }, ({ port }) => {
      console.log(say)
      console.log(`Samplass is running on http://localhost:${port}`)
      listening()
    })
    server.once('error', refused)
    open.push(async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  })
}

await start().catch((error: Error) => {
  // What was under way when the signal came fails, and that is no news.
  if (stopping) return stopping
  const hint = hintFor(error)
  if (hint) console.error(`Samplass could not start: ${error.message}\n  ${hint}`)
  else log.fatal({ err: error }, 'Samplass could not start')
  return stop(1)
})

function settings(): Env {
  try {
    return readEnv()
  } catch (error) {
    console.error(`${(error as Error).message}\n  ${hintFor(error)}`)
    process.exit(2)
  }
}
