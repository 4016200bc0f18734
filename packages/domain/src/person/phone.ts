import * as z from 'zod/mini'

/**
 * A phone number as it is stored: '+47' and eight digits for a Norwegian one, '+' and the whole number for a foreign
 * one, three to six digits for a short number (116 117 is '116117'). Null when the text is no phone number.
 */
export function normalisePhone(text: string): string | null {
  const bare = text.replace(/[\s\u00a0().\-/]/g, '').replace(/^00/, '+')
  if (/^\+47\d{8}$/.test(bare)) return bare
  if (/^[2-9]\d{7}$/.test(bare)) return `+47${bare}`
  if (/^47[2-9]\d{7}$/.test(bare)) return `+${bare}`
  if (/^\+(?!47)[1-9]\d{6,14}$/.test(bare)) return bare
  return /^\d{3,6}$/.test(bare) ? bare : null
}

/** As read aloud: '99 00 00 31'; foreign numbers as they are. */
export function formatPhone(stored: string): string {
  const national = /^\+47(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(stored)
  return national ? national.slice(1).join(' ') : stored
}

/** A phone number in any common spelling; parses to the stored form. */
export const phone = z.pipe(
  z.string().check(
    z.trim(),
    z.maxLength(30),
    z.refine((text) => normalisePhone(text) !== null, { error: 'not_a_phone' }),
  ),
  z.transform((text) => normalisePhone(text) ?? text),
)
