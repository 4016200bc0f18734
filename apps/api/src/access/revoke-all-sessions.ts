import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'
import { hashOf } from './sessions.ts'

/** Every session of mine but this one ends at once. */
export async function revokeAllSessions(verb: Verb, ownSessionId: string | null) {
  const gone = await asAccess(
    verb,
    (sql) => sql`
      delete from platform.session
      where account_id = ${verb.actor.accountId} and id_hash <> ${hashOf(ownSessionId ?? '')} returning 1 as gone`,
  )
  audit(verb, 'access.sessions_ended', null, { sessions: gone.length })
  return { ended: gone.length }
}
