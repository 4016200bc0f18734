import type { Connection } from '@samplass/db/connection'
import { transaction, withRetry } from '@samplass/db/tenancy'
import { permissionsOf, type Role, roles } from '@samplass/domain/access/roles'
import type { Directory, Organisation } from './directory.ts'
import type { Keys } from './keys.ts'
import type { Actor, Verb } from './trpc.ts'

export type ActParts = {
  pool: Connection
  directory: Directory
  keys: Keys
  newId: () => string
  mode: 'demo' | 'production'
}

/** An actor that is no account: jobs, the replay, a link that a guest opened. Named in every audit line. */
export const systemActor = (organisation: Organisation, name = 'Samplass'): Actor => ({
  accountId: null,
  name,
  organisation,
  roles: [],
  can: permissionsOf(roles as readonly Role[]),
  scope: { whole: true, houseIds: [] },
})

/** Runs verbs in one transaction as `actor`, outside a request. The same path as a request from here on. */
export function act<T>(parts: ActParts, actor: Actor, now: Date, work: (verb: Verb) => Promise<T>): Promise<T> {
  const { pool, directory, keys, newId, mode } = parts
  return withRetry(() =>
    transaction(pool, actor.organisation, (tx) =>
      work({ tx, actor, now, newId, keys, directory: directory.within(tx.sql), mode }),
    ),
  )
}
