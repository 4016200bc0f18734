import type { Connection } from './connection.ts'

/** A query of postgres.js before it is sent: `handler` sends it. Builders and identifiers have none. */
type Unsent = { handler?: (query: Unsent) => unknown; reject: (error: Error) => void }

class TransactionOver extends Error {
  readonly code = 'TRANSACTION_OVER'
  constructor() {
    super('The transaction that this was asked in is over')
  }
}

/**
 * The same connection, which refuses whatever is asked once `isOver`. When one of several branches of a verb refuses, the others
 * go on: what they ask then would run on a connection that has been handed to somebody else, as that organisation.
 */
export function bounded(sql: Connection, isOver: () => boolean): Connection {
  const bind = <T>(asked: T): T => {
    const query = asked as unknown as Unsent
    const send = query.handler
    if (send) query.handler = (unsent) => (isOver() ? unsent.reject(new TransactionOver()) : send(unsent))
    return asked
  }
  return new Proxy(sql, {
    apply: (target, self, given) => bind(Reflect.apply(target, self, given)),
    get(target, name) {
      if (name === 'unsafe') return (...given: Parameters<Connection['unsafe']>) => bind(target.unsafe(...given))
      return Reflect.get(target, name)
    },
  })
}
