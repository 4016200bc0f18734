import * as z from 'zod/mini'
import { municipalityNumber, note } from '../fields.ts'

/** Municipalities whose number or name begins with the text; empty: all 357. */
export const listInput = z.strictObject({ text: note(60) })

/** Database role of a municipality. */
export const roleOfMunicipality = (number: string) => `m_${municipalityNumber.parse(number)}`
