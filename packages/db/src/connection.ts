import { PgDatabase } from 'drizzle-orm/pg-core/db'
import { PgDialect } from 'drizzle-orm/pg-core/dialect'
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js/session'
import postgres, { type Sql } from 'postgres'

export type Connection = Sql<Record<string, never>>
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

/** timestamptz arrives as Date, date as 'YYYY-MM-DD'; JSON is written as text, `${JSON.stringify(x)}::jsonb`. */
export function connect(
  url: string,
  options: {
    max?: number
    maxLifetimeSeconds?: number
    name?: string
    debug?: (connection: number, text: string, parameters: unknown[]) => void
  } = {},
): Connection {
  const sql = postgres(url, {
    max: options.max ?? 8,
    max_lifetime: options.maxLifetimeSeconds ?? 60 * 30,
    connect_timeout: 5,
    backoff: (attempt) => Math.min(1, 0.1 * 2 ** attempt),
    onnotice: () => {},
    ...(options.debug ? { debug: options.debug } : {}),
    connection: { application_name: options.name ?? 'samplass' },
    types: { date: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day } },
  }) as unknown as Connection
  const { parsers, serializers } = sql.options
  parsers[20] = Number
  parsers[1184] = (text: string) => new Date(text)
  serializers[1184] = (at: unknown) => (at instanceof Date ? at.toISOString() : at)
  for (const json of [114, 3802]) serializers[json] = (text: unknown) => text
  return sql
}

const dialect = new PgDialect()

/** Drizzle's query builder on a connection that already is inside a transaction. */
export function drizzleOn(sql: Connection): Database {
  const session = new PostgresJsSession(sql as never, dialect, undefined, {})
  return new PgDatabase(dialect, session as never, undefined) as Database
}
