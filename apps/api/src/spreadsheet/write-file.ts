import { csvText } from '@samplass/domain/report/csv'
import writeExcel from 'write-excel-file/node'

type Sheet = {
  name: string
  head: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
  width: number
  /** Which columns every row needs: their heads stand out. */
  required?: ReadonlySet<number>
}

/** The first sheet as CSV, or all of them as a workbook, ready for the browser to keep. */
export async function writeFile(format: 'xlsx' | 'csv', fileName: string, sheets: readonly [Sheet, ...Sheet[]]) {
  const [first] = sheets
  if (format === 'csv') {
    const rows = first.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
    const base64 = Buffer.from(csvText([[...first.head], ...rows])).toString('base64')
    return { fileName: `${fileName}.csv`, mimeType: 'text/csv', base64 }
  }
  const file = await writeExcel(
    sheets.map(({ name, head, rows, width, required }) => ({
      sheet: name,
      data: [
        head.map((value, column) => ({
          value,
          fontWeight: 'bold' as const,
          backgroundColor: required?.has(column) ? '#F3E7C4' : '#ECEAE6',
        })),
        ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
      ],
      columns: head.map(() => ({ width })),
      stickyRowsCount: 1,
    })) as never,
  )
  return {
    fileName: `${fileName}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: ((await (file as unknown as { toBuffer(): Promise<Buffer> }).toBuffer()) as Buffer).toString('base64'),
  }
}
