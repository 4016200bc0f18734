import type { Connection } from '@samplass/db/connection'
import { accessRole, transaction } from '@samplass/db/tenancy'
import { hashOf } from '../access/sessions.ts'

/** Whose session it is that listens as a member of the organisation; nobody's when it has ended, or the membership has. */
export async function listenerOf(pool: Connection, sessionId: string, role: string): Promise<string | null> {
  const [listener] = await transaction(
    pool,
    accessRole,
    ({ sql }) => sql<{ accountId: string }[]>`
      select a.id as "accountId" from platform.session s join platform.membership m on m.account_id = s.account_id
      join platform.account a on a.id = s.account_id
      where s.id_hash = ${hashOf(sessionId)} and a.disabled_at is null and least(s.idle_expires_at, s.absolute_expires_at) > now()
        and m.organisation_role = ${role} and m.ended_at is null`,
  )
  return listener?.accountId ?? null
}
