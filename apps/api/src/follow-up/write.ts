import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { EnrolmentRow } from './load.ts'

export type EventKind =
  | 'referred'
  | 'engaged'
  | 'activated'
  | 'paused'
  | 'resumed'
  | 'stepped_down'
  | 'changed'
  | 'closed'

/** One line in what has happened to an enrolment. */
export function tellEvent(
  { tx, actor, now, newId }: Verb,
  enrolmentId: string,
  happened: { what: EventKind; on: LocalDate; words?: string },
): void {
  const { what, on, words = '' } = happened
  tx.last(tx.sql`
    insert into enrolment_event (id, enrolment_id, kind, on_date, words, at, by_account, by_name)
    values (${newId()}, ${enrolmentId}, ${what}, ${on}, ${words}, ${now}, ${actor.accountId}, ${actor.name})`)
}

type Columns = Partial<{
  engaging_on: string
  active_on: string
  paused_on: string | null
  paused_words: string
  keep_in_touch_days: number | null
  stepped_down_on: string | null
  intensity: string
  responsible_account: string | null
  responsible_name: string | null
  second_account: string | null
  second_name: string | null
  closed_on: string
  closed_because: string
  closed_in_meeting: string | null
  decided_by: string | null
  decided_with: string | null
  closed_attempts: number
  attempts_needed: number
  way_back: string
}>

/** Changes the enrolment if nobody has since `version` was read. Answers its new version. */
export async function changeEnrolmentRow(
  { tx }: Verb,
  { enrolmentId }: Pick<EnrolmentRow, 'enrolmentId'>,
  version: number,
  columns: Columns,
): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update enrolment set ${tx.sql(columns)}, version = version + 1
    where id = ${enrolmentId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}
