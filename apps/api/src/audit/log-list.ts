import type { Verb } from '../trpc.ts'

const quietMinutes = 15

/**
 * A list with names on it is a look-up too. One line for each list, reader and set of persons in a quarter of an hour: a board
 * that follows live is one look, not hundreds.
 */
export function logList({ tx, actor, now, newId }: Verb, list: string, personIds: readonly string[]): void {
  if (personIds.length === 0) return
  const facts = JSON.stringify({ list, hits: [...personIds].sort() })
  const since = new Date(now.getTime() - quietMinutes * 60_000)
  tx.last(tx.sql`
    insert into access_log (id, at, account_id, account_name, account_roles, act, person_id, purpose, facts)
    select ${newId()}, ${now}, ${actor.accountId}, ${actor.name}, ${actor.roles}, 'list', null, ${list}, ${facts}::jsonb
    where not exists (
      select from access_log where at > ${since} and account_id is not distinct from ${actor.accountId}::uuid and act = 'list' and facts = ${facts}::jsonb)`)
}
