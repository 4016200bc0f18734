import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import { normalisePhone } from '@samplass/domain/person/phone'
import { type FileRow, firstTold, type RowReader, shortened } from '../spreadsheet/read-rows.ts'
import { folded } from '../spreadsheet/titles.ts'
import { bedLayout, type ImportColumn, kindTitles } from './import-columns.ts'

type RowProblem = 'not_a_phone' | 'kind_differs' | 'house_archived' | 'group_archived' | 'bed_archived'
export type ImportRow = FileRow<ImportColumn, RowProblem> & ReturnType<typeof readBed>

export function readBed({ text, word, date, wrong }: RowReader<ImportColumn, RowProblem, (typeof bedLayout)['words']>) {
  const kind: UnitKind | null = word('kind')
  return {
    house: text('house'),
    place: text('place'),
    address: text('address') || null,
    phone: phone(),
    kind,
    group: text('group') || (kind ? kindTitles[kind].nb : ''),
    bed: text('bed'),
    attributes: attributes(),
    description: text('description'),
    openedOn: date('opened'),
  }

  function phone(): string | null {
    const said = text('phone')
    const number = said === '' ? null : normalisePhone(said)
    if (said !== '' && !number) wrong('phone', 'not_a_phone', { value: shortened(said) })
    return number
  }

  function attributes(): BedAttribute[] {
    const read = new Set<BedAttribute>()
    for (const part of text('attributes').split(/[,;/]/)) {
      const said = part.trim()
      const attribute = bedLayout.codeByTitle.attributes.get(folded(said)) as BedAttribute | undefined
      if (attribute) read.add(attribute)
      else if (said !== '') wrong('attributes', 'unknown_word', { value: shortened(said) })
    }
    return [...read]
  }
}

/** The same bed twice, or a house or group that is told in two ways: the later row is the wrong one. */
export function refuseRepeats(rows: readonly ImportRow[]) {
  const [beds, places, kinds] = [firstTold<null>(), firstTold<string>(), firstTold<UnitKind>()]
  for (const { row, house, group, bed, place, kind, errors } of rows) {
    const twin = bed === '' ? null : beds(bedKey(house, group, bed), row, null)
    if (twin) errors.push({ column: 'bed', code: 'twice', facts: { row: twin.row } })
    const placed = places(folded(house), row, folded(place))
    if (placed && placed.told !== folded(place))
      errors.push({ column: 'place', code: 'differs_from_row', facts: { row: placed.row } })
    const grouped = kind && kinds(groupKey(house, group), row, kind)
    if (grouped && grouped.told !== kind)
      errors.push({ column: 'kind', code: 'differs_from_row', facts: { row: grouped.row } })
  }
}

/** What makes a bed the same bed when a file is imported again. */
export const bedKey = (house: string, group: string, bed: string) => [house, group, bed].map(folded).join('\n')
export const groupKey = (house: string, group: string) => [house, group].map(folded).join('\n')
