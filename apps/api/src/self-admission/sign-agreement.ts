import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { signAgreementInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { agreementToChange } from './load.ts'
import { appendEvent, changeAgreement } from './write.ts'

/** A signature from the paper. The second one makes it an agreement, from its day. */
export async function signAgreement(verb: Verb, input: Infer<typeof signAgreementInput>) {
  const { signatory, signedOn, signedBy } = input
  const row = await agreementToChange(verb, input, 'sign')
  if (signedOn > localDateOf(verb.now)) refuse('IN_THE_FUTURE', { field: 'signedOn' })
  const already = signatory === 'person' ? row.personSignedOn : row.unitSignedOn
  if (already !== null) refuse('AGREEMENT_ALREADY_SO')
  const version = await changeAgreement(
    verb,
    row,
    signatory === 'person' ? { person_signed_on: signedOn } : { unit_signed_on: signedOn, unit_signed_by: signedBy },
  )
  appendEvent(verb, row.agreementId, 'signed', '', { signatory, signedOn })
  audit(verb, 'self-admission.signed', row.personId, { agreementId: row.agreementId, signatory })
  return { agreementId: row.agreementId, version }
}
