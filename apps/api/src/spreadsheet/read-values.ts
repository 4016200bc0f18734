import { asLocalDate, type LocalDate, localDate } from '@samplass/domain/nights'

/** Our own exports put an apostrophe before what a spreadsheet would run. */
export const plainText = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '').replaceAll(/\s+/g, ' ')

/** What makes a text unusable, whatever it is to say: a formula, or characters that cannot be kept. */
export function unusable(text: string): 'formula' | 'unfit_characters' | null {
  if (/^[=@]|^[+-]\s*\w+\(/.test(text)) return 'formula'
  return !text.isWellFormed() || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text) ? 'unfit_characters' : null
}

/** 2026-01-31, 31.01.2026, 31.1.26 or 31/1/2026. */
export function readDate(text: string): LocalDate | null {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})$/.exec(text) ?? []
  const iso =
    day && month && year
      ? `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : text
  return localDate.safeParse(iso).success ? asLocalDate(iso) : null
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'sann', 'sant'])
const no = new Set(['nei', 'n', 'no', '0', 'false', 'usann', 'usant', '-'])

/** Null where it is neither. */
export function readYesNo(text: string): boolean | null {
  const word = text.toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : null
}
