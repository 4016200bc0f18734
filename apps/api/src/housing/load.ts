import { isEmptyScope } from '@samplass/domain/access/roles'
import type { ContractKind, DwellingKind, Ownership, Staffing, Surroundings } from '@samplass/domain/housing/kinds'
import type { LocalDate } from '@samplass/domain/nights'
import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'

export type DwellingRow = {
  id: string
  buildingId: string
  unitNumber: string | null
  supplierId: string | null
  koboId: string | null
  kind: DwellingKind
  ownership: Ownership
  contractKind: ContractKind
  landlordId: string | null
  areaM2: number | null
  bedrooms: number
  floor: number | null
  hasLift: boolean | null
  wheelchair: boolean | null
  hasHall: boolean | null
  ownEntrance: boolean | null
  ownBath: boolean | null
  petsAllowed: boolean | null
  staffed: Staffing
  surroundings: Surroundings | null
  rentKr: number | null
  energyKr: number | null
  costsKr: number | null
  rentIncludesEnergy: boolean
  note: string
  inStockFrom: LocalDate
  archivedOn: LocalDate | null
  offerId: string | null
  version: number
}

/** The stock is the organisation's: somebody who reaches nothing of it sees none. */
export function refuseWithoutStock({ actor }: Verb): void {
  refuse(isEmptyScope(actor.scope) ? 'NOT_FOUND' : null)
}

/** The stock is set up by whoever answers for the whole organisation. */
export function refuseUnlessWhole({ actor }: Verb): void {
  refuse(actor.scope.whole ? null : 'NOT_PERMITTED')
}

type WithStreet = DwellingRow & { street: string }

/** A dwelling as it stands; `lock` keeps it until the transaction ends, so that two changes come one after the other. */
async function dwellingAt({ tx }: Verb, dwellingId: string, lock: boolean): Promise<WithStreet> {
  const [row] = await tx.sql<WithStreet[]>`
    select d.id, d.building_id as "buildingId", d.unit_number as "unitNumber", d.supplier_id as "supplierId", d.kobo_id as "koboId", d.kind,
      d.ownership, d.contract_kind as "contractKind", d.landlord_id as "landlordId", d.area_m2 as "areaM2", d.bedrooms, d.floor,
      d.has_lift as "hasLift", d.wheelchair, d.has_hall as "hasHall", d.own_entrance as "ownEntrance", d.own_bath as "ownBath",
      d.pets_allowed as "petsAllowed", d.staffed, d.surroundings, d.rent_kr as "rentKr", d.energy_kr as "energyKr", d.costs_kr as "costsKr",
      d.rent_includes_energy as "rentIncludesEnergy", d.note, d.in_stock_from as "inStockFrom", d.archived_on as "archivedOn", d.offer_id as "offerId", d.version,
      b.street
    from dwelling d join building b on b.id = d.building_id where d.id = ${dwellingId} ${lock ? tx.sql`for no key update of d` : tx.sql``}`
  if (!row) refuse('NOT_FOUND')
  return row
}

export const readDwelling = (verb: Verb, dwellingId: string) => dwellingAt(verb, dwellingId, false)
export const ownDwelling = (verb: Verb, dwellingId: string) => dwellingAt(verb, dwellingId, true)

/** What is offered to a cooperation on those days cannot be closed meanwhile: the others count on it. */
export async function refuseOfferedMeanwhile(
  { tx }: Verb,
  dwellingId: string,
  fromOn: LocalDate,
  untilOn: LocalDate | null,
) {
  const [own] = await tx.sql<
    { offerId: string | null }[]
  >`select offer_id as "offerId" from dwelling where id = ${dwellingId}`
  if (!own?.offerId) return
  const [meanwhile] = await tx.sql`
    select from pool.dwelling_offer where id = ${own.offerId} and until_on > ${fromOn} and from_on < coalesce(${untilOn}::date, 'infinity')`
  if (meanwhile) refuse('DWELLING_OFFERED_OUT')
}
