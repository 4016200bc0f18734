import { bedAttributes, unitKinds } from '@samplass/domain/bed-pool/kinds'
import type { importTemplateInput } from '@samplass/domain/bed-pool/schema'
import { csvText } from '@samplass/domain/report/csv'
import writeExcel from 'write-excel-file/node'
import type { infer as Infer } from 'zod/mini'
import { attributeTitles, columnTitles, importColumns, kindTitles, requiredColumns } from './import-columns.ts'

const titles = importColumns.map((column) => columnTitles[column][0])
const examples = [
  [
    'Eksempelhuset',
    'Sarpsborg',
    'Storgata 1',
    '69 00 00 00',
    'Trygghetsplass',
    'Trygghetsplasser',
    'Plass 1',
    'Enerom, Eget bad',
    'Mot hagen',
    '',
  ],
  [
    'Eksempelhuset',
    'Sarpsborg',
    '',
    '',
    'Trygghetsplass',
    'Trygghetsplasser',
    'Plass 2',
    'Enerom, Tilgjengelig med rullestol',
    '',
    '',
  ],
]

/** The file to fill in, with two rows as examples; the workbook has a second sheet with the words that may be used. */
export async function importTemplate({ format }: Infer<typeof importTemplateInput>) {
  if (format === 'csv') {
    return {
      fileName: 'samplass-plasser.csv',
      mimeType: 'text/csv',
      base64: Buffer.from(csvText([titles, ...examples])).toString('base64'),
    }
  }
  const head = titles.map((value, column) => {
    const required = (requiredColumns as readonly string[]).includes(importColumns[column] as string)
    return { value, fontWeight: 'bold' as const, backgroundColor: required ? '#F3E7C4' : '#ECEAE6' }
  })
  const words = [
    ['Kolonne', 'Ord som kan brukes'].map((value) => ({ value, fontWeight: 'bold' as const })),
    ...unitKinds.map((kind) => ['Enhetstype', kindTitles[kind][0]].map((value) => ({ value }))),
    ...bedAttributes.map((attribute) => ['Egenskaper', attributeTitles[attribute][0]].map((value) => ({ value }))),
  ]
  const file = await writeExcel([
    {
      sheet: 'Plasser',
      data: [head, ...examples.map((row) => row.map((value) => ({ value })))],
      columns: titles.map(() => ({ width: 20 })),
      stickyRowsCount: 1,
    },
    { sheet: 'Ord', data: words, columns: [{ width: 16 }, { width: 32 }] },
  ])
  return {
    fileName: 'samplass-plasser.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: (await file.toBuffer()).toString('base64'),
  }
}
