import { localDateOf } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'

/** How many wait for a kind of bed now, whoever asked for them. */
export async function countWaiting(
  { tx, now }: Pick<Verb, 'tx' | 'now'>,
  unitKindId: string,
  waitingDays: number,
): Promise<number> {
  const [row] = await tx.sql<{ waiting: number }[]>`
    select count(*)::integer as waiting from pool.place_request
    where unit_kind_id = ${unitKindId} and withdrawn_at is null and unreachable_at is null and lapsed_at is null and claimed_at is null
      and wanted_on + ${waitingDays}::integer >= ${localDateOf(now)}::date`
  return row?.waiting ?? 0
}
