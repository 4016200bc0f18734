import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import type { AgreementRow } from './load.ts'

type Columns = Partial<{
  person_signed_on: string
  unit_signed_on: string
  unit_signed_by: string | null
  suspended_on: string | null
  suspended_reason: string | null
  complaint_right_told: boolean
  review_on: string
  until_on: string
  ended_on: string
  ended_by: string
  ended_reason: string | null
}>

/** Changes the agreement if nobody has since it was read. Answers its new version. */
export async function changeAgreement({ tx }: Verb, row: AgreementRow, columns: Columns): Promise<number> {
  const [changed] = await tx.sql<{ version: number }[]>`
    update agreement set ${tx.sql(columns)}, version = version + 1
    where id = ${row.agreementId} and version = ${row.version} returning version`
  if (!changed) refuse('VERSION_STALE')
  return changed.version
}

type Kind = 'drafted' | 'signed' | 'suspended' | 'suspension_lifted' | 'renewed' | 'ended' | 'used' | 'talked'

/** What happened, in the agreement's own history: the municipality's record, words and all. */
export function appendEvent(
  { tx, actor, now, newId }: Verb,
  agreementId: string,
  kind: Kind,
  words = '',
  facts: Record<string, unknown> = {},
): void {
  tx.last(tx.sql`
    insert into agreement_event (id, agreement_id, kind, at, by_account, by_name, words, facts)
    values (${newId()}, ${agreementId}, ${kind}, ${now}, ${actor.accountId}, ${actor.name}, ${words}, ${JSON.stringify(facts)}::jsonb)`)
}
