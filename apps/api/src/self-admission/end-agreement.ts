import { tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { endAgreementInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { agreementToChange } from './load.ts'
import { appendEvent, changeAgreement } from './write.ts'

/** Over from tonight. The person says so and gives no reason; the unit gives one and tells of the right to complain. */
export async function endAgreement(verb: Verb, input: Infer<typeof endAgreementInput>) {
  const { signatory, reason, complaintRightTold } = input
  const row = await agreementToChange(verb, input, 'end')
  // Before the person has signed there is no right to take.
  if (signatory === 'unit' && row.personSignedOn !== null) {
    if (reason === '') refuse('REASON_MISSING')
    if (!complaintRightTold) refuse('COMPLAINT_RIGHT_NOT_TOLD')
  }
  const version = await changeAgreement(verb, row, {
    ended_on: tonight(verb.now),
    ended_by: signatory,
    ended_reason: reason || null,
    ...(complaintRightTold ? { complaint_right_told: true } : {}),
  })
  appendEvent(verb, row.agreementId, 'ended', reason, { signatory })
  audit(verb, 'self-admission.ended', row.personId, { agreementId: row.agreementId, signatory })
  return { agreementId: row.agreementId, version }
}
