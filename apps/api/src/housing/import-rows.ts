import { unitNumber } from '@samplass/domain/housing/schema'
import { readNumber } from '@samplass/domain/numbers'
import { type FileRow, firstTold, type RowReader, shortened } from '../spreadsheet/read-rows.ts'
import { readYesNo } from '../spreadsheet/read-values.ts'
import { folded } from '../spreadsheet/titles.ts'
import { bounds, type StockColumn, type stockLayout } from './import-columns.ts'
import type { DwellingRow } from './load.ts'

type StockProblem =
  | 'not_a_number'
  | 'not_whole'
  | 'out_of_range'
  | 'not_yes_or_no'
  | 'not_a_postal_code'
  | 'not_a_unit_number'
  | 'no_mark'
  | 'landlord_kind_missing'
  | 'other_number'
  | 'other_dwelling'
  | 'kobo_taken'
  | 'dwelling_archived'
type Known = Omit<DwellingRow, 'id' | 'buildingId' | 'landlordId' | 'archivedOn' | 'version'>
export type StockRow = FileRow<StockColumn, StockProblem> & ReturnType<typeof readStockRow>

const yesNo = [
  'hasLift',
  'wheelchair',
  'hasHall',
  'ownEntrance',
  'ownBath',
  'petsAllowed',
  'rentIncludesEnergy',
] as const

/** What the row says of a dwelling; what it leaves open is not there. */
export function readStockRow(row: RowReader<StockColumn, StockProblem, (typeof stockLayout)['words']>) {
  const { text, word, date, wrong } = row
  const doorCell = text('unitNumber')
  const said: { -readonly [Field in keyof Known]?: Known[Field] | null } = {
    ...{ supplierId: text('supplierId') || null, koboId: text('koboId') || null, note: text('note') || null },
    ...{ unitNumber: door(), kind: word('kind'), ownership: word('ownership'), contractKind: word('contractKind') },
    ...{ staffed: word('staffed'), surroundings: word('surroundings'), inStockFrom: date('inStockFrom') },
  }
  for (const column of Object.keys(bounds) as (keyof typeof bounds)[]) said[column] = number(column)
  for (const column of yesNo) said[column] = answer(column)
  if (!said.supplierId && !doorCell) wrong('supplierId', 'no_mark')
  return {
    ...{ street: text('street'), postalCode: postalCode(), postalPlace: text('postalPlace'), area: text('area') },
    ...{ landlord: text('landlord'), landlordKind: word('landlordKind') },
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as Partial<Known>,
  }

  // A spreadsheet takes the nought from the front of 0150.
  function postalCode(): string {
    const cell = text('postalCode')
    const code = /^\d{3}$/.test(cell) ? `0${cell}` : cell
    if (code && !/^\d{4}$/.test(code)) wrong('postalCode', 'not_a_postal_code', { value: shortened(code) })
    return code
  }

  function door(): string | null {
    const read = unitNumber.safeParse(doorCell.replaceAll(/[\s-]/g, ''))
    if (doorCell && !read.success) wrong('unitNumber', 'not_a_unit_number', { value: shortened(doorCell) })
    return (read.success && read.data) || null
  }

  function number(column: keyof typeof bounds): number | null {
    const cell = text(column)
    const read = readNumber(cell)
    if (read === null) return null
    const [least, most] = bounds[column]
    const whole = column === 'bedrooms' || column === 'floor' ? read : Math.round(read)
    const value = shortened(cell)
    if (Number.isNaN(read)) wrong(column, 'not_a_number', { value })
    else if (!Number.isInteger(whole)) wrong(column, 'not_whole', { value })
    else if (whole < least || whole > most) wrong(column, 'out_of_range', { value, least, most })
    else return whole
    return null
  }

  function answer(column: (typeof yesNo)[number]): boolean | null {
    const cell = text(column)
    const read = readYesNo(cell)
    if (cell !== '' && read === null) wrong(column, 'not_yes_or_no', { value: shortened(cell) })
    return read
  }
}

export const buildingKey = ({ street, postalCode }: { street: string; postalCode: string }) =>
  `${street.toLowerCase()}\n${postalCode}`
export const doorKey = (building: string, door: string) => `${building}\n${door}`

/** The same dwelling twice, or a building that is told in two ways: the later row is the wrong one. */
export function refuseRepeats(rows: readonly StockRow[]) {
  const marked = { supplierId: firstTold<null>(), koboId: firstTold<null>(), unitNumber: firstTold<null>() }
  const placed = { area: firstTold<string>(), postalPlace: firstTold<string>() }
  for (const row of rows) {
    const building = buildingKey(row)
    const { supplierId, koboId, unitNumber: door } = row.said
    const marks = { supplierId, koboId, unitNumber: door && doorKey(building, door) }
    for (const column of ['supplierId', 'koboId', 'unitNumber'] as const) {
      const twin = marks[column] ? marked[column](marks[column], row.row, null) : null
      if (twin) row.errors.push({ column, code: 'twice', facts: { row: twin.row } })
    }
    for (const column of ['area', 'postalPlace'] as const) {
      const first = row[column] === '' ? null : placed[column](building, row.row, folded(row[column]))
      if (first && first.told !== folded(row[column]))
        row.errors.push({ column, code: 'differs_from_row', facts: { row: first.row } })
    }
  }
}
