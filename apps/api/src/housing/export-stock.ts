import { isEmptyScope } from '@samplass/domain/access/roles'
import type { exportStockInput } from '@samplass/domain/housing/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import type { Verb } from '../trpc.ts'
import type { StockColumn } from './import-columns.ts'
import { stockFile } from './import-template.ts'

type Row = Partial<Record<StockColumn, string | number | boolean | null>>

/** The whole stock in the template's own columns: what comes out can go in again. No person, and not what is let. */
export async function exportStock(verb: Verb, wanted: Infer<typeof exportStockInput>) {
  const { tx, actor } = verb
  const rows = isEmptyScope(actor.scope)
    ? []
    : await tx.sql<Row[]>`
        select d.supplier_id as "supplierId", d.kobo_id as "koboId", b.street, b.postal_code as "postalCode", b.postal_place as "postalPlace",
          b.area, d.unit_number as "unitNumber", d.kind, d.ownership, d.contract_kind as "contractKind", l.name as landlord,
          l.kind as "landlordKind", d.area_m2 as "areaM2", d.bedrooms, d.floor, d.has_lift as "hasLift", d.wheelchair, d.has_hall as "hasHall",
          d.own_entrance as "ownEntrance", d.own_bath as "ownBath", d.pets_allowed as "petsAllowed", d.staffed, d.surroundings,
          d.rent_kr as "rentKr", d.energy_kr as "energyKr", d.costs_kr as "costsKr", d.rent_includes_energy as "rentIncludesEnergy", d.note,
          d.in_stock_from as "inStockFrom"
        from dwelling d join building b on b.id = d.building_id left join landlord l on l.id = d.landlord_id
        where d.archived_on is null order by b.street, d.unit_number, d.id`
  audit(verb, 'housing.exported', null, { rows: rows.length })
  return { ...(await stockFile(wanted, rows)), rows: rows.length }
}
