import { tonight } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { suspendAgreementInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { agreementToChange } from './load.ts'
import { appendEvent, changeAgreement } from './write.ts'

/** Out of force from tonight, with a reason that the person has been told together with the right to complain. Who is in stays in. */
export async function suspendAgreement(verb: Verb, input: Infer<typeof suspendAgreementInput>) {
  const row = await agreementToChange(verb, input, 'suspend')
  if (!input.complaintRightTold) refuse('COMPLAINT_RIGHT_NOT_TOLD')
  const version = await changeAgreement(verb, row, {
    suspended_on: tonight(verb.now),
    suspended_reason: input.reason,
    complaint_right_told: true,
  })
  appendEvent(verb, row.agreementId, 'suspended', input.reason)
  audit(verb, 'self-admission.suspended', row.personId, { agreementId: row.agreementId })
  return { agreementId: row.agreementId, version }
}
