import { refuse } from '@samplass/domain/refusal'
import type { Verb } from '../trpc.ts'
import { buildingKey } from './import-rows.ts'
import type { PlannedDwelling } from './plan-import.ts'
import { refuseWall } from './refuse-twin.ts'

/** What is to stand of each dwelling, and beside it what stood before and what that changes. */
export function dwellingsOf(
  { newId }: Verb,
  rows: readonly PlannedDwelling[],
  buildings: ReadonlyMap<string, string>,
  landlords: ReadonlyMap<string, string>,
) {
  return rows.map((row) => {
    const { facts, known } = row
    const building_id = buildings.get(buildingKey(row)) as string
    const landlord_id = row.landlord ? (landlords.get(row.landlord.toLowerCase()) ?? null) : facts.landlordId
    const now = columnsOf({ ...facts, landlordId: landlord_id })
    const id = known?.id ?? newId()
    const before = known && { ...columnsOf(known), building_id: known.buildingId }
    const changed: Record<string, [unknown, unknown]> = {}
    if (known) {
      for (const field of Object.keys(facts) as (keyof typeof facts)[])
        if (field !== 'landlordId' && facts[field] !== known[field]) changed[field] = [known[field], facts[field]]
      if (buildingKey(known) !== buildingKey(row)) changed.street = [known.street, row.street]
      if (landlord_id !== known.landlordId) changed.landlordId = [known.landlordId, landlord_id]
    }
    return { ...now, id, building_id, version: known?.version ?? 0, before, event: newId(), changed }
  })
}

const columnsOf = (of: PlannedDwelling['facts']) => ({
  ...{
    unit_number: of.unitNumber,
    supplier_id: of.supplierId,
    kobo_id: of.koboId,
    kind: of.kind,
    ownership: of.ownership,
  },
  ...{
    contract_kind: of.contractKind,
    landlord_id: of.landlordId,
    area_m2: of.areaM2,
    bedrooms: of.bedrooms,
    floor: of.floor,
  },
  ...{
    has_lift: of.hasLift,
    wheelchair: of.wheelchair,
    has_hall: of.hasHall,
    own_entrance: of.ownEntrance,
    own_bath: of.ownBath,
  },
  ...{
    pets_allowed: of.petsAllowed,
    staffed: of.staffed,
    surroundings: of.surroundings,
    rent_kr: of.rentKr,
    energy_kr: of.energyKr,
  },
  ...{
    costs_kr: of.costsKr,
    rent_includes_energy: of.rentIncludesEnergy,
    note: of.note,
    in_stock_from: of.inStockFrom,
  },
})

type TakenIn = ReturnType<typeof dwellingsOf>[number]

/** Dwellings go in by the hundred, each with what stood before and a line in its history. */
export async function takeInDwellings(
  { tx, actor, now }: Verb,
  importId: string,
  batch: readonly TakenIn[],
): Promise<void> {
  const { sql } = tx
  const added = batch.filter(({ version }) => version === 0)
  const changed = batch.filter(({ version }) => version > 0)
  const [inserted, updated] = await Promise.all([
    sql`
      insert into dwelling (id, building_id, unit_number, supplier_id, kobo_id, kind, ownership, contract_kind, landlord_id, area_m2, bedrooms,
        floor, has_lift, wheelchair, has_hall, own_entrance, own_bath, pets_allowed, staffed, surroundings, rent_kr, energy_kr, costs_kr,
        rent_includes_energy, note, in_stock_from)
      select id, building_id, unit_number, supplier_id, kobo_id, kind, ownership, contract_kind, landlord_id, area_m2, bedrooms, floor, has_lift,
        wheelchair, has_hall, own_entrance, own_bath, pets_allowed, staffed, surroundings, rent_kr, energy_kr, costs_kr, rent_includes_energy,
        note, in_stock_from
      from jsonb_populate_recordset(null::dwelling, ${JSON.stringify(added)}::jsonb)
      on conflict do nothing returning id`,
    sql`
      update dwelling d set building_id = r.building_id, unit_number = r.unit_number, supplier_id = r.supplier_id, kobo_id = r.kobo_id,
        kind = r.kind, ownership = r.ownership, contract_kind = r.contract_kind, landlord_id = r.landlord_id, area_m2 = r.area_m2,
        bedrooms = r.bedrooms, floor = r.floor, has_lift = r.has_lift, wheelchair = r.wheelchair, has_hall = r.has_hall,
        own_entrance = r.own_entrance, own_bath = r.own_bath, pets_allowed = r.pets_allowed, staffed = r.staffed,
        surroundings = r.surroundings, rent_kr = r.rent_kr, energy_kr = r.energy_kr, costs_kr = r.costs_kr,
        rent_includes_energy = r.rent_includes_energy, note = r.note, in_stock_from = r.in_stock_from, version = d.version + 1
      from jsonb_populate_recordset(null::dwelling, ${JSON.stringify(changed)}::jsonb) r
      where d.id = r.id and d.version = r.version returning d.id`.catch(refuseWall),
  ])
  // Somebody added or changed one of them in this moment: look again.
  refuse(inserted.length === added.length && updated.length === changed.length ? null : 'VERSION_STALE')
  const traces = JSON.stringify(
    batch.map(({ id, version, before, event, changed: fields }) => ({ id, version, before, event, fields })),
  )
  tx.last(sql`
    insert into stock_import_change (import_id, dwelling_id, before, after_version)
    select ${importId}::uuid, id, nullif(before, 'null'::jsonb), version + 1
    from jsonb_to_recordset(${traces}::jsonb) as r (id uuid, version int, before jsonb)`)
  tx.last(sql`
    insert into dwelling_event (id, dwelling_id, kind, at, by_account, by_name, import_id, facts)
    select event, id, case version when 0 then 'added' else 'changed' end, ${now}, ${actor.accountId}::uuid, ${actor.name}, ${importId}::uuid,
      case version when 0 then '{}'::jsonb else jsonb_build_object('changed', fields) end
    from jsonb_to_recordset(${traces}::jsonb) as r (event uuid, id uuid, version int, fields jsonb)`)
}
