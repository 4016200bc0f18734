import type { AccessPurpose } from '@samplass/domain/audit/schema'
import type { Verb } from '../trpc.ts'

const quietMinutes = 15

type Opening = { personId: string; purpose: AccessPurpose; words: string | null }

/**
 * One line for each opening of a record. A page that stands open and fetches itself again when a board changes is the same
 * opening: reader, person and purpose the same, in the same quarter of an hour.
 */
export function logOpen({ tx, actor, now, newId }: Verb, { personId, purpose, words }: Opening): void {
  const facts = JSON.stringify(words === null ? {} : { words })
  const since = new Date(now.getTime() - quietMinutes * 60_000)
  tx.last(tx.sql`
    insert into access_log (id, at, account_id, account_name, account_roles, act, person_id, purpose, facts)
    select ${newId()}, ${now}, ${actor.accountId}, ${actor.name}, ${actor.roles}, 'open', ${personId}, ${purpose}, ${facts}::jsonb
    where not exists (
      select from access_log where person_id = ${personId} and at > ${since} and act = 'open' and purpose = ${purpose}
        and account_id is not distinct from ${actor.accountId}::uuid and facts = ${facts}::jsonb)`)
}
