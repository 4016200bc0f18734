// Inputs of the consultations' verbs. One export per verb, named <verb>Input.
import * as z from 'zod/mini'
import { id, line, note, organisationRole, prose, version } from '../fields.ts'
import { localDate, localTime } from '../nights.ts'
import { consultationKinds, consultationOutcomes, namesNobody } from './rules.ts'

const minutes = z.int().check(z.gte(15), z.lte(480))

/** Days agreed with another organisation: one, or every so many weeks. */
export const planConsultationsInput = z.strictObject({
  withRole: organisationRole,
  kind: z.enum(consultationKinds),
  place: line(120),
  comes: note(120),
  firstOn: localDate,
  time: localTime,
  minutes,
  everyWeeks: z.int().check(z.gte(1), z.lte(12)),
  count: z.int().check(z.gte(1), z.lte(26)),
})

const question = prose(500).check(z.refine(namesNobody, { error: 'unfit_characters' }))
/** `admissionId`: the thread it came up in, read by those who can read that thread and as long as they can. */
export const askQuestionInput = z.strictObject({ consultationId: id, question, admissionId: z.nullable(id) })
/** One of the days, and no other: when it is, how long, and who comes. */
export const changeConsultationInput = z.strictObject({
  ...{ consultationId: id, version, comes: note(120) },
  ...{ on: localDate, time: localTime, minutes },
})
export const answerQuestionInput = z.strictObject({ consultationQuestionId: id, version, answer: prose(1000) })
/** Not reached: it waits for the next one at the same place. */
export const carryQuestionInput = z.strictObject({ consultationQuestionId: id, version })
export const settleConsultationInput = z
  .strictObject({ consultationId: id, version, outcome: z.enum(consultationOutcomes), reason: note(300) })
  .check(
    z.refine((input) => input.outcome !== 'cancelled' || input.reason !== '', {
      path: ['reason'],
      error: 'needs_words',
    }),
  )
