import type { revokeSessionInput } from '@samplass/domain/access/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { asAccess } from './as-access.ts'

/** One of my sessions ends at once. Somebody else's is missing to me. */
export async function revokeSession(verb: Verb, { sessionId }: Infer<typeof revokeSessionInput>) {
  const [gone] = await asAccess(
    verb,
    (sql) => sql`
      delete from platform.session where public_id = ${sessionId} and account_id = ${verb.actor.accountId} returning 1 as gone`,
  )
  if (!gone) refuse('NOT_FOUND')
  audit(verb, 'access.session_ended', null)
  return { sessionId }
}
