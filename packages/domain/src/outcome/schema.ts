// Inputs of the outcome verbs.
import * as z from 'zod/mini'
import { fileBytes, fileWanted, id, line, note, version } from '../fields.ts'
import { type LocalDate, localDate, nightsBetween } from '../nights.ts'

export const windowMonths = [6, 12] as const
export type WindowMonths = (typeof windowMonths)[number]

const asked = {
  fromOn: localDate,
  toOn: localDate,
  /** Persons whom this team has followed up in the period. */
  teamId: z.nullable(id),
  /** How long before and after the first contact. */
  windowMonths: z.union([z.literal(6), z.literal(12)]),
}
const inOrder = z.refine<{ fromOn: LocalDate; toOn: LocalDate }>(
  ({ fromOn, toOn }) => nightsBetween(fromOn, toOn) >= 1 && nightsBetween(fromOn, toOn) <= 3660,
  { path: ['toOn'], error: 'not_a_period' },
)

/** Days [fromOn, toOn), ten years at most. */
export const getOutcomesInput = z.strictObject(asked).check(inOrder)

export const getFidelityInput = z.strictObject(asked).check(inOrder)

export const exportOutcomesInput = z.strictObject({ ...asked, ...fileWanted.shape }).check(inOrder)
export const formTemplateInput = fileWanted

export const previewFormInput = z.strictObject({ base64: fileBytes })
/** `licence`: whose form it is, and by what right it is used here. */
export const takeInFormInput = z.strictObject({
  name: line(120),
  licence: line(300),
  fileName: line(200),
  base64: fileBytes,
})
export const retireFormInput = z.strictObject({ formId: id, version })

const answer = z.strictObject({
  code: line(30),
  score: z.int().check(z.gte(0), z.lte(100)),
  words: note(500),
})
/** `formId` null: our own questions. What is not answered is left out. */
export const answerFidelityInput = z.strictObject({
  teamId: id,
  formId: z.nullable(id),
  heldOn: localDate,
  present: note(300),
  answers: z.array(answer).check(
    z.minLength(1),
    z.maxLength(200),
    z.refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { error: 'twice' }),
  ),
})

const year = z.int().check(z.gte(2015), z.lte(2100))
export const getComparisonInput = z.strictObject({ year })
export const previewFiguresInput = z.strictObject({ year })
/** `seen`: the figures that somebody has looked at and says yes to. */
export const publishFiguresInput = z.strictObject({ cooperationId: id, year, seen: line(600) })
export const withdrawFiguresInput = z.strictObject({ cooperationId: id, year })
export const exportComparisonInput = z.strictObject({ cooperationId: id, year, ...fileWanted.shape })
