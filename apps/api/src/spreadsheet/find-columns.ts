import { folded } from './titles.ts'
import { UnusableFile } from './unusable-file.ts'

/** Finds the columns by their titles, in any order; refuses a file that has not those which every row needs. */
export function findColumns<Column extends string>(
  head: readonly string[],
  byTitle: ReadonlyMap<string, Column>,
  required: readonly Column[],
): { at: ReadonlyMap<Column, number>; ignored: string[] } {
  const at = new Map<Column, number>()
  const ignored: string[] = []
  for (const [index, title] of head.entries()) {
    const column = byTitle.get(folded(title))
    if (column && at.has(column)) throw new UnusableFile('COLUMN_TWICE', { column: title.slice(0, 60) })
    if (column) at.set(column, index)
    else if (title !== '') ignored.push(title.slice(0, 60))
  }
  const missing = required.filter((column) => !at.has(column))
  if (missing.length > 0) throw new UnusableFile('COLUMNS_MISSING', { columns: missing.join(', ') })
  return { at, ignored }
}
