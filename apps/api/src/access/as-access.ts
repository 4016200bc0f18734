import type { Connection } from '@samplass/db/connection'
import type { Verb } from '../trpc.ts'

/**
 * Statements on accounts and sessions, which belong to no organisation, inside the verb's own transaction: the login role may
 * become samplass_access, and becomes the organisation again before anything else is sent. What goes wrong in between rolls
 * back whole. Memberships are NOT written here: the organisation does that itself, under row security (ADR 0005).
 */
export async function asAccess<T>(
  { tx, actor }: Pick<Verb, 'tx' | 'actor'>,
  work: (sql: Connection) => Promise<T>,
): Promise<T> {
  const become = tx.sql`select set_config('role', 'samplass_access', true)`.execute()
  const [, result] = await Promise.all([become, work(tx.sql)])
  await tx.sql`select set_config('role', ${actor.organisation.role}, true)`
  return result
}
