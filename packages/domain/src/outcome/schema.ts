// Inputs of the outcome verbs.
import * as z from 'zod/mini'
import { id } from '../fields.ts'
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
