import { tonight } from '@samplass/domain/nights'
import type { logTalkInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { log } from '../contact/log.ts'
import type { Verb } from '../trpc.ts'
import { loadAgreement } from './load.ts'
import { loadAnswers } from './load-answer.ts'
import { appendEvent } from './write.ts'

/**
 * The phone was answered and the person does not come tonight. The talk is counted like any other, without a person; what was said,
 * and from which day the person may come, is kept in the agreement's history.
 */
export async function logTalk(verb: Verb, { agreementId, minutes, note }: Infer<typeof logTalkInput>) {
  const row = await loadAgreement(verb, agreementId)
  const [answered] = await loadAnswers(verb, row.personId, [row])
  const answer = answered?.answer ?? { can: 'not_in_force' as const }
  const nextOn = 'nextOn' in answer ? answer.nextOn : null
  await log(verb, {
    houseId: row.houseId,
    occurredAt: null,
    channel: 'phone',
    initiatedBy: 'person',
    topic: 'wants_a_bed',
    minutes,
    outcome: 'talk',
    handle: null,
    ageBand: 'unknown',
    note: '',
  })
  appendEvent(verb, agreementId, 'talked', note, { answer: answer.can, on: tonight(verb.now), nextOn })
  audit(verb, 'self-admission.talk_logged', row.personId, { agreementId, answer: answer.can })
  return { agreementId, answer: answer.can, nextOn }
}
