import type { ImportedFile } from '@samplass/domain/fields'
import { localDateOf } from '@samplass/domain/nights'
import { countRows, type RowAction } from '../spreadsheet/import.ts'
import { readRows } from '../spreadsheet/read-rows.ts'
import type { Verb } from '../trpc.ts'
import { stockLayout } from './import-columns.ts'
import { buildingKey, doorKey, readStockRow, refuseRepeats, type StockRow } from './import-rows.ts'
import type { DwellingRow } from './load.ts'

type Facts = Omit<DwellingRow, 'id' | 'buildingId' | 'version' | 'archivedOn' | 'offerId'>
export type StockNow = DwellingRow & { street: string; postalCode: string; postalPlace: string; area: string }
export type PlannedDwelling = StockRow & {
  action: RowAction
  known: StockNow | null
  /** As it will stand, but for the landlord and the building, which may be new. */
  facts: Facts
}
const unknown: Omit<Facts, 'kind' | 'ownership' | 'contractKind' | 'bedrooms' | 'inStockFrom'> = {
  ...{ unitNumber: null, supplierId: null, koboId: null, landlordId: null, areaM2: null, floor: null },
  ...{ hasLift: null, wheelchair: null, hasHall: null, ownEntrance: null, ownBath: null, petsAllowed: null },
  ...{
    staffed: 'none',
    surroundings: null,
    rentKr: null,
    energyKr: null,
    costsKr: null,
    rentIncludesEnergy: false,
    note: '',
  },
}

/** Reads the file and holds it against the stock. One import at a time; nothing is written. Throws UnusableFile. */
export async function planStockImport(verb: Verb, file: ImportedFile) {
  const { tx, now } = verb
  const { rows, ...read } = await readRows(verb, file, stockLayout, readStockRow)
  refuseRepeats(rows)
  const [, stock, landlords, buildings] = await Promise.all([
    tx.sql`select from housing_setting for no key update`,
    tx.sql<StockNow[]>`
      select d.id, d.building_id as "buildingId", d.unit_number as "unitNumber", d.supplier_id as "supplierId", d.kobo_id as "koboId", d.kind,
        d.ownership, d.contract_kind as "contractKind", d.landlord_id as "landlordId", d.area_m2 as "areaM2", d.bedrooms, d.floor,
        d.has_lift as "hasLift", d.wheelchair, d.has_hall as "hasHall", d.own_entrance as "ownEntrance", d.own_bath as "ownBath",
        d.pets_allowed as "petsAllowed", d.staffed, d.surroundings, d.rent_kr as "rentKr", d.energy_kr as "energyKr", d.costs_kr as "costsKr",
        d.rent_includes_energy as "rentIncludesEnergy", d.note, d.in_stock_from as "inStockFrom", d.archived_on as "archivedOn", d.version,
        b.street, b.postal_code as "postalCode", b.postal_place as "postalPlace", b.area
      from dwelling d join building b on b.id = d.building_id`,
    tx.sql<{ id: string; name: string }[]>`select id, name from landlord`,
    tx.sql<{ street: string; postalCode: string }[]>`select street, postal_code as "postalCode" from building`,
  ])
  const landlordByName = new Map(landlords.map(({ id, name }) => [name.toLowerCase(), id]))
  const bySupplier = new Map(stock.flatMap((one) => (one.supplierId ? [[one.supplierId, one]] : [])))
  const byKobo = new Map(stock.flatMap((one) => (one.koboId ? [[one.koboId, one]] : [])))
  const byDoor = new Map(
    stock.flatMap((one) => (one.unitNumber ? [[doorKey(buildingKey(one), one.unitNumber), one]] : [])),
  )
  const toldLandlords = new Map<string, true>()
  for (const { landlord, landlordKind } of rows)
    if (landlord && landlordKind) toldLandlords.set(landlord.toLowerCase(), true)
  const today = localDateOf(now)

  const planned = rows.map((row): PlannedDwelling => {
    const { supplierId, koboId, unitNumber } = row.said
    const bySame = supplierId ? bySupplier.get(supplierId) : undefined
    const atDoor = unitNumber ? byDoor.get(doorKey(buildingKey(row), unitNumber)) : undefined
    const known = bySame ?? atDoor ?? null
    const wrong = (
      column: 'supplierId' | 'unitNumber' | 'koboId' | 'landlordKind',
      code: StockRow['errors'][number]['code'],
      value: string | null = '',
    ) => void row.errors.push({ column, code, facts: { value: value ?? '' } })
    if (bySame && atDoor && bySame.id !== atDoor.id) wrong('unitNumber', 'other_dwelling', atDoor.supplierId ?? '')
    else if (!bySame && atDoor?.supplierId && supplierId) wrong('supplierId', 'other_number', atDoor.supplierId)
    const ofKobo = koboId ? byKobo.get(koboId) : undefined
    if (ofKobo && ofKobo.id !== known?.id) wrong('koboId', 'kobo_taken', koboId)
    if (known?.archivedOn) wrong('supplierId', 'dwelling_archived')
    const landlordId = row.landlord
      ? (landlordByName.get(row.landlord.toLowerCase()) ?? null)
      : (known?.landlordId ?? null)
    if (row.landlord && !landlordId && !toldLandlords.has(row.landlord.toLowerCase()))
      wrong('landlordKind', 'landlord_kind_missing')
    const facts = { ...unknown, inStockFrom: today, ...(known ? factsOf(known) : {}), ...row.said, landlordId } as Facts
    const action = row.errors.length > 0 ? 'error' : !known ? 'add' : differs(row, known, facts) ? 'change' : 'same'
    return { ...row, action, known, facts }
  })
  const usable = planned.filter((row) => row.action !== 'error')
  const built = new Set(buildings.map(buildingKey))
  const named = usable.map(({ landlord }) => landlord.toLowerCase()).filter((name) => name !== '')
  const counts = {
    ...countRows(planned),
    buildingsNew: new Set(usable.map(buildingKey).filter((key) => !built.has(key))).size,
    landlordsNew: new Set(named.filter((name) => !landlordByName.has(name))).size,
  }
  return { ...read, rows: planned, counts, landlords: landlordByName as ReadonlyMap<string, string> }
}

function factsOf({
  id: _,
  buildingId: __,
  version: ___,
  archivedOn: ____,
  street: s,
  postalCode: p,
  postalPlace: l,
  area: a,
  ...facts
}: StockNow): Facts {
  return facts
}

// An empty cell says nothing: what stood, stands.
function differs(row: StockRow, known: StockNow, facts: Facts): boolean {
  const before = factsOf(known)
  return (
    buildingKey(row) !== buildingKey(known) ||
    (row.area !== '' && row.area !== known.area) ||
    (row.postalPlace !== '' && row.postalPlace !== known.postalPlace) ||
    (row.landlord !== '' && facts.landlordId === null) ||
    (Object.keys(before) as (keyof Facts)[]).some((field) => facts[field] !== before[field])
  )
}
