import type { Verb } from '../trpc.ts'
import { quietSince } from './quiet.ts'

/**
 * One organisation has looked at what another tells it of a person: a line for the owner, in the same transaction as the look,
 * once in a quarter of an hour for the same reader, categories and purpose (ADR 16).
 */
export function logSharedLook(
  { tx, actor, now, newId }: Verb,
  of: { subjectId: string; ownerRole: string },
  categories: readonly string[],
  purpose: string,
): void {
  const { role } = actor.organisation
  tx.last(tx.sql`
    insert into pool.shared_look (id, owner_role, of_role, subject_id, categories, purpose, at, by_account, by_name, by_roles)
    select ${newId()}, ${role}, ${of.ownerRole}, ${of.subjectId}, ${[...categories]}, ${purpose}, ${now}, ${actor.accountId}, ${actor.name},
      ${actor.roles}
    where not exists (
      select from pool.shared_look where of_role = ${of.ownerRole} and subject_id = ${of.subjectId} and at > ${quietSince(now)}
        and owner_role = ${role} and by_account is not distinct from ${actor.accountId}::uuid and purpose = ${purpose}
        and categories = ${[...categories]}::text[])`)
}
