import type { LocalDate } from '@samplass/domain/nights'
import type { Verb } from '../trpc.ts'
import { findColumns } from './find-columns.ts'
import { tellProgress } from './progress.ts'
import { readCells } from './read-cells.ts'
import { plainText, readDate, unusable } from './read-values.ts'
import type { SheetLayout } from './sheet-layout.ts'
import { folded } from './titles.ts'
import { UnusableFile } from './unusable-file.ts'

/** What may be wrong with a cell of any file. What only one kind of file can have wrong, its slice adds. */
type CellProblem =
  | 'missing'
  | 'too_long'
  | 'formula'
  | 'unfit_characters'
  | 'unknown_word'
  | 'not_a_date'
  | 'twice'
  | 'differs_from_row'

type RowError<Column extends string, Problem extends string> = {
  column: Column
  code: Problem | CellProblem
  facts: Record<string, string | number>
}

export type FileRow<Column extends string, Problem extends string> = {
  /** As the person's spreadsheet numbers it. */
  row: number
  cells: string[]
  errors: RowError<Column, Problem>[]
}

/** One row under reading: what a cell says, and what is noted as wrong with it. */
export type RowReader<Column extends string, Problem extends string, Words> = {
  text: (column: Column) => string
  date: (column: Column) => LocalDate | null
  /** One word of the column's list. */
  word: <List extends keyof Words & Column>(column: List) => (keyof Words[List] & string) | null
  wrong: (column: Column, code: Problem | CellProblem, facts?: Record<string, string | number>) => void
}

/** What somebody wrote, short enough to be said back. */
export const shortened = (text: string) => text.slice(0, 60)

const BATCH = 500

/** The rows under the heading, each read by `read`; how far it has come is told as it goes. Throws UnusableFile. */
export async function readRows<
  Column extends string,
  Problem extends string,
  Words extends object,
  Said extends object,
>(
  verb: Verb,
  file: { base64: string; progressId?: string | undefined },
  layout: SheetLayout<Column, Words>,
  read: (row: RowReader<Column, Problem, Words>) => Said,
): Promise<{ head: string[]; ignored: string[]; rows: (FileRow<Column, Problem> & Said)[] }> {
  const [head = [], ...body] = await readCells(file.base64)
  const { at, ignored } = findColumns(head, layout.byTitle, layout.required)
  const rows: (FileRow<Column, Problem> & Said)[] = []
  for (const [index, cells] of body.entries()) {
    if (cells.some((cell) => cell !== '')) rows.push(readRow(cells, index + 2))
    if ((index + 1) % BATCH === 0 || index + 1 === body.length)
      await tellProgress(verb, file.progressId, { stage: 'read', done: index + 1, of: body.length })
  }
  if (rows.length === 0) throw new UnusableFile('EMPTY')
  return { head, ignored, rows }

  function readRow(cells: string[], row: number): FileRow<Column, Problem> & Said {
    const errors: RowError<Column, Problem>[] = []
    const wrong: RowReader<Column, Problem, Words>['wrong'] = (column, code, facts = {}) =>
      void errors.push({ column, code, facts })
    const text = (column: Column): string => {
      const said = plainText(cells[at.get(column) ?? -1] ?? '')
      const max = layout.longest[column]
      const fault = unusable(said)
      if (max !== undefined && said.length > max) wrong(column, 'too_long', { max, length: said.length })
      else if (fault && !(fault === 'formula' && layout.signed.includes(column))) wrong(column, fault)
      return said
    }
    const date = (column: Column) => {
      const said = text(column)
      const day = said === '' ? null : readDate(said)
      if (said !== '' && !day) wrong(column, 'not_a_date', { value: shortened(said) })
      return day
    }
    const word: RowReader<Column, Problem, Words>['word'] = (column) => {
      const said = text(column)
      const code = layout.codeByTitle[column].get(folded(said)) ?? null
      if (said !== '' && !code) wrong(column, 'unknown_word', { value: shortened(said) })
      return code as never
    }
    const said = read({ text, date, word, wrong })
    for (const column of layout.required) if (!cells[at.get(column) ?? -1]) wrong(column, 'missing')
    errors.sort((one, other) => layout.columns.indexOf(one.column) - layout.columns.indexOf(other.column))
    return { ...said, row, cells, errors }
  }
}

/** Remembers what a row has told first: what a later row tells otherwise, or once more, is the later row's mistake. */
export function firstTold<Told>() {
  const told = new Map<string, { row: number; told: Told }>()
  return (key: string, row: number, now: Told): { row: number; told: Told } | null => {
    const before = told.get(key) ?? null
    if (!before) told.set(key, { row, told: now })
    return before
  }
}
