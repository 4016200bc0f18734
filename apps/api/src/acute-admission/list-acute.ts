import type { acuteKinds, acuteReasons, acuteSources } from '@samplass/domain/acute-admission/rules'
import type { listAcuteInput } from '@samplass/domain/acute-admission/schema'
import type { LocalDate } from '@samplass/domain/nights'
import type { infer as Infer } from 'zod/mini'
import { logAccessOnce } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

type Row = {
  acuteAdmissionId: string
  admittedOn: LocalDate
  kind: (typeof acuteKinds)[number]
  source: (typeof acuteSources)[number]
  reason: (typeof acuteReasons)[number]
  words: string
  byName: string
}

/** What has been written down of one person, the newest first. */
export async function listAcute(verb: Verb, { personId }: Infer<typeof listAcuteInput>) {
  await loadKnowable(verb, personId, 'follow_up')
  logAccessOnce(verb, { act: 'open', personId, purpose: 'follow_up' })
  const rows = await verb.tx.sql<Row[]>`
    select id as "acuteAdmissionId", admitted_on as "admittedOn", kind, source, reason, words, by_name as "byName"
    from acute_admission where person_id = ${personId} and taken_back_at is null order by admitted_on desc, id desc limit 100`
  return [...rows]
}
