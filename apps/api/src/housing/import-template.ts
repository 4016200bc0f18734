import type { fileWanted, Locale } from '@samplass/domain/fields'
import type { infer as Infer } from 'zod/mini'
import { sheetFile } from '../spreadsheet/template.ts'
import { type StockColumn, stockLayout } from './import-columns.ts'

const namesIn: Record<Locale, { file: string; sheet: string }> = {
  nb: { file: 'samplass-boliger', sheet: 'Boliger' },
  nn: { file: 'samplass-bustader', sheet: 'Bustader' },
  en: { file: 'samplass-dwellings', sheet: 'Dwellings' },
}

export const stockFile = (
  { format, locale = 'nb' }: Infer<typeof fileWanted>,
  rows: readonly Partial<Record<StockColumn, string | number | boolean | null>>[],
) => sheetFile(format, locale, stockLayout, { ...namesIn[locale], rows })

const example = {
  ...{ street: 'Storgata 1', postalCode: '1706', postalPlace: 'Sarpsborg', area: 'Sentrum' },
  ...{ kind: 'ordinary_municipal', ownership: 'owned', contractKind: 'lease_11_1' },
  ...{ areaM2: 45, bedrooms: 1, ownBath: true, staffed: 'none', rentKr: 8500, rentIncludesEnergy: false },
} as const

/** The file to fill in, with two rows as examples. */
export const importTemplate = (wanted: Infer<typeof fileWanted>) =>
  stockFile(wanted, [
    { ...example, supplierId: 'A-001', unitNumber: 'H0101', floor: 1, wheelchair: true },
    { ...example, supplierId: 'A-002', unitNumber: 'H0201', floor: 2, wheelchair: false },
  ])
