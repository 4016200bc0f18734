import { foldName } from '@samplass/domain/person/name'
import { looksLikeNumber, numberDigits } from '@samplass/domain/person/number'
import { normalisePhone } from '@samplass/domain/person/phone'

/** What somebody typed, as what it can be looked up by. */
export type Sought =
  | { kind: 'name'; folded: string; words: string[] }
  | { kind: 'number'; digits: string }
  | { kind: 'phone'; prefixes: string[] }

const wordsMax = 5

/** Eleven digits are a number, other digits a phone as far as it has been typed; the rest is a name. */
export function soughtBy(text: string): Sought {
  const digits = numberDigits(text)
  const whole = normalisePhone(text)
  if (/^\d{11}$/.test(digits) && !text.trim().startsWith('00')) return { kind: 'number', digits }
  if (whole !== null) return { kind: 'phone', prefixes: phonePrefixes(text, whole) }
  if (looksLikeNumber(text)) return { kind: 'number', digits }
  if (/^\+?\d{3,}$/.test(digits)) return { kind: 'phone', prefixes: phonePrefixes(text, null) }
  const folded = foldName(text)
  return { kind: 'name', folded, words: folded.split(' ').filter(Boolean).slice(0, wordsMax) }
}

// A number is stored with its country; whoever types leaves Norway's out.
function phonePrefixes(text: string, whole: string | null): string[] {
  if (whole?.startsWith('+')) return [whole]
  const typed = numberDigits(text).replace(/^00/, '+')
  return typed.startsWith('+') ? [typed] : [typed, `+47${typed}`, `+${typed}`]
}
