import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { ImportedFile } from '@samplass/domain/fields'
import { countRows, type RowAction } from '../spreadsheet/import.ts'
import { readRows } from '../spreadsheet/read-rows.ts'
import { folded } from '../spreadsheet/titles.ts'
import type { Verb } from '../trpc.ts'
import { bedLayout } from './import-columns.ts'
import { bedKey, groupKey, type ImportRow, readBed, refuseRepeats } from './import-rows.ts'

export type HouseNow = {
  id: string
  name: string
  place: string
  address: string | null
  phone: string | null
  readableBy: string[]
  archived: boolean
}
export type KindNow = { id: string; houseId: string; name: string; kind: UnitKind; archived: boolean }
export type BedNow = {
  id: string
  unitKindId: string
  name: string
  attributes: BedAttribute[]
  description: string
  archived: boolean
}

type PlannedRow = ImportRow & { action: RowAction; bedId: string | null }
export type Plan = Awaited<ReturnType<typeof planImport>>

/** Reads the file and holds it against the houses that the organisation has. Throws UnusableFile. */
export async function planImport(verb: Verb, file: ImportedFile) {
  const { tx, actor } = verb
  const { rows, ...read } = await readRows(verb, file, bedLayout, readBed)
  refuseRepeats(rows)
  const { role } = actor.organisation
  const [houses, kinds, beds] = await Promise.all([
    tx.sql<HouseNow[]>`
      select id, name, place, address, phone, readable_by as "readableBy", archived_at is not null as archived
      from pool.house where owner_role = ${role} order by id for share`,
    tx.sql<KindNow[]>`
      select id, house_id as "houseId", name, kind, archived_at is not null as archived from pool.unit_kind where owner_role = ${role}`,
    tx.sql<BedNow[]>`
      select id, unit_kind_id as "unitKindId", name, attributes, description, archived_on is not null as archived
      from pool.bed where owner_role = ${role}`,
  ])
  const houseByName = new Map(houses.map((house) => [folded(house.name), house]))
  const houseById = new Map(houses.map((house) => [house.id, house]))
  const kindByKey = new Map(kinds.map((kind) => [groupKey(houseById.get(kind.houseId)?.name ?? '', kind.name), kind]))
  const keyOfKind = new Map([...kindByKey].map(([key, kind]) => [kind.id, key]))
  const bedByKey = new Map(beds.map((bed) => [`${keyOfKind.get(bed.unitKindId)}\n${folded(bed.name)}`, bed]))

  const planned = rows.map((row): PlannedRow => {
    const house = houseByName.get(folded(row.house))
    const kind = kindByKey.get(groupKey(row.house, row.group))
    const bed = bedByKey.get(bedKey(row.house, row.group, row.bed))
    if (house?.archived) row.errors.push({ column: 'house', code: 'house_archived', facts: {} })
    else if (kind?.archived) row.errors.push({ column: 'group', code: 'group_archived', facts: {} })
    else if (bed?.archived) row.errors.push({ column: 'bed', code: 'bed_archived', facts: {} })
    if (kind && row.kind && kind.kind !== row.kind)
      row.errors.push({ column: 'kind', code: 'kind_differs', facts: { kind: kind.kind } })
    if (row.errors.length > 0) return { ...row, action: 'error', bedId: null }
    if (!bed) return { ...row, action: 'add', bedId: null }
    return { ...row, action: house && differs(row, house, bed) ? 'change' : 'same', bedId: bed.id }
  })
  const usable = planned.filter((row) => row.action !== 'error')
  const counts = {
    ...countRows(planned),
    housesNew: new Set(usable.map((row) => folded(row.house)).filter((name) => !houseByName.has(name))).size,
    groupsNew: new Set(usable.map((row) => groupKey(row.house, row.group)).filter((key) => !kindByKey.has(key))).size,
  }
  return { ...read, rows: planned, counts, houses: houseByName, kinds: kindByKey }
}

// An empty cell says nothing of the house; of the bed, the row says everything.
function differs(row: ImportRow, house: HouseNow, bed: BedNow): boolean {
  return (
    row.place !== house.place ||
    (row.address !== null && row.address !== house.address) ||
    (row.phone !== null && row.phone !== house.phone) ||
    row.description !== bed.description ||
    [...row.attributes].sort().join() !== [...bed.attributes].sort().join()
  )
}
