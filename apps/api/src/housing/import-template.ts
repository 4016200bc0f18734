import type { Locale } from '@samplass/domain/fields'
import type { stockTemplateInput } from '@samplass/domain/housing/schema'
import type { infer as Infer } from 'zod/mini'
import { writeFile } from '../spreadsheet/write-file.ts'
import { listTitles, requiredStockColumns, type StockColumn, stockColumns, stockTitles } from './import-columns.ts'

const wordsIn: Record<
  Locale,
  { file: string; sheet: string; words: string; column: string; usable: string; yes: string; no: string }
> = {
  nb: {
    file: 'samplass-boliger',
    sheet: 'Boliger',
    words: 'Ord',
    column: 'Kolonne',
    usable: 'Ord som kan brukes',
    yes: 'Ja',
    no: 'Nei',
  },
  nn: {
    file: 'samplass-bustader',
    sheet: 'Bustader',
    words: 'Ord',
    column: 'Kolonne',
    usable: 'Ord ein kan bruke',
    yes: 'Ja',
    no: 'Nei',
  },
  en: {
    file: 'samplass-dwellings',
    sheet: 'Dwellings',
    words: 'Words',
    column: 'Column',
    usable: 'Words that may be used',
    yes: 'Yes',
    no: 'No',
  },
}
const required = new Set(requiredStockColumns.map((column) => stockColumns.indexOf(column)))

/** Heads, rows of cells by column, and a second sheet with the words that may be used. */
export function stockFile(
  format: 'xlsx' | 'csv',
  locale: Locale,
  rows: readonly Partial<Record<StockColumn, string | number | boolean | null>>[],
) {
  const words = wordsIn[locale]
  const cell = (column: StockColumn, value: string | number | boolean | null | undefined): string | number | null => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const titles = listTitles[column as keyof typeof listTitles] as Record<string, Record<Locale, string>> | undefined
    return titles ? (titles[String(value)]?.[locale] ?? null) : value
  }
  return writeFile(format, words.file, [
    {
      name: words.sheet,
      head: stockColumns.map((column) => stockTitles[column][locale]),
      rows: rows.map((row) => stockColumns.map((column) => cell(column, row[column]))),
      width: 18,
      required,
    },
    {
      name: words.words,
      head: [words.column, words.usable],
      rows: Object.entries(listTitles).flatMap(([column, titles]) =>
        Object.values(titles).map((title) => [stockTitles[column as StockColumn][locale], title[locale]]),
      ),
      width: 30,
    },
  ])
}

const example = {
  ...{ street: 'Storgata 1', postalCode: '1706', postalPlace: 'Sarpsborg', area: 'Sentrum' },
  ...{ kind: 'ordinary_municipal', ownership: 'owned', contractKind: 'lease_11_1' },
  ...{ areaM2: 45, bedrooms: 1, ownBath: true, staffed: 'none', rentKr: 8500, rentIncludesEnergy: false },
} as const

/** The file to fill in, with two rows as examples. */
export function importTemplate({ format, locale = 'nb' }: Infer<typeof stockTemplateInput>) {
  return stockFile(format, locale, [
    { ...example, supplierId: 'A-001', unitNumber: 'H0101', floor: 1, wheelchair: true },
    { ...example, supplierId: 'A-002', unitNumber: 'H0201', floor: 2, wheelchair: false },
  ])
}
