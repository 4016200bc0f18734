import { AsyncLocalStorage } from 'node:async_hooks'
import type { Connection } from './connection.ts'

class SecondConnection extends Error {
  readonly code = 'SECOND_CONNECTION'
  constructor() {
    super('A transaction was asked for inside another one on the same pool')
  }
}

type Held = { pool: Connection; outer: Held | undefined; over: boolean }
const held = new AsyncLocalStorage<Held | undefined>()

/**
 * Whoever holds a connection and waits for a second one stands still for ever once as many do so as there are connections. What is
 * called from within a transaction, however far down, is told so the first time that it is run, and not on the night it happens.
 */
export function refuseSecond(pool: Connection): void {
  for (let one = held.getStore(); one; one = one.outer) if (one.pool === pool && !one.over) throw new SecondConnection()
}

/** Runs what a transaction on the pool consists of, marked as such. */
export async function holding<T>(pool: Connection, work: () => Promise<T>): Promise<T> {
  const own: Held = { pool, outer: held.getStore(), over: false }
  try {
    return await held.run(own, work)
  } finally {
    own.over = true
  }
}

/** Begins what has its own transaction and is not waited for: it may come from within one, whose connection comes back all the same. */
export function beside(work: () => Promise<unknown>): void {
  held.exit(() => void work().catch(() => {}))
}
