import type { changeDwellingInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import { tellHistory } from './events.ts'
import { ownDwelling, refuseUnlessWhole } from './load.ts'
import { placeBuilding } from './place-building.ts'
import { refuseTwin, refuseWall } from './refuse-twin.ts'

export async function changeDwelling(verb: Verb, input: Infer<typeof changeDwellingInput>) {
  const { tx } = verb
  refuseUnlessWhole(verb)
  const { dwellingId, version, street, postalCode, postalPlace, area, ...facts } = input
  const before = await ownDwelling(verb, dwellingId)
  refuse(before.version === version ? null : 'VERSION_STALE')
  refuse(before.archivedOn ? 'DWELLING_ARCHIVED' : null)
  const buildingId = await placeBuilding(verb, { street, postalCode, postalPlace, area })
  await refuseTwin(verb, buildingId, facts, dwellingId)
  if (facts.landlordId) {
    const [landlord] = await tx.sql`select from landlord where id = ${facts.landlordId}`
    if (!landlord) refuse('NOT_FOUND')
  }
  await tx.sql`
    update dwelling set building_id = ${buildingId}, unit_number = ${facts.unitNumber}, supplier_id = ${facts.supplierId}, kobo_id = ${facts.koboId},
      kind = ${facts.kind}, ownership = ${facts.ownership}, contract_kind = ${facts.contractKind}, landlord_id = ${facts.landlordId},
      area_m2 = ${facts.areaM2}, bedrooms = ${facts.bedrooms}, floor = ${facts.floor}, has_lift = ${facts.hasLift},
      wheelchair = ${facts.wheelchair}, has_hall = ${facts.hasHall}, own_entrance = ${facts.ownEntrance}, own_bath = ${facts.ownBath},
      pets_allowed = ${facts.petsAllowed}, staffed = ${facts.staffed}, surroundings = ${facts.surroundings}, rent_kr = ${facts.rentKr},
      energy_kr = ${facts.energyKr}, costs_kr = ${facts.costsKr}, rent_includes_energy = ${facts.rentIncludesEnergy}, note = ${facts.note},
      version = version + 1
    where id = ${dwellingId}`.catch(refuseWall)
  const changed: Record<string, [unknown, unknown]> = {}
  for (const [field, now] of Object.entries(facts)) {
    const was = before[field as keyof typeof facts]
    if (was !== now) changed[field] = [was, now]
  }
  if (before.buildingId !== buildingId) changed.street = [before.street, street]
  tellHistory(verb, dwellingId, 'changed', { changed })
  audit(verb, 'housing.dwelling_changed', dwellingId, { fields: Object.keys(changed) })
  return { dwellingId, version: version + 1 }
}
