// CSV as Norwegian Excel opens it: semicolons, UTF-8 with BOM, CRLF; and no cell that a spreadsheet would run as a formula.

/** The cell as text. What begins like a formula gets an apostrophe in front; a plain negative number is left alone. */
export function guarded(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

const quoted = (cell: string) => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(';')).join('\r\n')}\r\n`
}
