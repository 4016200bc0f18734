import * as z from 'zod/mini'
import { id, locale } from '../fields.ts'
import { localDate, nightsBetween } from '../nights.ts'

export const reportFormats = ['screen', 'xlsx', 'csv'] as const

const period = { fromOn: localDate, toOn: localDate }
const houseIds = z.optional(z.array(id).check(z.maxLength(200)))
const inOrder = z.refine<{ fromOn: z.infer<typeof localDate>; toOn: z.infer<typeof localDate> }>(
  ({ fromOn, toOn }) => nightsBetween(fromOn, toOn) >= 1 && nightsBetween(fromOn, toOn) <= 731,
  { path: ['toOn'], error: 'not_a_period' },
)

/** `locale`: of the words in a file. */
const asked = { ...period, houseIds, format: z.enum(reportFormats), locale: z.optional(locale) }

/** Nights [fromOn, toOn), two years at most. */
export const occupancyInput = z.strictObject(asked).check(inOrder)
export const overridesInput = z.strictObject(asked).check(inOrder)

/** What so few have said or done could point at one of them: it is counted and not shown. */
export const SMALLEST_SHOWN = 5
