import type { Verb } from '../trpc.ts'
import { quietSince } from './quiet.ts'

/** Append one line to the organisation's audit trail, in the same transaction; it travels with the commit. `act` is slice.past. */
export function audit(
  { tx, actor, now, newId }: Verb,
  act: string,
  subjectId: string | null,
  facts: Record<string, unknown> = {},
): void {
  tx.last(tx.sql`
    insert into pool.audit_entry (id, owner_role, at, actor_id, actor_name, act, subject_id, facts)
    values (${newId()}, ${actor.organisation.role}, ${now}, ${actor.accountId}, ${actor.name}, ${act}, ${subjectId}, ${JSON.stringify(facts)}::jsonb)`)
}

/** The same, once in a quarter of an hour for the same actor and subject: of whoever keeps no access log of persons (ADR 16). */
export function auditOnce({ tx, actor, now, newId }: Verb, act: string, subjectId: string): void {
  const { role } = actor.organisation
  tx.last(tx.sql`
    insert into pool.audit_entry (id, owner_role, at, actor_id, actor_name, act, subject_id, facts)
    select ${newId()}, ${role}, ${now}, ${actor.accountId}, ${actor.name}, ${act}, ${subjectId}, '{}'
    where not exists (
      select from pool.audit_entry where owner_role = ${role} and subject_id = ${subjectId} and at > ${quietSince(now)} and act = ${act}
        and actor_id is not distinct from ${actor.accountId}::uuid)`)
}

type Look = {
  act: 'search' | 'list' | 'open' | 'reveal_number' | 'print' | 'export' | 'disclose' | 'refused'
  personId?: string | null
  purpose: string
  facts?: Record<string, unknown>
}

/** One line in the municipality's access log: who looked at whom, and why. Same transaction as the look itself. */
export function logAccess({ tx, actor, now, newId }: Verb, { act, personId = null, purpose, facts = {} }: Look): void {
  tx.last(tx.sql`
    insert into access_log (id, at, account_id, account_name, account_roles, act, person_id, purpose, facts)
    values (${newId()}, ${now}, ${actor.accountId}, ${actor.name}, ${actor.roles}, ${act}, ${personId}, ${purpose}, ${JSON.stringify(facts)}::jsonb)`)
}

/**
 * The same, once in a quarter of an hour for the same reader, person, purpose and facts: a page that stands open and fetches itself
 * again when a board changes is one look, not hundreds (ADR 16).
 */
export function logAccessOnce(
  { tx, actor, now, newId }: Verb,
  { act, personId = null, purpose, facts = {} }: Look,
): void {
  const written = JSON.stringify(facts)
  const whom = personId === null ? tx.sql`person_id is null` : tx.sql`person_id = ${personId}`
  tx.last(tx.sql`
    insert into access_log (id, at, account_id, account_name, account_roles, act, person_id, purpose, facts)
    select ${newId()}, ${now}, ${actor.accountId}, ${actor.name}, ${actor.roles}, ${act}, ${personId}, ${purpose}, ${written}::jsonb
    where not exists (
      select from access_log where ${whom} and at > ${quietSince(now)} and act = ${act} and purpose = ${purpose}
        and account_id is not distinct from ${actor.accountId}::uuid and facts = ${written}::jsonb)`)
}
