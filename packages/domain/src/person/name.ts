// Names as they are searched, shortened and ordered.

// Letters that stay themselves when accents are taken off. Whoever has no æ, ø or å on the keyboard finds the person too.
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  œ: 'o',
  ı: 'i',
}

/**
 * A name as it is compared: lower case, accents gone, æ/ä as ae, ø/ö/oe as o, å/aa as a, hyphens as spaces, apostrophes
 * gone; folding again changes nothing. 'Åse-Marie Bjørnø' and 'aase marie bjoerno' fold alike. Stored in person.name_folded.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/a\u0308/g, 'ae')
    .replace(/\p{M}/gu, '')
    .replace(/[æøđðþßłŋŧœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/a{2,}/g, 'a')
    .replace(/oe+/g, 'o')
    .trim()
    .normalize('NFC')
}

/** The folded form of a whole name, given name first. */
export function foldPersonName(name: { readonly givenName: string; readonly familyName: string }): string {
  return foldName(`${name.givenName} ${name.familyName}`)
}

/** Two letters for the mark and for privacy mode: first of the given name, first of the last family name. */
export function initials(name: { readonly givenName: string; readonly familyName: string }): string {
  const first = (text: string) => [...text.normalize('NFC')].find((letter) => /\p{L}/u.test(letter)) ?? ''
  const lastFamilyName = name.familyName.trim().split(/\s+/).at(-1) ?? ''
  return (first(name.givenName) + first(lastFamilyName)).toUpperCase()
}

/**
 * How well a name answers a search, 0 best: 0 the same, 1 begins the same, 2 each word begins a part of the name, 3 each
 * word is within the name, 4 as 2 with a slip of the finger in one word; null not at all. Both texts may be unfolded.
 */
export function matchRank(search: string, name: string): number | null {
  const sought = foldName(search)
  const folded = foldName(name)
  if (sought === '') return null
  if (folded === sought) return 0
  if (folded.startsWith(sought)) return 1
  const words = sought.split(' ')
  const parts = folded.split(' ')
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 2
  if (words.every((word) => folded.includes(word))) return 3
  const slips = words.map((word) => Math.min(...parts.map((part) => slipsToPrefix(word, part))))
  return slips.every((count) => count <= 1) ? 4 : null
}

// 0: begins the part; 1: with one letter wrong, missing, too many or swapped (words of three letters or more); else 2.
function slipsToPrefix(word: string, part: string): number {
  if (part.startsWith(word)) return 0
  if (word.length < 3) return 2
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    if (length <= part.length && isOneSlip(word, part.slice(0, length))) return 1
  }
  return 2
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const swapped =
    restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
