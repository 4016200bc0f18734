import type { undoStockImportInput } from '@samplass/domain/housing/schema'
import { refuse } from '@samplass/domain/refusal'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { inBatches } from '../spreadsheet/progress.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'
import { refuseWall } from './refuse-twin.ts'

type Left = { id: string; street: string; unitNumber: string | null }

/**
 * Takes an import back: what it added goes, what it changed stands as before. A dwelling that somebody has changed since, whose
 * old door or number is another's by now, or that something stands on, is left as it is and named. Buildings and landlords stay.
 */
export async function undoImport(verb: Verb, { importId }: Infer<typeof undoStockImportInput>) {
  refuseUnlessWhole(verb)
  const { tx, actor, now, newId } = verb
  const { sql } = tx
  const [taken] = await sql<{ undoneAt: Date | null }[]>`
    select undone_at as "undoneAt" from stock_import where id = ${importId} for no key update`
  if (!taken) refuse('NOT_FOUND')
  refuse(taken.undoneAt ? 'IMPORT_UNDONE' : null)
  // Whoever is letting one, showing it or changing it is waited for, and what they did is seen.
  const held = await sql<{ id: string }[]>`
    select id from dwelling where id in (select dwelling_id from stock_import_change where import_id = ${importId}) order by id for update`
  const restored = await sql<{ id: string }[]>`
    update dwelling d set building_id = b.building_id, unit_number = b.unit_number, supplier_id = b.supplier_id, kobo_id = b.kobo_id,
      kind = b.kind, ownership = b.ownership, contract_kind = b.contract_kind, landlord_id = b.landlord_id, area_m2 = b.area_m2,
      bedrooms = b.bedrooms, floor = b.floor, has_lift = b.has_lift, wheelchair = b.wheelchair, has_hall = b.has_hall,
      own_entrance = b.own_entrance, own_bath = b.own_bath, pets_allowed = b.pets_allowed, staffed = b.staffed,
      surroundings = b.surroundings, rent_kr = b.rent_kr, energy_kr = b.energy_kr, costs_kr = b.costs_kr,
      rent_includes_energy = b.rent_includes_energy, note = b.note, in_stock_from = b.in_stock_from, version = d.version + 1
    from stock_import_change c cross join lateral jsonb_populate_record(null::dwelling, c.before) b
    where c.import_id = ${importId} and c.before is not null and d.id = c.dwelling_id and d.version = c.after_version
      and not exists (select from dwelling o where o.id <> d.id and (o.supplier_id = b.supplier_id or o.kobo_id = b.kobo_id
        or (o.building_id = b.building_id and o.unit_number = b.unit_number)))
    returning d.id`.catch(refuseWall)
  const removed: { id: string }[] = []
  await inBatches(verb, undefined, held, async (batch) => {
    removed.push(...(await removeAdded(verb, importId, batch)))
  })
  const done = [...restored, ...removed].map(({ id }) => id)
  const left = await sql<Left[]>`
    select d.id, b.street, d.unit_number as "unitNumber"
    from stock_import_change c join dwelling d on d.id = c.dwelling_id join building b on b.id = d.building_id
    where c.import_id = ${importId} and d.id <> all (${done}::uuid[]) order by b.street, d.unit_number limit 500`
  const events = JSON.stringify(restored.map(({ id }) => ({ event: newId(), id })))
  tx.last(sql`
    insert into dwelling_event (id, dwelling_id, kind, at, by_account, by_name, import_id)
    select event, id, 'import_undone', ${now}, ${actor.accountId}::uuid, ${actor.name}, ${importId}::uuid
    from jsonb_to_recordset(${events}::jsonb) as r (event uuid, id uuid)`)
  tx.last(sql`update stock_import set undone_at = ${now}, undone_by_name = ${actor.name} where id = ${importId}`)
  const counts = { restored: restored.length, removed: removed.length, left: left.length }
  audit(verb, 'housing.import_undone', importId, counts)
  return { ...counts, leftAs: [...left] }
}

/** Those of the batch that the import added and nothing stands on. Each has many keys that lead to it: all at once would take too long. */
const removeAdded = ({ tx }: Verb, importId: string, batch: readonly { id: string }[]) => tx.sql<{ id: string }[]>`
    delete from dwelling d using stock_import_change c
    where c.import_id = ${importId} and c.before is null and d.id = c.dwelling_id and d.version = c.after_version
      and d.id = any (${batch.map(({ id }) => id)}::uuid[])
      and not exists (select from tenancy where dwelling_id = d.id) and not exists (select from allocation where dwelling_id = d.id)
      and not exists (select from dwelling_closure where dwelling_id = d.id) and not exists (select from dwelling_picture where dwelling_id = d.id)
    returning d.id`
