import type { Connection } from '@samplass/db/connection'
import type { Sent } from './bench-world.ts'

export type Recorded = Sent[]

/** The statements of each transaction, from its begin to its commit, as they were sent on one connection. */
export function transactionsOf(sent: readonly Sent[]): Recorded[] {
  const open = new Map<number, Recorded>()
  const whole: Recorded[] = []
  for (const statement of sent) {
    if (statement.text === 'begin') open.set(statement.connection, [])
    const current = open.get(statement.connection)
    if (!current) continue
    current.push(statement)
    if (statement.text === 'commit') {
      whole.push(current)
      open.delete(statement.connection)
    }
  }
  return whole
}

/** The same statements with the same parameters by the bare driver, each waited for, as pgbench does it. */
export async function replay(pool: Connection, statements: Recorded): Promise<void> {
  const reserved = await pool.reserve()
  try {
    for (const { text, parameters } of statements) {
      await reserved.unsafe(text, parameters as never[], { prepare: parameters.length > 0 })
    }
  } finally {
    reserved.release()
  }
}
