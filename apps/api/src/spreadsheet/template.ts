import type { Locale } from '@samplass/domain/fields'
import type { SheetLayout } from './sheet-layout.ts'
import type { Titles } from './titles.ts'
import { writeFile } from './write-file.ts'

type Value = string | number | boolean | readonly string[] | null

const wordsIn = {
  nb: { words: 'Ord', column: 'Kolonne', usable: 'Ord som kan brukes', yes: 'Ja', no: 'Nei' },
  nn: { words: 'Ord', column: 'Kolonne', usable: 'Ord ein kan bruke', yes: 'Ja', no: 'Nei' },
  en: { words: 'Words', column: 'Column', usable: 'Words that may be used', yes: 'Yes', no: 'No' },
} as const satisfies Record<Locale, object>

/** Rows under the heads of a layout, so that what comes out can go in again; a second sheet has the words that may be used. */
export function sheetFile<Column extends string>(
  format: 'xlsx' | 'csv',
  locale: Locale,
  { columns, titles, required, words }: SheetLayout<Column>,
  { file, sheet, rows }: { file: string; sheet: string; rows: readonly Partial<Record<Column, Value>>[] },
) {
  const own = wordsIn[locale]
  const lists = Object.entries(words) as [Column, Readonly<Record<string, Titles>>][]
  const titleOf = (column: Column, code: string) => {
    const list = words[column] as Readonly<Record<string, Titles>> | undefined
    return list ? (list[code]?.[locale] ?? '') : code
  }
  const cell = (column: Column, value: Value = null): string | number | null => {
    if (value === null || value === '' || typeof value === 'number') return value === '' ? null : value
    if (typeof value === 'boolean') return value ? own.yes : own.no
    return [value]
      .flat()
      .map((code) => titleOf(column, code))
      .join(', ')
  }
  return writeFile(format, file, [
    {
      name: sheet,
      head: columns.map((column) => titles[column][locale]),
      rows: rows.map((row) => columns.map((column) => cell(column, row[column]))),
      width: 20,
      required: new Set(required.map((column) => columns.indexOf(column))),
    },
    {
      name: own.words,
      head: [own.column, own.usable],
      rows: lists.flatMap(([column, list]) =>
        Object.values(list).map((title) => [titles[column][locale], title[locale]]),
      ),
      width: 30,
    },
  ])
}
