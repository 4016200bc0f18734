import { accessRole, transaction } from '@samplass/db/tenancy'
import { act, systemActor } from '../act.ts'
import { audit } from '../audit/write.ts'
import type { AppParts } from '../parts.ts'

export type Signed = { id: string; name: string }

/** Writes what an account did about its own access into the trail of every organisation that it works for. */
export async function recordForAccount(parts: AppParts, account: Signed, past: string): Promise<void> {
  const memberships = await transaction(
    parts.pool,
    accessRole,
    ({ sql }) => sql<{ role: string }[]>`
      select organisation_role as role from platform.membership where account_id = ${account.id} and ended_at is null`,
  )
  for (const { role } of memberships) {
    const organisation = await parts.directory.byRole(role)
    if (!organisation) continue
    const actor = {
      ...systemActor(organisation, account.name),
      accountId: account.id,
      roles: [],
      can: new Set<never>(),
    }
    await act(parts, actor, parts.clock(), async (verb) => audit(verb, past, null))
  }
}

/** The same, after the answer: how long it takes must not tell a stranger whether the account exists. */
export function recordLater(parts: AppParts, account: Signed, past: string): void {
  void recordForAccount(parts, account, past).catch((error: Error) =>
    parts.log.warn({ err: error, past }, 'access trail'),
  )
}
