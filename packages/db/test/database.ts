import { createHash, randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, connect } from '../src/connection.ts'
import { migrationsOf } from '../src/migrate.ts'
import { appRole, prepareDatabase, provisionMunicipality, provisionSpecialist } from '../src/provision.ts'

/** The tenants that every test database has: four that cooperate, Asker alone, a DPS and a unit for addiction (TSB). */
export const testMunicipalities = ['3101', '3103', '3105', '3107', '3203']
export const testSpecialist = { slug: 'dps-fjordbyen', name: 'DPS Fjordbyen', kind: 'dps' } as const
export const testAddictionUnit = { slug: 'tsb-havna', name: 'TSB Havna', kind: 'addiction_unit' } as const

export type TestDatabase = {
  admin: Connection
  /** As the login role of the API: can do nothing until it becomes an organisation. */
  pool: Connection
  url: string
  appUrl: string
  drop: () => Promise<void>
}

/** The evening that the tests are set in. */
const testClock = '2026-11-20T20:40:00Z'
const password = 'only-for-tests'

const at = (base: string, database: string, user?: { name: string; password: string }) => {
  const url = new URL(base)
  url.pathname = `/${database}`
  if (user) Object.assign(url, { username: user.name, password: user.password })
  return url.href
}

/** Made once for each state of the migrations and cloned from then on: a database of its own costs a test file 0.1 s. */
async function template(adminUrl: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['platform', 'pool', 'tenant'] as const)
    for (const { text } of migrationsOf(name)) hash.update(text)
  const name = `samplass_template_${hash.digest('hex').slice(0, 12)}`
  const root = connect(adminUrl, { max: 1 })
  try {
    await root`select pg_advisory_lock(20261120)`
    const [ready] = await root`select 1 from pg_database where datname = ${name} and datistemplate`
    if (!ready) {
      await root.unsafe(`drop database if exists ${name} with (force)`)
      await root.unsafe(`create database ${name} encoding 'UTF8' template template0`)
      const admin = connect(at(adminUrl, name), { max: 2 })
      await prepareDatabase(admin, password)
      const now = new Date('2026-01-01T00:00:00Z')
      for (const number of testMunicipalities) await provisionMunicipality(admin, number, now)
      for (const service of [testSpecialist, testAddictionUnit]) await provisionSpecialist(admin, service, now)
      // What is told in a test until some day of the winter is told on whatever day the test is run.
      await admin.unsafe(
        `create or replace function pool.clock() returns timestamptz language sql stable as $$ select '${testClock}'::timestamptz $$`,
      )
      await admin.end()
      await root.unsafe(`alter database ${name} is_template true`)
    }
    return name
  } finally {
    await root.end()
  }
}

/** `backends` bounds the API's connections; `bare` has no organisation yet. */
type Wanted = { backends?: number; bare?: boolean }

/** A fresh database of the current migrations on the run's server. */
export async function testDatabase(options: Wanted = {}): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl')
  const name = `samplass_test_${randomBytes(6).toString('hex')}`
  // Also a bare one is made after it: roles are the server's.
  const made = await template(adminUrl)
  const from = options.bare ? 'template0' : made
  const root = connect(adminUrl, { max: 1 })
  await root.unsafe(`create database ${name} encoding 'UTF8' template ${from}`)
  // Settings of a database and of a role in a database are not cloned with it.
  await root.unsafe(`alter database ${name} set search_path = '';
    revoke all on database ${name} from public; grant connect on database ${name} to ${appRole};
    alter role ${appRole} in database ${name} set lock_timeout = '2s';
    alter role ${appRole} in database ${name} set statement_timeout = '5s';
    alter role ${appRole} in database ${name} set idle_in_transaction_session_timeout = '10s'`)
  await root.end()
  const url = at(adminUrl, name)
  const appUrl = at(adminUrl, name, { name: appRole, password })
  const admin = connect(url, { max: 2 })
  if (options.bare) await prepareDatabase(admin, password)
  const pool = connect(appUrl, { max: options.backends ?? 4 })
  return {
    admin,
    pool,
    url,
    appUrl,
    async drop() {
      await Promise.all([admin.end({ timeout: 1 }), pool.end({ timeout: 1 })])
      const last = connect(adminUrl, { max: 1 })
      await last.unsafe(`drop database if exists ${name} with (force)`)
      await last.end()
    },
  }
}
