/** Marks where the words of a search occur in a text. Case does not matter; æ, ø and å do. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const parts = markParts(text, query)
  return parts.map((part, at) =>
    part.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one string in order
      <mark key={at}>{part.text}</mark>
    ) : (
      part.text
    ),
  )
}

export type HighlightPart = { text: string; hit: boolean }

export function markParts(text: string, query: string): HighlightPart[] {
  const words = query.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [{ text, hit: false }]
  const pattern = new RegExp(`(${words.map(quote).join('|')})`, 'giu')
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function quote(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
