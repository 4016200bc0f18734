import { whyNotOnEnrolment } from '@samplass/domain/follow-up/machine'
import type { changeEnrolmentInput } from '@samplass/domain/follow-up/schema'
import { localDateOf } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { loadEnrolment, loadResponsible } from './load.ts'
import { changeEnrolmentRow, tellEvent } from './write.ts'

/** Who follows up, and how closely: it goes up and down with what the person needs. */
export async function changeEnrolment(verb: Verb, input: Infer<typeof changeEnrolmentInput>) {
  const { enrolmentId, intensity, responsibleAccount, secondAccount } = input
  const enrolment = await loadEnrolment(verb, enrolmentId)
  const on = localDateOf(verb.now)
  refuse(whyNotOnEnrolment('change', enrolment, on))
  const [responsible = null, second = null] = await loadResponsible(verb, enrolment.teamId, [
    responsibleAccount,
    secondAccount,
  ])
  const columns = {
    intensity,
    responsible_account: responsibleAccount,
    responsible_name: responsible,
    second_account: secondAccount,
    second_name: second,
  }
  const version = await changeEnrolmentRow(verb, enrolment, input.version, columns)
  tellEvent(verb, enrolmentId, { what: 'changed', on })
  audit(verb, 'follow-up.enrolment_changed', enrolment.personId, { enrolmentId, intensity })
  return { enrolmentId, version }
}
