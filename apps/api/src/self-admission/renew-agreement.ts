import { addMonths, localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { renewAgreementInput } from '@samplass/domain/self-admission/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { agreementToChange } from './load.ts'
import { appendEvent, changeAgreement } from './write.ts'

const monthsMax = 60

/** The review is held and both go on, on the same terms: what was signed is what holds. */
export async function renewAgreement(verb: Verb, input: Infer<typeof renewAgreementInput>) {
  const { reviewOn, untilOn, note } = input
  const row = await agreementToChange(verb, input, 'renew')
  const today = localDateOf(verb.now)
  if (reviewOn <= today) refuse('PERIOD_OVER', { field: 'reviewOn' })
  if (untilOn > addMonths(today, monthsMax)) refuse('IN_THE_FUTURE', { field: 'untilOn' })
  const version = await changeAgreement(verb, row, { review_on: reviewOn, until_on: untilOn })
  appendEvent(verb, row.agreementId, 'renewed', note, { reviewOn, untilOn })
  audit(verb, 'self-admission.renewed', row.personId, { agreementId: row.agreementId, reviewOn, untilOn })
  return { agreementId: row.agreementId, version }
}
