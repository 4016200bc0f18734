import { localDateOf } from '@samplass/domain/nights'
import type { retireFormInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { seesNobody } from '../follow-up/load.ts'
import type { Verb } from '../trpc.ts'
import { loadForms } from './load-fidelity.ts'

/** Not answered any more, as when the licence is over. What was answered stands, with the questions it was answered to. */
export async function retireForm(verb: Verb, { formId, version }: Infer<typeof retireFormInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const [form] = await loadForms(verb, formId)
  if (!form) refuse('NOT_FOUND')
  refuse(form.retiredOn !== null ? 'FORM_RETIRED' : null)
  const [changed] = await verb.tx.sql<{ version: number }[]>`
    update fidelity_form set retired_on = ${localDateOf(verb.now)}, version = version + 1
    where id = ${formId} and version = ${version} returning version`
  if (!changed) refuse('VERSION_STALE')
  audit(verb, 'outcome.form_retired', formId)
  return { version: changed.version }
}
