import type { liftSuspensionInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { agreementToChange } from './load.ts'
import { appendEvent, changeAgreement } from './write.ts'

/** In force again as it was: the suspension stands in the history and nowhere else. */
export async function liftSuspension(verb: Verb, input: Infer<typeof liftSuspensionInput>) {
  const row = await agreementToChange(verb, input, 'lift_suspension')
  const version = await changeAgreement(verb, row, { suspended_on: null, suspended_reason: null })
  appendEvent(verb, row.agreementId, 'suspension_lifted', input.note)
  audit(verb, 'self-admission.suspension_lifted', row.personId, { agreementId: row.agreementId })
  return { agreementId: row.agreementId, version }
}
