import { createHash } from 'node:crypto'
import type { applyStockImportInput } from '@samplass/domain/housing/schema'
import type { infer as Infer } from 'zod/mini'
import { audit } from '../audit/write.ts'
import { usablePlan } from '../spreadsheet/import.ts'
import { inBatches } from '../spreadsheet/progress.ts'
import type { Verb } from '../trpc.ts'
import { takeInBuildings, takeInLandlords } from './import-places.ts'
import { refuseUnlessWhole } from './load.ts'
import { planStockImport } from './plan-import.ts'
import { dwellingsOf, takeInDwellings } from './take-in-dwellings.ts'

/**
 * Takes in every row without errors and leaves the others, all of it or nothing: an import that is cut off has changed nothing. A
 * dwelling is known again by its owner's number, or else by building and door, so the same file twice changes nothing the second time.
 */
export async function applyImport(verb: Verb, { fileName, file }: Infer<typeof applyStockImportInput>) {
  refuseUnlessWhole(verb)
  const { tx, actor, now, newId } = verb
  const plan = await usablePlan(planStockImport(verb, file))
  const { counts } = plan
  const importId = newId()
  const hash = createHash('sha256').update(file.base64, 'base64').digest()
  await tx.sql`
    insert into stock_import (id, file_name, file_hash, at, by_account, by_name, rows_read, rows_added, rows_changed, rows_refused)
    values (${importId}, ${fileName}, ${hash}, ${now}, ${actor.accountId}, ${actor.name}, ${counts.rows}, ${counts.added}, ${counts.changed}, ${counts.errors})`
  const rows = plan.rows.filter(({ action }) => action === 'add' || action === 'change')
  const buildings = await takeInBuildings(verb, rows)
  const landlords = await takeInLandlords(verb, rows, plan.landlords)
  const dwellings = dwellingsOf(verb, rows, buildings, landlords)
  await inBatches(verb, file.progressId, dwellings, (batch) => takeInDwellings(verb, importId, batch))
  audit(verb, 'housing.imported', importId, counts)
  return { importId, ...counts }
}
