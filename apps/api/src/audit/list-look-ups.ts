import type { AccessAct, listLookUpsInput } from '@samplass/domain/audit/schema'
import type { AddressProtection } from '@samplass/domain/person/view'
import type { infer as Infer } from 'zod/mini'
import { nowOf, recordsOf } from '../person/merged-into.ts'
import type { Verb } from '../trpc.ts'
import { bounds, likeText } from './period.ts'
import { lookedAt } from './person-name.ts'
import { logAccess } from './write.ts'

type Row = {
  id: string
  at: Date
  accountId: string | null
  accountName: string
  roles: string[]
  act: AccessAct
  purpose: string
  personId: string | null
  personName: string | null
  protection: AddressProtection | null
}

/** Who looked at whom, and why, newest first. Reading it is a look at persons too, and is logged. */
export async function listLookUps(verb: Verb, input: Infer<typeof listLookUpsInput>) {
  const { tx, actor } = verb
  if (!actor.organisation.schema || !actor.scope.whole) return { rows: [], more: false }
  const { from, to } = bounds(input)
  const { act = null, accountId = null, personId = null, before = null, limit } = input
  // Also what was looked at while it was another record.
  const records = personId && (await recordsOf(verb, personId))
  const found = await tx.sql<Row[]>`
    ${nowOf(tx.sql)}
    select l.id, l.at, l.account_id as "accountId", l.account_name as "accountName", l.account_roles as roles, l.act, l.purpose,
      coalesce(n.id, l.person_id) as "personId", p.given_name || ' ' || p.family_name as "personName", p.address_protection as protection
    from access_log l left join now_of n on n.was = l.person_id left join person p on p.id = coalesce(n.id, l.person_id)
    where l.at >= ${from} and l.at < ${to}
      and (${act}::text is null or l.act = ${act})
      and (${accountId}::uuid is null or l.account_id = ${accountId})
      and (${records}::uuid[] is null or l.person_id = any (${records}))
      and l.account_name ilike ${likeText(input.actor)}
      and (${before}::uuid is null or (l.at, l.id) < (select at, id from access_log where id = ${before}))
    order by l.at desc, l.id desc limit ${limit + 1}`
  const rows = found.slice(0, limit)
  logAccess(verb, { act: 'list', purpose: 'privacy_review', facts: { list: 'access_log', rows: rows.length } })
  return {
    rows: rows.map(({ personName, protection, ...row }) => ({
      ...row,
      person: lookedAt({ personId: row.personId, personName, protection }),
    })),
    more: found.length > limit,
  }
}
