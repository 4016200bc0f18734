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
  // Whoever stands there already may have left the team without anybody having been named instead.
  const kept = (account: string | null) =>
    account === enrolment.responsibleAccount
      ? enrolment.responsibleName
      : account === enrolment.secondAccount
        ? enrolment.secondName
        : undefined
  const asked = [responsibleAccount, secondAccount].map((account) => (kept(account) === undefined ? account : null))
  const [responsible = null, second = null] = await loadResponsible(verb, enrolment.teamId, asked)
  const columns = {
    intensity,
    responsible_account: responsibleAccount,
    responsible_name: responsibleAccount === null ? null : (responsible ?? kept(responsibleAccount) ?? null),
    second_account: secondAccount,
    second_name: secondAccount === null ? null : (second ?? kept(secondAccount) ?? null),
  }
  const version = await changeEnrolmentRow(verb, enrolment, input.version, columns)
  tellEvent(verb, enrolmentId, { what: 'changed', on })
  audit(verb, 'follow-up.enrolment_changed', enrolment.personId, { enrolmentId, intensity })
  return { enrolmentId, version }
}
