import { type Locale, locales } from '@samplass/domain/fields'

/** What a column or a word is called in each language, and what else people write. */
export type Titles = Readonly<Record<Locale, string>> & { readonly also?: readonly string[] }

export const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb')

/** Finds the code by its title in any language, however it is spaced or capitalised. */
export function byTitle<Code extends string>(
  codes: readonly Code[],
  titles: Record<Code, Titles>,
): ReadonlyMap<string, Code> {
  const read = (code: Code) => [code, ...locales.map((locale) => titles[code][locale]), ...(titles[code].also ?? [])]
  return new Map(codes.flatMap((code) => read(code).map((title) => [folded(title), code] as const)))
}
