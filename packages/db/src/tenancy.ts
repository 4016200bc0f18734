import { type Connection, type Database, drizzleOn } from './connection.ts'

/** An organisation as the database knows it: its role, and its own schema when it is a municipality. */
export type Tenant = { role: string; schema: string | null }

/** One open transaction, acting as one role. `sql` for hand-written statements, `db` for Drizzle's builder. */
export type Tx = { sql: Connection; db: Database }

export const accessRole: Tenant = { role: 'samplass_access', schema: null }
export const relayRole: Tenant = { role: 'samplass_relay', schema: null }

const retryable = new Set(['40P01', '40001', '55P03', '57P01', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'ECONNRESET'])

/** Deadlock, serialisation failure, lock time-out or a lost connection: worth the whole transaction once more. Never 23P01. */
export const isRetryable = (error: unknown): boolean => retryable.has((error as { code?: string } | null)?.code ?? '')

/** The one statement that turns the login role, which may do nothing, into an organisation for this transaction. */
export function become(sql: Connection, tenant: Tenant) {
  const path = tenant.schema ? `${tenant.schema}, extensions` : 'extensions'
  return sql`select set_config('role', ${tenant.role}, true), set_config('search_path', ${path}, true)`
}

/**
 * Opens a transaction and becomes `tenant` in the same round trip; commits when `work` returns, rolls back when it throws.
 * `before` may send statements as another role first, in that same round trip (the session look-up does).
 */
export async function transaction<B, T>(
  pool: Connection,
  tenant: Tenant,
  work: (tx: Tx, before: B) => Promise<T>,
  before?: (sql: Connection) => Promise<B>,
): Promise<T> {
  const reserved = await pool.reserve()
  const sql = reserved as unknown as Connection
  let done = false
  try {
    const [, first] = await Promise.all([sql.unsafe('begin').execute(), before?.(sql), become(sql, tenant).execute()])
    const result = await work({ sql, db: drizzleOn(sql) }, first as B)
    await sql.unsafe('commit')
    done = true
    return result
  } finally {
    if (!done) await sql.unsafe('rollback').catch(() => {})
    reserved.release()
  }
}

/** `transaction`, tried at most three times when the failure is one of `isRetryable`, with a jittered pause. */
export async function withRetry<T>(run: () => Promise<T>, pause: (attempt: number) => Promise<void> = jitter): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error
      await pause(attempt)
    }
  }
}

const jitter = (attempt: number) => new Promise<void>((resolve) => setTimeout(resolve, 20 * 2 ** attempt * (0.5 + Math.random())))
