import type { ImportedFile } from '@samplass/domain/fields'
import { previewOf } from '../spreadsheet/import.ts'
import type { Verb } from '../trpc.ts'
import { refuseUnlessWhole } from './load.ts'
import { planStockImport } from './plan-import.ts'

/** What the file would do. A file that cannot be read answers with why. */
export function previewImport(verb: Verb, file: ImportedFile) {
  refuseUnlessWhole(verb)
  return previewOf(planStockImport(verb, file), ({ street, facts }) => ({
    ...{ street, kind: facts.kind, bedrooms: facts.bedrooms, mark: facts.unitNumber ?? facts.supplierId ?? '' },
  }))
}
