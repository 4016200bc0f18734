import { isEmptyScope } from '@samplass/domain/access/roles'
import type { sharedTextsInput } from '@samplass/domain/consent/schema'
import type { SharedText } from '@samplass/domain/consent/sharing'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type TextRow = { toRole: string; category: SharedText; version: number; body: string; writtenAt: Date; byName: string }

/** What has been written for others to read of somebody: the newest version of each. */
export async function listTexts(verb: Verb, { personId }: Infer<typeof sharedTextsInput>) {
  const { tx, actor } = verb
  if (isEmptyScope(actor.scope)) refuse('NOT_FOUND')
  await loadKnowable(verb, personId, 'consent')
  logAccessOnce(verb, { act: 'open', personId, purpose: 'consent' })
  return tx.sql<TextRow[]>`
    select distinct on (to_role, category) to_role as "toRole", category, version, body, written_at as "writtenAt",
      written_by_name as "byName"
    from shared_text where person_id = ${personId} order by to_role, category, version desc`
}
