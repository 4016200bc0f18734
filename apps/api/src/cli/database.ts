import { migrationsOf } from '@samplass/db/migrate'
import { migrateAll } from '@samplass/db/provision'
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  does: 'brings the shared schemas and every municipality up to date',
  more: 'One transaction a schema, four at a time. After an interruption run it again.',
  async run({ admin, appPassword }) {
    const started = Date.now()
    const { schemas } = await migrateAll(admin, appPassword)
    console.log(`${schemas} schemas are up to date (${((Date.now() - started) / 1000).toFixed(1)} s).`)
  },
}

type Counts = {
  organisations: number
  municipalities: number
  accounts: number
  sessions: number
  waiting: number
  houses: number
  beds: number
}

export const status: Command = {
  name: 'status',
  usage: 'status',
  does: 'says what is there and whether it is up to date',
  async run({ admin }) {
    const [server] = await admin<{ version: string; database: string; size: string; prepared: boolean }[]>`
      select current_setting('server_version') as version, current_database() as database,
        pg_size_pretty(pg_database_size(current_database())) as size, to_regclass('platform.schema_version') is not null as prepared`
    const line = (what: string, value: string | number) => console.log(`${what.padEnd(16)} ${value}`)
    line('PostgreSQL', server?.version ?? '?')
    line('Database', `${server?.database}, ${server?.size}`)
    if (!server?.prepared) return console.log('Nothing is set up yet. Run: bin/samplass migrate')
    const applied = await admin<
      { schema: string; version: string }[]
    >`select schema_name as schema, version from platform.schema_version`
    const done = new Set(applied.map(({ schema, version }) => `${schema} ${version}`))
    const tenants = await admin<
      { schema: string }[]
    >`select role_name as schema from platform.organisation where kind = 'municipality'`
    const wanted = [
      ...(['platform', 'pool'] as const).map((schema) => ({ schema: schema as string, kind: schema })),
      ...tenants.map(({ schema }) => ({ schema, kind: 'tenant' as const })),
    ]
    const behind = wanted.filter(({ schema, kind }) =>
      migrationsOf(kind).some(({ version }) => !done.has(`${schema} ${version}`)),
    )
    line(
      'Schemas',
      behind.length === 0 ? `${wanted.length}, all up to date` : `${wanted.length}, ${behind.length} behind`,
    )
    if (wanted.slice(0, 2).every((schema) => !behind.includes(schema))) {
      const [counts] = await admin<Counts[]>`
        select (select count(*) from platform.organisation) as organisations,
          (select count(*) from platform.organisation where kind = 'municipality') as municipalities,
          (select count(*) from platform.account where disabled_at is null) as accounts,
          (select count(*) from platform.session where least(idle_expires_at, absolute_expires_at) > now()) as sessions,
          (select count(*) from pool.outbox) as waiting,
          (select count(*) from pool.house where archived_at is null) as houses,
          (select count(*) from pool.bed where archived_on is null) as beds`
      line('Organisations', `${counts?.organisations}, ${counts?.municipalities} of them municipalities`)
      line('Pool', `${counts?.houses} houses, ${counts?.beds} beds`)
      line('Accounts', `${counts?.accounts}, ${counts?.sessions} sessions open`)
      line('Outbox', `${counts?.waiting} changes not yet told`)
    }
    if (behind.length > 0)
      console.log(`Behind: ${behind.map(({ schema }) => schema).join(', ')}. Run: bin/samplass migrate`)
  },
}
