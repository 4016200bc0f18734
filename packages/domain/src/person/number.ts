// Norwegian identity numbers: fødselsnummer, D-number, H-number. Unknown is legal; a number given must be right.
import { getType, idnr } from '@navikt/fnrvalidator'
import * as z from 'zod/mini'
import { asLocalDate, type LocalDate, localDate } from '../nights.ts'
import type { RefusalCode } from '../refusal.ts'

/** As in person.number_kind: D: first digit +4. H: month +40. */
export const numberKinds = ['fnr', 'dnr', 'hnr'] as const
export type NumberKind = (typeof numberKinds)[number]

/** The digits of what was typed or pasted: spaces, dots, hyphens and non-breaking spaces are taken out. */
export function numberDigits(text: string): string {
  return text.replace(/[\s\u00a0.\-\u2010-\u2015]/g, '')
}

/** True when the text is meant as a number: nothing but digits and separators, and eleven digits or nearly. */
export function looksLikeNumber(text: string): boolean {
  return /^\d{9,13}$/.test(numberDigits(text))
}

/** The kind of a valid number. */
export function numberKindOf(digits: string): NumberKind {
  const type = getType(digits)
  if (type.startsWith('dnr')) return 'dnr'
  return type === 'hnr' ? 'hnr' : 'fnr'
}

/**
 * True when the number cannot belong to a living person: month +80 (the tax administration's test population, Tenor) or
 * +40 (NAV's). A real H-number also has month +40 and cannot be told apart, so outside production it is let in.
 */
export function isSynthetic(digits: string): boolean {
  return Number(digits.slice(2, 4)) > 40
}

/**
 * Why the text is no valid number, or null. The checksum is the one that also holds from 2032, when the first control
 * digit may take four values. Outside production `syntheticOnly` keeps real people out.
 */
export function whyNotNumber(text: string, { syntheticOnly }: { readonly syntheticOnly: boolean }): RefusalCode | null {
  const digits = numberDigits(text)
  if (!/^\d{11}$/.test(digits)) return 'NUMBER_LENGTH_WRONG'
  const result = idnr(digits)
  if (birthDateOf(digits) === null) return 'NUMBER_DATE_WRONG'
  if (result.status === 'invalid') {
    return result.reasons.includes('invalid date') ? 'NUMBER_DATE_WRONG' : 'NUMBER_CHECKSUM_WRONG'
  }
  return syntheticOnly && !isSynthetic(digits) ? 'NUMBER_NOT_SYNTHETIC' : null
}

/** The date of birth that a number tells, its century from the individual digits; null when there is no such date. */
export function birthDateOf(digits: string): LocalDate | null {
  const day = Number(digits.slice(0, 2)) % 40
  const month = Number(digits.slice(2, 4)) % 40
  const century = centuryOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)))
  if (century === null) return null
  const date = `${century}${digits.slice(4, 6)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return localDate.safeParse(date).success ? asLocalDate(date) : null
}

export function birthYearOf(digits: string): number | null {
  const date = birthDateOf(digits)
  return date === null ? null : Number(date.slice(0, 4))
}

// Individual digits and two digits of the year, as the tax administration allots them. Nobody born before 1900 is alive.
function centuryOf(yearOfCentury: number, individual: number): 19 | 20 | null {
  if (individual <= 499) return 19
  if (individual >= 900 && yearOfCentury >= 40) return 19
  return yearOfCentury <= 39 ? 20 : null
}

/** As it is shown: '14 87 88 •••••'. The last five digits never leave the API but by `person.revealNumber`. */
export function maskedNumber(digits: string): string {
  return `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} •••••`
}

/** A revealed number as it is read aloud: '148788 12345'. */
export function formatNumber(digits: string): string {
  return `${digits.slice(0, 6)} ${digits.slice(6)}`
}

/** A number in any spelling, parsed to its eleven digits. The error is the refusal code that says what is wrong. */
export const personNumber = z.pipe(
  z.string().check(
    z.maxLength(30),
    z.refine((text) => whyNotNumber(text, { syntheticOnly: false }) === null, {
      error: (issue) => whyNotNumber(String(issue.input), { syntheticOnly: false }) ?? 'NUMBER_LENGTH_WRONG',
    }),
  ),
  z.transform(numberDigits),
)
