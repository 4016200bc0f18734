import { whyNotWrittenDown } from '@samplass/domain/acute-admission/rules'
import type { registerAcuteInput } from '@samplass/domain/acute-admission/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { loadKnowable } from '../person/load.ts'
import type { Verb } from '../trpc.ts'

/** An acute admission that somebody has told of. The same day told again is refused, and nothing is counted twice. */
export async function registerAcute(verb: Verb, input: Infer<typeof registerAcuteInput>) {
  const { tx, actor, now, newId } = verb
  const { personId, admittedOn, kind, source, reason, words } = input
  await loadKnowable(verb, personId, 'follow_up')
  refuse(whyNotWrittenDown(admittedOn, localDateOf(now)))
  const id = newId()
  const made = await tx.sql`
    insert into acute_admission (id, person_id, admitted_on, kind, source, reason, words, made_at, by_account, by_name)
    values (${id}, ${personId}, ${admittedOn}, ${kind}, ${source}, ${reason}, ${words}, ${now}, ${actor.accountId}, ${actor.name})
    on conflict do nothing returning id`
  if (made.length === 0) refuse('ACUTE_ALREADY_TOLD')
  audit(verb, 'acute-admission.registered', id, { kind, reason })
  return { acuteAdmissionId: id }
}
