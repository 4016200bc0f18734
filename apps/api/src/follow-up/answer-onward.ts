import type { answerOnwardInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'
import { seesNobody } from './load.ts'

/** Whether it landed. What did not is as worth knowing as what did. */
export async function answerOnward(verb: Verb, input: Infer<typeof answerOnwardInput>) {
  const { tx, now } = verb
  const { onwardId, version, landed, words } = input
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [row] = await tx.sql<{ personId: string }[]>`
    select person_id as "personId" from onward_referral where id = ${onwardId}`
  if (!row) refuse('NOT_FOUND')
  await loadKnowable(verb, row.personId, 'follow_up')
  const [changed] = await tx.sql<{ version: number }[]>`
    update onward_referral set landed = ${landed}, landed_on = ${localDateOf(now)}, words = ${words}, version = version + 1
    where id = ${onwardId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'follow-up.onward_answered', row.personId, { onwardId, landed })
  return { onwardId, version: changed.version }
}
