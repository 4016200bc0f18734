import { UnusableFile } from './unusable-file.ts'

const separators = [';', ',', '\t'] as const

/** Semicolon, comma or tab, whichever the first line has most of; `sep=;` on a line of its own decides. Quotes as in RFC 4180. */
export function parseCsv(text: string): string[][] {
  const declared = /^sep=(.)\r?\n/.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const separator = declared?.[1] ?? likelySeparator(body)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  let opened = 0
  for (let at = 0; at < body.length; at++) {
    const char = body[at] as string
    if (quoted) {
      if (char !== '"') cell += char
      else if (body[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"' && cell === '') {
      quoted = true
      opened = rows.length + 1
    } else if (char === separator) {
      row.push(cell)
      cell = ''
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && body[at + 1] === '\n') at++
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += char
  }
  if (quoted) throw new UnusableFile('QUOTE_NOT_CLOSED', { row: opened })
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

function likelySeparator(text: string): string {
  const line = text.split(/\r?\n/, 1)[0]?.replaceAll(/"[^"]*"/g, '') ?? ''
  const counts = separators.map((separator) => line.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ';'
}
