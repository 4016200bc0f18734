import { bedAttributes, unitKinds } from '@samplass/domain/bed-pool/kinds'
import type { importTemplateInput } from '@samplass/domain/bed-pool/schema'
import type { Locale } from '@samplass/domain/fields'
import type { infer as Infer } from 'zod/mini'
import { writeFile } from '../spreadsheet/write-file.ts'
import { attributeTitles, columnTitles, importColumns, kindTitles, requiredColumns } from './import-columns.ts'

type Words = {
  fileName: string
  house: string
  beds: string
  garden: string
  sheet: string
  words: string
  column: string
  usable: string
}
const wordsIn: Record<Locale, Words> = {
  nb: {
    fileName: 'samplass-plasser',
    house: 'Eksempelhuset',
    beds: 'Trygghetsplasser',
    garden: 'Mot hagen',
    sheet: 'Plasser',
    words: 'Ord',
    column: 'Kolonne',
    usable: 'Ord som kan brukes',
  },
  nn: {
    fileName: 'samplass-plassar',
    house: 'Dømehuset',
    beds: 'Tryggleiksplassar',
    garden: 'Mot hagen',
    sheet: 'Plassar',
    words: 'Ord',
    column: 'Kolonne',
    usable: 'Ord ein kan bruke',
  },
  en: {
    fileName: 'samplass-beds',
    house: 'Example House',
    beds: 'Safety beds',
    garden: 'Towards the garden',
    sheet: 'Beds',
    words: 'Words',
    column: 'Column',
    usable: 'Words that may be used',
  },
}

/** Two beds of one house: what is said once of the house may stand empty after. */
function examplesIn(locale: Locale, { house, beds, garden }: Words): string[][] {
  const kind = kindTitles.safety_bed[locale]
  const bed = columnTitles.bed[locale]
  const [single, bath, accessible] = (['single_room', 'own_bath', 'accessible'] as const).map(
    (attribute) => attributeTitles[attribute][locale],
  )
  return [
    [house, 'Sarpsborg', 'Storgata 1', '69 00 00 00', kind, beds, `${bed} 1`, `${single}, ${bath}`, garden, ''],
    [house, 'Sarpsborg', '', '', kind, beds, `${bed} 2`, `${single}, ${accessible}`, '', ''],
  ]
}

/** The file to fill in, with two rows as examples; the workbook has a second sheet with the words that may be used. */
export function importTemplate({ format, locale = 'nb' }: Infer<typeof importTemplateInput>) {
  const words = wordsIn[locale]
  return writeFile(format, words.fileName, [
    {
      name: words.sheet,
      head: importColumns.map((column) => columnTitles[column][locale]),
      rows: examplesIn(locale, words),
      width: 20,
      required: new Set(requiredColumns.map((column) => importColumns.indexOf(column))),
    },
    {
      name: words.words,
      head: [words.column, words.usable],
      rows: [
        ...unitKinds.map((kind) => [columnTitles.kind[locale], kindTitles[kind][locale]]),
        ...bedAttributes.map((attribute) => [columnTitles.attributes[locale], attributeTitles[attribute][locale]]),
      ],
      width: 26,
    },
  ])
}
