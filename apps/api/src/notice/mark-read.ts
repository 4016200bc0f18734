import type { markReadInput } from '@samplass/domain/notice/schema'
import type { infer as Infer } from 'zod/mini'
import type { Verb } from '../trpc.ts'

/** Read by this account, and by nobody else. What an e-mail has not told of yet, it need not. */
export async function markRead({ tx, actor, now }: Verb, { noticeIds }: Infer<typeof markReadInput>) {
  const { role } = actor.organisation
  const marked = await tx.sql`
    insert into pool.notice_reader as reader (notice_id, account_id, organisation_role, read_at)
    select id, ${actor.accountId}, ${role}, ${now} from pool.notice
    where organisation_role = ${role} and (cardinality(${noticeIds}::uuid[]) = 0 or id = any (${noticeIds}::uuid[]))
    order by id
    on conflict (notice_id, account_id) do update set read_at = excluded.read_at where reader.read_at is null returning notice_id`
  return { marked: marked.length }
}
