import type { LandlordKind } from '@samplass/domain/housing/kinds'
import { unitNumber } from '@samplass/domain/housing/schema'
import { readNumber } from '@samplass/domain/numbers'
import { plainText, readDate, readYesNo, unusable } from '../spreadsheet/read-values.ts'
import { folded } from '../spreadsheet/titles.ts'
import { codeByTitle, type ListColumn, requiredStockColumns, type StockColumn } from './import-columns.ts'
import type { DwellingRow } from './load.ts'

export const stockRowProblems = [
  'missing',
  'too_long',
  'formula',
  'unfit_characters',
  'unknown_word',
  'not_a_date',
  'not_a_number',
  'not_whole',
  'out_of_range',
  'not_yes_or_no',
  'not_a_postal_code',
  'not_a_unit_number',
  'no_mark',
  'twice',
  'differs_from_row',
  'landlord_kind_missing',
  'other_number',
  'other_dwelling',
  'kobo_taken',
  'dwelling_archived',
] as const
export type StockRowProblem = (typeof stockRowProblems)[number]
export type StockRowError = { column: StockColumn; code: StockRowProblem; facts: Record<string, string | number> }

type Known = Omit<DwellingRow, 'id' | 'buildingId' | 'landlordId' | 'archivedOn' | 'version'>
/** What the row says; what it leaves open is not there. */
export type StockRow = {
  row: number
  cells: string[]
  street: string
  postalCode: string
  postalPlace: string
  area: string
  landlord: string
  landlordKind: LandlordKind | null
  said: Partial<Known>
  errors: StockRowError[]
}

const longest: Partial<Record<StockColumn, number>> = {
  supplierId: 60,
  koboId: 60,
  street: 120,
  postalPlace: 60,
  area: 60,
  landlord: 120,
  note: 1000,
}
const bounds = {
  areaM2: [5, 1000],
  bedrooms: [0, 12],
  floor: [-3, 60],
  rentKr: [0, 200_000],
  energyKr: [0, 50_000],
  costsKr: [0, 50_000],
} as const
const yesNo = [
  'hasLift',
  'wheelchair',
  'hasHall',
  'ownEntrance',
  'ownBath',
  'petsAllowed',
  'rentIncludesEnergy',
] as const

export function readStockRows(cells: readonly string[][], at: ReadonlyMap<StockColumn, number>): StockRow[] {
  const rows = cells.flatMap((row, index) =>
    index === 0 || row.every((cell) => cell === '') ? [] : [readRow(row, index + 1, at)],
  )
  refuseRepeats(rows)
  return rows
}

function readRow(cells: string[], row: number, at: ReadonlyMap<StockColumn, number>): StockRow {
  const errors: StockRowError[] = []
  const wrong = (column: StockColumn, code: StockRowProblem, facts: StockRowError['facts'] = {}) =>
    void errors.push({ column, code, facts })
  const cell = (column: StockColumn): string => {
    const text = plainText(cells[at.get(column) ?? -1] ?? '')
    const max = longest[column]
    const fault = unusable(text)
    if (max !== undefined && text.length > max) wrong(column, 'too_long', { max, length: text.length })
    else if (fault && !(column in bounds)) wrong(column, fault)
    return text
  }
  const said: Record<string, unknown> = {}
  const value = (text: string) => text.slice(0, 60)
  const texts = Object.fromEntries(
    (
      ['street', 'postalCode', 'postalPlace', 'area', 'landlord', 'supplierId', 'koboId', 'unitNumber', 'note'] as const
    ).map((column) => [column, cell(column)]),
  ) as Record<
    'street' | 'postalCode' | 'postalPlace' | 'area' | 'landlord' | 'supplierId' | 'koboId' | 'unitNumber' | 'note',
    string
  >
  for (const column of ['supplierId', 'koboId', 'note'] as const) if (texts[column]) said[column] = texts[column]
  // A spreadsheet takes the nought from the front of 0150.
  const postalCode = /^\d{3}$/.test(texts.postalCode) ? `0${texts.postalCode}` : texts.postalCode
  if (postalCode && !/^\d{4}$/.test(postalCode)) wrong('postalCode', 'not_a_postal_code', { value: value(postalCode) })
  if (texts.unitNumber) {
    const read = unitNumber.safeParse(texts.unitNumber.replaceAll(/[\s-]/g, ''))
    if (read.success) said.unitNumber = read.data
    else wrong('unitNumber', 'not_a_unit_number', { value: value(texts.unitNumber) })
  }
  for (const column of Object.keys(codeByTitle) as ListColumn[]) {
    const text = cell(column)
    const code = codeByTitle[column].get(folded(text))
    if (code) said[column] = code
    else if (text !== '') wrong(column, 'unknown_word', { value: value(text) })
  }
  for (const [column, [least, most]] of Object.entries(bounds) as [keyof typeof bounds, readonly [number, number]][]) {
    const text = cell(column)
    const number = readNumber(text)
    if (number === null) continue
    const whole = column === 'bedrooms' || column === 'floor' ? number : Math.round(number)
    if (Number.isNaN(number)) wrong(column, 'not_a_number', { value: value(text) })
    else if (!Number.isInteger(whole)) wrong(column, 'not_whole', { value: value(text) })
    else if (whole < least || whole > most) wrong(column, 'out_of_range', { value: value(text), least, most })
    else said[column] = whole
  }
  for (const column of yesNo) {
    const text = cell(column)
    const answer = readYesNo(text)
    if (answer !== null) said[column] = answer
    else if (text !== '') wrong(column, 'not_yes_or_no', { value: value(text) })
  }
  const from = cell('inStockFrom')
  const inStockFrom = from === '' ? null : readDate(from)
  if (inStockFrom) said.inStockFrom = inStockFrom
  else if (from !== '') wrong('inStockFrom', 'not_a_date', { value: value(from) })
  for (const column of requiredStockColumns) if ((cells[at.get(column) ?? -1] ?? '') === '') wrong(column, 'missing')
  if (!texts.supplierId && !texts.unitNumber) wrong('supplierId', 'no_mark')
  const { street, postalPlace, area, landlord } = texts
  const { landlordKind, ...known } = said
  return {
    ...{ row, cells, street, postalCode, postalPlace, area, landlord, errors },
    landlordKind: (landlordKind as LandlordKind | undefined) ?? null,
    said: known as Partial<Known>,
  }
}

export const buildingKey = ({ street, postalCode }: { street: string; postalCode: string }) =>
  `${street.toLowerCase()}\n${postalCode}`
export const doorKey = (building: string, door: string) => `${building}\n${door}`

/** The same dwelling twice, or a building that is told in two ways: the later row is the wrong one. */
function refuseRepeats(rows: StockRow[]) {
  const seen = {
    supplierId: new Map<string, number>(),
    koboId: new Map<string, number>(),
    unitNumber: new Map<string, number>(),
  }
  const told = { area: new Map<string, StockRow>(), postalPlace: new Map<string, StockRow>() }
  for (const row of rows) {
    const building = buildingKey(row)
    const { supplierId, koboId, unitNumber: door } = row.said
    const marks = { supplierId, koboId, unitNumber: door && doorKey(building, door) }
    for (const column of ['supplierId', 'koboId', 'unitNumber'] as const) {
      const mark = marks[column]
      if (!mark) continue
      const before = seen[column].get(mark)
      if (before !== undefined) row.errors.push({ column, code: 'twice', facts: { row: before } })
      else seen[column].set(mark, row.row)
    }
    for (const column of ['area', 'postalPlace'] as const) {
      if (row[column] === '') continue
      const first = told[column].get(building)
      if (!first) told[column].set(building, row)
      else if (folded(first[column]) !== folded(row[column]))
        row.errors.push({ column, code: 'differs_from_row', facts: { row: first.row } })
    }
  }
}
