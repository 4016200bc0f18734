// Inputs of the verbs about acute admissions. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { id, note } from '../fields.ts'
import { localDate } from '../nights.ts'
import { acuteKinds, acuteReasons, acuteSources } from './rules.ts'

/** `words`: needed when the reason is another than those listed. */
export const registerAcuteInput = z
  .strictObject({
    personId: id,
    admittedOn: localDate,
    kind: z.enum(acuteKinds),
    source: z.enum(acuteSources),
    reason: z.enum(acuteReasons),
    words: note(300),
  })
  .check(z.refine((input) => input.reason !== 'other' || input.words !== '', { path: ['words'], error: 'needs_words' }))
export const takeBackAcuteInput = z.strictObject({ acuteAdmissionId: id })
export const listAcuteInput = z.strictObject({ personId: id })
export const listRepeatedInput = z.strictObject({
  times: z.int().check(z.gte(1), z.lte(20)),
  months: z.int().check(z.gte(1), z.lte(36)),
})
