import type { Connection } from '@samplass/db/connection'
import type { Statement } from '@samplass/db/tenancy'
import type { Keys } from './keys.ts'

export type Earlier = { mark: string; sealed: Uint8Array }[]
/** A key that comes again while the first is still under way waits for it, and gets its answer. */
export const earlierResult = async (sql: Connection, role: string, key: string): Promise<Earlier> => {
  const [, earlier] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`samplass:key:${role}:${key}`}, 0))`.execute(),
    sql<Earlier>`select mark, sealed from pool.idempotency where owner_role = ${role} and key = ${key}`.execute(),
  ])
  return earlier
}

/**
 * What a key did, for when it is sent again: by the same person with the same rights and the same input (`mark`, a keyed hash).
 * The answer is sealed, since it may hold a name or a link that is written down nowhere else; ids stay readable.
 */
type Kept = { role: string; key: string; mark: string; act: string; answer: unknown; now: Date }
export const remember = (sql: Connection, keys: Keys, { role, key, mark, act, answer, now }: Kept): Statement =>
  sql`insert into pool.idempotency (owner_role, key, mark, act, result, sealed, at)
    values (${role}, ${key}, ${mark}, ${act}, ${idsIn(answer)}::jsonb, ${keys.seal(JSON.stringify(answer ?? null))}, ${now})`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idsIn = (answer: unknown): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(answer ?? {}).filter(([, value]) => typeof value === 'string' && uuid.test(value)),
    ),
  )
