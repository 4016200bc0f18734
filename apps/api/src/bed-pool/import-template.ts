import type { fileWanted, Locale } from '@samplass/domain/fields'
import type { infer as Infer } from 'zod/mini'
import { sheetFile } from '../spreadsheet/template.ts'
import { bedLayout } from './import-columns.ts'

const wordsIn: Record<Locale, Record<'file' | 'sheet' | 'house' | 'group' | 'bed' | 'description', string>> = {
  nb: {
    ...{ file: 'samplass-plasser', sheet: 'Plasser', house: 'Eksempelhuset', group: 'Trygghetsplasser' },
    ...{ bed: 'Plass', description: 'Mot hagen' },
  },
  nn: {
    ...{ file: 'samplass-plassar', sheet: 'Plassar', house: 'Dømehuset', group: 'Tryggleiksplassar' },
    ...{ bed: 'Plass', description: 'Mot hagen' },
  },
  en: {
    ...{ file: 'samplass-beds', sheet: 'Beds', house: 'Example House', group: 'Safety beds' },
    ...{ bed: 'Bed', description: 'Towards the garden' },
  },
}

/** The file to fill in, with two beds of one house: what is said once of the house may stand empty after. */
export function importTemplate({ format, locale = 'nb' }: Infer<typeof fileWanted>) {
  const { file, sheet, house, group, bed, description } = wordsIn[locale]
  const both = { house, place: 'Sarpsborg', kind: 'safety_bed', group }
  const first = { ...both, address: 'Storgata 1', phone: '69 00 00 00', bed: `${bed} 1`, description }
  return sheetFile(format, locale, bedLayout, {
    ...{ file, sheet },
    rows: [
      { ...first, attributes: ['single_room', 'own_bath'] },
      { ...both, bed: `${bed} 2`, attributes: ['single_room', 'accessible'] },
    ],
  })
}
