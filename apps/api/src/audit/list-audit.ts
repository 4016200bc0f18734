import type { listAuditInput } from '@samplass/domain/audit/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'
import { bounds, likeText } from './period.ts'

type Row = {
  id: string
  at: Date
  actorId: string | null
  actorName: string
  act: string
  subjectId: string | null
  facts: Record<string, unknown>
}

/** What was done in the organisation, by whom, newest first. Facts carry no names, so nobody served is met here. */
export async function listAudit({ tx, actor }: Verb, input: Infer<typeof listAuditInput>) {
  if (!actor.scope.whole) return { rows: [], more: false }
  const { from, to } = bounds(input)
  const { act = null, accountId = null, subjectId = null, before = null, limit } = input
  const rows = await tx.sql<Row[]>`
    select id, at, actor_id as "actorId", actor_name as "actorName", act, subject_id as "subjectId", facts
    from pool.audit_entry
    where owner_role = ${actor.organisation.role} and at >= ${from} and at < ${to}
      and (${act}::text is null or act = ${act} or act like ${`${act}.%`})
      and (${accountId}::uuid is null or actor_id = ${accountId})
      and (${subjectId}::uuid is null or subject_id = ${subjectId})
      and actor_name ilike ${likeText(input.actor)}
      and (${before}::uuid is null
        or (at, id) < (select at, id from pool.audit_entry where id = ${before} and owner_role = ${actor.organisation.role}))
    order by at desc, id desc limit ${limit + 1}`
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}
