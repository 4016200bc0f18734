import type { addDwellingInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { refuseUnlessWhole } from './load.ts'
import { placeBuilding } from './place-building.ts'
import { refuseTwin } from './refuse-twin.ts'

export async function addDwelling(verb: Verb, input: Infer<typeof addDwellingInput>) {
  const { tx, newId } = verb
  refuseUnlessWhole(verb)
  const buildingId = await placeBuilding(verb, input)
  await refuseTwin(verb, buildingId, input, null)
  if (input.landlordId) {
    const [landlord] = await tx.sql`select from landlord where id = ${input.landlordId}`
    if (!landlord) refuse('NOT_FOUND')
  }
  const id = newId()
  const [added] = await tx.sql`
    insert into dwelling (id, building_id, unit_number, supplier_id, kobo_id, kind, ownership, contract_kind, landlord_id, area_m2, bedrooms,
      floor, has_lift, wheelchair, has_hall, own_entrance, own_bath, pets_allowed, staffed, surroundings, rent_kr, energy_kr, costs_kr,
      rent_includes_energy, note, in_stock_from)
    values (${id}, ${buildingId}, ${input.unitNumber}, ${input.supplierId}, ${input.koboId}, ${input.kind}, ${input.ownership},
      ${input.contractKind}, ${input.landlordId}, ${input.areaM2}, ${input.bedrooms}, ${input.floor}, ${input.hasLift}, ${input.wheelchair},
      ${input.hasHall}, ${input.ownEntrance}, ${input.ownBath}, ${input.petsAllowed}, ${input.staffed}, ${input.surroundings},
      ${input.rentKr}, ${input.energyKr}, ${input.costsKr}, ${input.rentIncludesEnergy}, ${input.note}, ${input.inStockFrom})
    on conflict do nothing returning id`
  if (!added) refuse('DWELLING_THERE', { field: 'unitNumber', archived: false })
  tellHistory(verb, id, 'added')
  audit(verb, 'housing.dwelling_added', id, { kind: input.kind })
  return { dwellingId: id }
}
