// The few kinds of field that inputs are made of. Every string has a limit, and none can hold what PostgreSQL cannot.
import * as z from 'zod/mini'

// No control characters but tab and line breaks (PostgreSQL refuses NUL), no half surrogate pairs, no text-direction
// overrides (they let a name be shown as another one).
const UNFIT = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u
export const isFit = (text: string) => text.isWellFormed() && !UNFIT.test(text)

/** One line of text, trimmed, 1 to `max` characters. */
export const line = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.refine((text) => isFit(text) && !/[\n\r\t\u2028\u2029]/.test(text), { error: 'unfit_characters' }),
  )

/** Text over several lines, trimmed, 1 to `max` characters. */
export const prose = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.refine(isFit, { error: 'unfit_characters' }))

/** Text over several lines that may be empty. */
export const note = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), z.refine(isFit, { error: 'unfit_characters' }))

/** A UUID made by the application. */
export const id = z.uuid()

/** The version that the form was opened with; a stale one is refused with VERSION_STALE. */
export const version = z.int().check(z.gte(1), z.lte(2_000_000_000))

/** ISO 8601 with offset or Z, 1900 to 2199. Stays a string in inputs; the verb makes the Date. */
export const instant = z.iso
  .datetime({ offset: true })
  .check(z.refine((text) => /^(19|20|21)/.test(text), { error: 'not_a_date' }))

/** Database role of an organisation: m_3105 or h_fjordbyen. */
export const organisationRole = z.string().check(z.regex(/^(m_\d{4}|h_[a-z0-9_]{1,40})$/))

/** Four digits, Statistics Norway's municipality number. */
export const municipalityNumber = z.string().check(z.regex(/^\d{4}$/))

/** E-mail address, lower-cased. */
export const email = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.maxLength(254), z.regex(/^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u))

export const locales = ['nb', 'nn', 'en'] as const
export type Locale = (typeof locales)[number]
export const locale = z.enum(locales)

/** A choice that must be made, not left at a default: the form starts without an answer. */
export const yesNo = z.enum(['yes', 'no'])
export type YesNo = z.infer<typeof yesNo>

export const fileFormat = z.enum(['xlsx', 'csv'])

/** A file as base64, at most about 2 MB; what its bytes are decides how it is read. */
export const fileBytes = z.string().check(z.minLength(1), z.maxLength(2_800_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

/** A file of rows to take in. Who listens under `progressId` meanwhile hears how far it has come. */
export const importedFile = z.strictObject({ format: fileFormat, base64: fileBytes, progressId: z.optional(id) })
export type ImportedFile = z.infer<typeof importedFile>

/** A file to be had: its form, and the language of its heads. */
export const fileWanted = z.strictObject({ format: fileFormat, locale: z.optional(locale) })
