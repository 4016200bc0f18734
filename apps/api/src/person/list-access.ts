import type { AccessAct } from '@samplass/domain/audit/schema'
import type { LocalDate } from '@samplass/domain/nights'
import type { listAccessInput } from '@samplass/domain/person/schema'
import type { infer as Infer } from 'zod/mini'
import { refuseTraced } from '../audit/traced-refusal.ts'
import { logAccess } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { isHidden, loadPerson } from './load.ts'
import { recordsOf } from './merged-into.ts'

type Row = {
  onDate: LocalDate
  firstAt: Date
  lastAt: Date
  times: number
  accountName: string
  roles: string[]
  act: AccessAct
  purpose: string
  words: string | null
  toRole: string | null
}

/**
 * Who has looked at somebody, for the person's own eyes: opened, shown in a search or a list, printed, told to others, refused.
 * The same look by the same worker for the same reason on one day is one line with a count. Names nobody but the workers.
 */
export async function listAccess(verb: Verb, { personId, limit }: Infer<typeof listAccessInput>) {
  const { tx, actor, directory } = verb
  const row = await loadPerson(verb, personId)
  // The privacy officer answers a protected person too; who it is, the list does not say.
  if (isHidden(actor, row.protection) && !actor.can.has('audit.read'))
    refuseTraced('PERSON_PROTECTED', { personId, purpose: 'privacy_review' })
  // Also what was looked at while it was another record.
  const records = await recordsOf(verb, personId)
  const shown = records.map((id) => JSON.stringify([id]))
  const found = await tx.sql<Row[]>`
    select (at at time zone 'Europe/Oslo')::date as "onDate", min(at) as "firstAt", max(at) as "lastAt", count(*) as times,
      account_name as "accountName", account_roles as roles, act, purpose, facts ->> 'words' as words, facts ->> 'to' as "toRole"
    from access_log
    where person_id = any (${records}::uuid[]) or (act in ('search', 'list') and facts -> 'hits' @> any (${shown}::jsonb[]))
    group by 1, 5, 6, 7, 8, 9, 10
    order by max(at) desc, max(id::text) desc limit ${limit + 1}`
  const nameOf = async (role: string) => (await directory.byRole(role))?.name ?? null
  const own = found.map(async ({ toRole, ...line }) => ({
    ...line,
    organisation: actor.organisation.name,
    toldTo: toRole === null ? null : await nameOf(toRole),
  }))
  const others = (await looksOfOthers(verb, personId, limit)).map(async ({ byRole, ...line }) => ({
    ...line,
    organisation: (await nameOf(byRole)) ?? byRole,
    toldTo: null,
  }))
  const rows = (await Promise.all([...own, ...others])).sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
  logAccess(verb, { act: 'list', personId, purpose: 'privacy_review', facts: { list: 'access' } })
  return { rows: rows.slice(0, limit), more: rows.length > limit, organisation: actor.organisation.name }
}

/** Those of another organisation who have read what this one told it. */
async function looksOfOthers({ tx, actor }: Verb, personId: string, limit: number) {
  const subjects = await tx.sql<{ id: string }[]>`select id from subject where person_id = ${personId}`
  return tx.sql<(Omit<Row, 'toRole'> & { byRole: string })[]>`
    select (at at time zone 'Europe/Oslo')::date as "onDate", min(at) as "firstAt", max(at) as "lastAt", count(*) as times,
      by_name as "accountName", by_roles as roles, 'open' as act, purpose, null as words, owner_role as "byRole"
    from pool.shared_look
    where of_role = ${actor.organisation.role} and subject_id = any (${subjects.map(({ id }) => id)}::uuid[])
    group by 1, 5, 6, 8, 10 order by max(at) desc limit ${limit + 1}`
}
