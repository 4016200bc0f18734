import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { LocalDate } from '@samplass/domain/nights'
import { normalisePhone } from '@samplass/domain/person/phone'
import { plainText, readDate, unusable } from '../spreadsheet/read-values.ts'
import { folded } from '../spreadsheet/titles.ts'
import { attributeByTitle, type ImportColumn, kindByTitle, kindTitles } from './import-columns.ts'

export const rowProblems = [
  'missing',
  'too_long',
  'formula',
  'unfit_characters',
  'unknown_kind',
  'unknown_attribute',
  'not_a_date',
  'not_a_phone',
  'twice',
  'differs_from_row',
  'kind_differs',
  'house_archived',
  'group_archived',
  'bed_archived',
] as const
export type RowProblem = (typeof rowProblems)[number]
export type RowError = { column: ImportColumn; code: RowProblem; facts: Record<string, string | number> }

export type ImportRow = {
  /** As the person's spreadsheet numbers it. */
  row: number
  cells: string[]
  house: string
  place: string
  address: string | null
  phone: string | null
  kind: UnitKind | null
  group: string
  bed: string
  attributes: BedAttribute[]
  description: string
  openedOn: LocalDate | null
  errors: RowError[]
}

const longest: Partial<Record<ImportColumn, number>> = {
  house: 80,
  place: 80,
  address: 200,
  group: 80,
  bed: 60,
  description: 500,
}

export function readRows(cells: readonly string[][], at: ReadonlyMap<ImportColumn, number>): ImportRow[] {
  const rows = cells.flatMap((row, index) =>
    index === 0 || row.every((cell) => cell === '') ? [] : [readRow(row, index + 1, at)],
  )
  refuseRepeats(rows)
  return rows
}

function readRow(cells: string[], row: number, at: ReadonlyMap<ImportColumn, number>): ImportRow {
  const errors: RowError[] = []
  const wrong = (column: ImportColumn, code: RowProblem, facts: RowError['facts'] = {}) =>
    errors.push({ column, code, facts })
  const cell = (column: ImportColumn): string => {
    const text = plainText(cells[at.get(column) ?? -1] ?? '')
    const max = longest[column]
    // A phone number may begin with a plus.
    const fault = unusable(text)
    if (max !== undefined && text.length > max) wrong(column, 'too_long', { max, length: text.length })
    else if (fault && (column !== 'phone' || fault !== 'formula')) wrong(column, fault)
    return text
  }
  const kindText = cell('kind')
  const kind = kindByTitle.get(folded(kindText)) ?? null
  const read = {
    row,
    cells,
    house: cell('house'),
    place: cell('place'),
    address: cell('address') || null,
    phone: cell('phone') || null,
    kind,
    group: cell('group') || (kind ? kindTitles[kind].nb : ''),
    bed: cell('bed'),
    attributes: [] as BedAttribute[],
    description: cell('description'),
    openedOn: null as LocalDate | null,
    errors,
  }
  for (const column of ['house', 'place', 'bed'] as const) if (read[column] === '') wrong(column, 'missing')
  if (kindText === '') wrong('kind', 'missing')
  else if (!kind) wrong('kind', 'unknown_kind', { value: kindText.slice(0, 60) })
  if (read.phone) {
    const phone = normalisePhone(read.phone)
    if (phone) read.phone = phone
    else wrong('phone', 'not_a_phone', { value: read.phone.slice(0, 30) })
  }
  for (const word of cell('attributes')
    .split(/[,;/]/)
    .map((part) => part.trim())) {
    const attribute = attributeByTitle.get(folded(word))
    if (attribute && !read.attributes.includes(attribute)) read.attributes.push(attribute)
    else if (word !== '' && !attribute) wrong('attributes', 'unknown_attribute', { value: word.slice(0, 60) })
  }
  const opened = cell('opened')
  read.openedOn = opened === '' ? null : readDate(opened)
  if (opened !== '' && !read.openedOn) wrong('opened', 'not_a_date', { value: opened.slice(0, 30) })
  return read
}

/** The same bed twice, or a house or group that is told in two ways: the later row is the wrong one. */
function refuseRepeats(rows: ImportRow[]) {
  const beds = new Map<string, number>()
  const places = new Map<string, { row: number; place: string }>()
  const kinds = new Map<string, { row: number; kind: UnitKind }>()
  for (const row of rows) {
    const bed = bedKey(row.house, row.group, row.bed)
    const before = beds.get(bed)
    if (before !== undefined && row.bed !== '')
      row.errors.push({ column: 'bed', code: 'twice', facts: { row: before } })
    else beds.set(bed, row.row)
    const place = places.get(folded(row.house))
    if (place && place.place !== folded(row.place))
      row.errors.push({ column: 'place', code: 'differs_from_row', facts: { row: place.row } })
    else if (!place) places.set(folded(row.house), { row: row.row, place: folded(row.place) })
    const group = `${folded(row.house)}\n${folded(row.group)}`
    const kind = kinds.get(group)
    if (kind && row.kind && kind.kind !== row.kind)
      row.errors.push({ column: 'kind', code: 'differs_from_row', facts: { row: kind.row } })
    else if (!kind && row.kind) kinds.set(group, { row: row.row, kind: row.kind })
  }
}

/** What makes a bed the same bed when a file is imported again. */
export const bedKey = (house: string, group: string, bed: string) => [house, group, bed].map(folded).join('\n')
export const groupKey = (house: string, group: string) => [house, group].map(folded).join('\n')
