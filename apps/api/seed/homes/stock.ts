import { addNights } from '@samplass/domain/nights'
import { addDwelling } from '../../src/housing/add-dwelling.ts'
import { addLandlord } from '../../src/housing/add-landlord.ts'
import { applyImport } from '../../src/housing/apply-import.ts'
import { archiveDwelling } from '../../src/housing/archive-dwelling.ts'
import { changeBuilding } from '../../src/housing/change-building.ts'
import { closeDwelling } from '../../src/housing/close-dwelling.ts'
import { stockFile } from '../../src/housing/import-template.ts'
import type { DemoDwelling } from './addresses.ts'
import { type Desk, type Told, tell } from './desk.ts'
import type { TownPlan } from './plan.ts'

/** The day that the municipality took the housing side into use: what it had then came from a file. */
export const BEGAN_DAYS = 1130

export const allOf = ({ tenancies, standing, empty, closed, coming, gone }: TownPlan): DemoDwelling[] => [
  ...new Set([...tenancies.map(({ dwelling }) => dwelling), ...standing, ...empty, ...closed, ...coming, ...gone]),
]

/** The stock as it was, from one file; then each home as it comes, is closed, and leaves. */
export async function addStock(desk: Desk, plan: TownPlan): Promise<void> {
  const dwellings = allOf(plan)
  const landlordIds = await addLandlords(desk, dwellings)
  const first = dwellings.filter(({ inStock }) => inStock >= BEGAN_DAYS)
  await takeIn(desk, first)
  for (const dwelling of dwellings)
    if (!first.includes(dwelling)) tell(desk, comes(desk, dwelling, landlordIds.get(dwelling.landlord.name) ?? null))
  for (const [index, dwelling] of plan.closed.entries()) tell(desk, closes(desk, dwelling, index))
  for (const [index, dwelling] of plan.gone.entries()) tell(desk, goes(desk, dwelling, 60 + index * 130))
  tell(desk, knowsBuildings(desk, dwellings))
}

async function addLandlords(desk: Desk, dwellings: readonly DemoDwelling[]): Promise<Map<string, string>> {
  const { random } = desk
  const landlords = new Map(dwellings.map(({ landlord }) => [landlord.name, landlord]))
  return desk.do(desk.at(BEGAN_DAYS, '08:10'), async (verb) => {
    const ids = new Map<string, string>()
    for (const { name, kind } of landlords.values()) {
      const phone = `+479900${String(random.int(1000, 9999))}`
      const contactName = kind === 'company' || kind === 'foundation' ? 'Forvalter' : ''
      const { landlordId } = await addLandlord(verb, { kind, name, contactName, phone, email: null })
      ids.set(name, landlordId)
    }
    return ids
  })
}

const factsOf = (dwelling: DemoDwelling, index: number) => {
  const { sort, street, postalCode, postalPlace, area, unitNumber, supplierId } = dwelling
  const { kind, ownership, contractKind, staffed, surroundings, note = '' } = sort
  const { areaM2, bedrooms, floor, hasLift, rentKr } = dwelling
  const own = kind === 'small_house' || kind === 'owned'
  return {
    ...{ street, postalCode, postalPlace, area, unitNumber, supplierId, koboId: null, kind, ownership, contractKind },
    ...{ areaM2, bedrooms, floor, hasLift, wheelchair: kind === 'care_dwelling' || (hasLift && index % 3 === 0) },
    ...{ hasHall: bedrooms > 0, ownEntrance: own || floor === 1 ? index % 4 !== 0 || own : false, ownBath: true },
    ...{ petsAllowed: index % 5 === 4 ? null : index % 3 !== 1 || own, staffed },
    surroundings: surroundings[index % surroundings.length] ?? null,
    ...{ rentKr, energyKr: bedrooms === 0 ? 450 : 500 + bedrooms * 250, costsKr: null },
    ...{ rentIncludesEnergy: kind === 'shared_housing' || kind === 'institution_place', note },
  }
}

async function takeIn(desk: Desk, dwellings: DemoDwelling[]): Promise<void> {
  const rows = dwellings.map((dwelling, index) => ({
    ...factsOf(dwelling, index),
    ...{ landlord: dwelling.landlord.name, landlordKind: dwelling.landlord.kind },
    inStockFrom: addNights(desk.today, -dwelling.inStock),
  }))
  const file = await stockFile({ format: 'csv' }, rows)
  const known = await desk.do(desk.at(BEGAN_DAYS, '09:00'), async (verb) => {
    await applyImport(verb, { fileName: 'boliger-ved-oppstart.csv', file: { format: 'csv', base64: file.base64 } })
    return verb.tx.sql<{ id: string; supplierId: string }[]>`select id, supplier_id as "supplierId" from dwelling`
  })
  const ids = new Map(known.map(({ id, supplierId }) => [supplierId, id]))
  for (const dwelling of dwellings) dwelling.id = ids.get(dwelling.supplierId) ?? null
}

async function* comes(desk: Desk, dwelling: DemoDwelling, landlordId: string | null): Told {
  const { inStock } = dwelling
  const known = desk.at(Math.max(inStock, 45) + (inStock > 45 ? 0 : 3), '08:40')
  const seen = inStock > 0 && inStock <= 45 ? desk.at(inStock, '08:40') : known
  yield seen
  const inStockFrom = addNights(desk.today, -inStock)
  const facts = factsOf(dwelling, Number(dwelling.supplierId.slice(-4)))
  dwelling.id = (await desk.do(seen, (verb) => addDwelling(verb, { ...facts, landlordId, inStockFrom }))).dwellingId
}

const whys = [
  { reason: 'renovation', words: 'Nytt bad og kjøkken.', days: 75, back: -30 },
  { reason: 'damage', words: 'Vannskade fra etasjen over. Takst er bestilt.', days: 24, back: null },
  { reason: 'pest', words: 'Saneres. Naboene er varslet.', days: 9, back: -6 },
  { reason: 'to_be_sold', words: 'Formannskapet har vedtatt salg.', days: 140, back: null },
  { reason: 'dispute', words: 'Uenig med borettslaget om bruken.', days: 200, back: null },
] as const

async function* closes(desk: Desk, dwelling: DemoDwelling, index: number): Told {
  const { reason, words, days, back } = whys[index % whys.length] as (typeof whys)[number]
  const untilOn = back === null ? null : addNights(desk.today, -back)
  const at = desk.at(days, '13:00')
  yield at
  const { id } = dwelling
  if (id)
    await desk.do(at, (verb) => closeDwelling(verb, { dwellingId: id, fromOn: desk.day(days), untilOn, reason, words }))
}

async function* goes(desk: Desk, dwelling: DemoDwelling, ago: number): Told {
  const at = desk.at(ago, '14:00')
  yield at
  const { id } = dwelling
  if (id) await desk.do(at, (verb) => archiveDwelling(verb, { dwellingId: id, version: 1, archivedOn: desk.day(ago) }))
}

/** How many homes there are in each building; a few have a limit of their own. */
async function* knowsBuildings(desk: Desk, dwellings: readonly DemoDwelling[]): Told {
  const at = desk.at(4, '15:00')
  yield at
  // Care dwellings, shared housing and small houses are meant to lie together.
  const lieTogether = dwellings.filter(
    ({ sort }) => sort.kind !== 'ordinary_municipal' && sort.kind !== 'private_rented',
  )
  const together = new Set(lieTogether.map(({ street }) => street))
  const homes = new Map(dwellings.map(({ street, homesInBuilding }) => [street, homesInBuilding]))
  await desk.do(at, async (verb) => {
    type Row = { buildingId: string; version: number; street: string; postalPlace: string; area: string }
    const rows = await verb.tx.sql<Row[]>`
      select id as "buildingId", version, street, postal_place as "postalPlace", area from building order by street`
    for (const { street, ...row } of rows) {
      const dwellingsTotal = homes.get(street) ?? null
      const isForMany = together.has(street)
      const programmeMost = isForMany ? dwellingsTotal : dwellingsTotal !== null && dwellingsTotal > 20 ? 3 : null
      await changeBuilding(verb, { ...row, dwellingsTotal, programmeMost })
    }
  })
}
