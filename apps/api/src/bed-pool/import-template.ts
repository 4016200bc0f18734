import { bedAttributes, unitKinds } from '@samplass/domain/bed-pool/kinds'
import type { importTemplateInput } from '@samplass/domain/bed-pool/schema'
import type { Locale } from '@samplass/domain/fields'
import { csvText } from '@samplass/domain/report/csv'
import writeExcel from 'write-excel-file/node'
import type { infer as Infer } from 'zod/mini'
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
export async function importTemplate({ format, locale = 'nb' }: Infer<typeof importTemplateInput>) {
  const titles = importColumns.map((column) => columnTitles[column][locale])
  const words = wordsIn[locale]
  const examples = examplesIn(locale, words)
  if (format === 'csv') {
    return {
      fileName: `${words.fileName}.csv`,
      mimeType: 'text/csv',
      base64: Buffer.from(csvText([titles, ...examples])).toString('base64'),
    }
  }
  const head = titles.map((value, column) => {
    const required = (requiredColumns as readonly string[]).includes(importColumns[column] as string)
    return { value, fontWeight: 'bold' as const, backgroundColor: required ? '#F3E7C4' : '#ECEAE6' }
  })
  const usable = [
    [words.column, words.usable].map((value) => ({ value, fontWeight: 'bold' as const })),
    ...unitKinds.map((kind) => [columnTitles.kind[locale], kindTitles[kind][locale]].map((value) => ({ value }))),
    ...bedAttributes.map((attribute) =>
      [columnTitles.attributes[locale], attributeTitles[attribute][locale]].map((value) => ({ value })),
    ),
  ]
  const file = await writeExcel([
    {
      sheet: words.sheet,
      data: [head, ...examples.map((row) => row.map((value) => ({ value })))],
      columns: titles.map(() => ({ width: 20 })),
      stickyRowsCount: 1,
    },
    { sheet: words.words, data: usable, columns: [{ width: 16 }, { width: 32 }] },
  ])
  return {
    fileName: `${words.fileName}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: (await file.toBuffer()).toString('base64'),
  }
}
