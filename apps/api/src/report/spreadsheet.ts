import { csvText, guarded } from '@samplass/domain/report/csv'
import writeExcel from 'write-excel-file/node'

export type Cells = readonly (readonly (string | number | null)[])[]
export type Download = { fileName: string; mimeType: string; base64: string }

/** A table as a file to download. Text that a spreadsheet would run as a formula is kept as text in both formats. */
export async function spreadsheet(
  format: 'xlsx' | 'csv',
  fileName: string,
  sheet: string,
  cells: Cells,
): Promise<Download> {
  if (format === 'csv')
    return { fileName: `${fileName}.csv`, mimeType: 'text/csv', base64: Buffer.from(csvText(cells)).toString('base64') }
  const [head = [], ...rows] = cells
  const bold = { fontWeight: 'bold' as const, backgroundColor: '#ECEAE6' }
  const file = await writeExcel(
    [
      head.map((value) => ({ value: String(value), ...bold })),
      ...rows.map((row) => row.map((value) => (typeof value === 'number' ? { value } : { value: guarded(value) }))),
    ],
    { sheet, columns: head.map((_, index) => ({ width: index === 0 ? 24 : 14 })), stickyRowsCount: 1 },
  )
  return {
    fileName: `${fileName}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: (await file.toBuffer()).toString('base64'),
  }
}
