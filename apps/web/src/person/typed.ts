let typed = ''

/** What was typed in the search, for the form of a new person. In memory only: a name never stands in an address. */
export function keepTyped(text: string): void {
  typed = text
}

/** The name that was typed last, once: the last word is the family name. */
export function takeTyped(): { givenName: string; familyName: string } {
  const words = typed.trim().split(/\s+/).filter(Boolean).map(capital)
  typed = ''
  const familyName = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { givenName: (words.length > 1 ? words.slice(0, -1) : words).join(' '), familyName }
}

const capital = (word: string) => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toLocaleUpperCase('nb'))
