import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { deviceOf } from './device-words.ts'
import { hashOf } from './sessions.ts'

type Row = { sessionId: string; device: string; createdAgo: number; seenAgo: number; current: boolean }

/** Where I am signed in, the newest use first. Times by the product's clock. */
export async function listSessions(verb: Verb, ownSessionId: string | null) {
  const rows = await asAccess(
    verb,
    (sql) => sql<Row[]>`
      select public_id as "sessionId", device, extract(epoch from now() - created_at)::float8 as "createdAgo",
        extract(epoch from now() - last_seen_at)::float8 as "seenAgo", id_hash = ${hashOf(ownSessionId ?? '')} as current
      from platform.session
      where account_id = ${verb.actor.accountId} and least(idle_expires_at, absolute_expires_at) > now()
      order by last_seen_at desc`,
  )
  const ago = (seconds: number) => new Date(verb.now.getTime() - seconds * 1000)
  return rows.map(({ sessionId, device, createdAgo, seenAgo, current }) => ({
    sessionId,
    ...deviceOf(device),
    createdAt: ago(createdAgo),
    lastSeenAt: ago(seenAgo),
    current,
  }))
}
