import type { ImportedFile } from '@samplass/domain/fields'
import { refuse } from '@samplass/domain/refusal'
import { previewOf } from '../spreadsheet/import.ts'
import type { Verb } from '../trpc.ts'
import { planImport } from './plan-import.ts'

/** What the file would do. A file that cannot be read answers with why. */
export function previewImport(verb: Verb, file: ImportedFile) {
  refuse(verb.actor.scope.whole ? null : 'NOT_PERMITTED')
  return previewOf(planImport(verb, file), ({ house, place, group, kind, bed, attributes }) => ({
    ...{ house, place, group, kind, bed, attributes },
  }))
}
