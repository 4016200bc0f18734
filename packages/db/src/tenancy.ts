import { holding, refuseSecond } from './alone.ts'
import { bounded } from './bounded.ts'
import { type Connection, type Database, drizzleOn } from './connection.ts'

/** An organisation as the database knows it: its role, and its own schema when it is a municipality. */
export type Tenant = { role: string; schema: string | null }

/**
 * One open transaction, acting as one role. `sql` for hand-written statements, `db` for Drizzle's builder.
 * `last` takes statements that nothing waits for (audit, outbox): they travel with the commit, in its round trip, and are
 * rolled back with it.
 */
export type Tx = { sql: Connection; db: Database; last: (statement: Statement) => void }

/** A postgres.js query not yet sent: it is sent when somebody waits for it. */
export type Statement = PromiseLike<unknown>

export const accessRole: Tenant = { role: 'samplass_access', schema: null }
export const relayRole: Tenant = { role: 'samplass_relay', schema: null }

/** The session is gone, or there is no server to have one with: shut down, crashed, starting, or the wire was cut. */
const lost = new Set([
  '57P01',
  '57P02',
  '57P03',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
])
const contended = new Set(['40P01', '40001', '55P03'])

/**
 * What was read of a house before its owner shared it anew, or of a person before the record was merged with another: read again, it
 * is right.
 */
const isOvertaken = (error: unknown): boolean => {
  const { constraint_name: constraint } = (error ?? {}) as { constraint_name?: string }
  return codeOf(error) === '23503' && /_(readers|access|person_id_fkey)$/.test(constraint ?? '')
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? ''

/** The database cannot be reached just now. What was asked may or may not have been done: ask again with the same key. */
export const isConnectionLost = (error: unknown): boolean => lost.has(codeOf(error))

/**
 * Deadlock, serialisation failure, lock time-out, a lost connection, or what was overtaken: worth the whole transaction once more. Never
 * 23P01. Itself, or as the cause of what a framework made of it.
 */
export const isRetryable = (error: unknown): boolean => {
  const { cause } = (error ?? {}) as { cause?: unknown }
  if (contended.has(codeOf(error)) || isOvertaken(error) || isConnectionLost(error)) return true
  return cause instanceof Error && isRetryable(cause)
}

/** The one statement that turns the login role, which may do nothing, into an organisation for this transaction. */
export function become(sql: Connection, tenant: Tenant) {
  const path = tenant.schema ? `${tenant.schema}, extensions` : 'extensions'
  return sql`select set_config('role', ${tenant.role}, true), set_config('search_path', ${path}, true)`
}

/**
 * Opens a transaction and becomes `tenant` in one round trip; commits when `work` returns, rolls back when it throws.
 * `opening` may add statements to that same round trip: `before` runs as the login role, `after` as the tenant.
 * Within `work` a second transaction on the same pool is a bug and said to be one: see alone.ts.
 */
export async function transaction<T, B = void, A = void>(
  pool: Connection,
  tenant: Tenant,
  work: (tx: Tx, opened: { before: B; after: A }) => Promise<T>,
  opening: { before?: (sql: Connection) => Promise<B>; after?: (sql: Connection) => Promise<A> } = {},
): Promise<T> {
  refuseSecond(pool)
  const reserved = await pool.reserve()
  const sql = reserved as unknown as Connection
  const trailing: Statement[] = []
  let done = false
  let over = false
  try {
    const [, before, , after] = await Promise.all([
      sql.unsafe('begin').execute(),
      opening.before?.(sql),
      become(sql, tenant).execute(),
      opening.after?.(sql),
    ])
    const own = bounded(sql, () => over)
    const tx = { sql: own, db: drizzleOn(own), last: (statement: Statement) => void trailing.push(statement) }
    const result = await holding(pool, () => work(tx, { before: before as B, after: after as A }))
    // A commit after a failed statement is a rollback, and Promise.all hands on the failure.
    await Promise.all([...trailing, sql.unsafe('commit')])
    done = true
    return result
  } finally {
    over = true
    if (!done) await sql.unsafe('rollback').catch(() => {})
    reserved.release()
  }
}

/** `transaction`, tried at most three times when the failure is one of `isRetryable`, with a jittered pause. */
export async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error
      // A server that restarts needs longer than a lock that is let go.
      await jitter((isConnectionLost(error) ? 200 : 20) * 2 ** attempt)
    }
  }
}

const jitter = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms * (0.5 + Math.random())))
