import { createHash } from 'node:crypto'
import type { takeInFormInput } from '@samplass/domain/outcome/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { seesNobody } from '../follow-up/load.ts'
import { readOrRefuse } from '../spreadsheet/import.ts'
import type { Verb } from '../trpc.ts'
import { readForm } from './read-form.ts'

/** A form with all its questions, or none of it: half a form is another instrument. */
export async function takeInForm(verb: Verb, input: Infer<typeof takeInFormInput>) {
  if (seesNobody(verb)) refuse('NOT_FOUND')
  const { tx, actor, now, newId } = verb
  const lines = await readOrRefuse(readForm(input.base64))
  const items = lines.flatMap(({ item }) => (item ? [item] : []))
  refuse(items.length < lines.length ? 'IMPORT_HAS_ERRORS' : null, { errors: lines.length - items.length })
  const formId = newId()
  const hash = createHash('sha256').update(input.base64, 'base64').digest()
  await tx.sql`
    insert into fidelity_form (id, name, licence, file_name, file_hash, loaded_at, by_account, by_name)
    values (${formId}, ${input.name}, ${input.licence}, ${input.fileName}, ${hash}, ${now}, ${actor.accountId}, ${actor.name})`.catch(
    (error: { constraint_name?: string }) => {
      if (error.constraint_name === 'fidelity_form_name') refuse('NAME_TAKEN')
      throw error
    },
  )
  await tx.sql`insert into fidelity_form_item ${tx.sql(items.map((item, at) => ({ ...item, form_id: formId, place: at + 1 })))}`
  audit(verb, 'outcome.form_taken_in', formId, { items: items.length })
  return { formId, items: items.length }
}
