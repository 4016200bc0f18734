import { inflateRawSync } from 'node:zlib'
import readExcel from 'read-excel-file/node'
import { parseCsv } from './parse-csv.ts'
import { UnusableFile } from './unusable-file.ts'

export const ROWS_MAX = 5000
export const COLUMNS_MAX = 60
const UNPACKED_MAX = 24_000_000
const ENTRIES_MAX = 500

/** The cells of the first sheet as text, row by row. What the bytes are decides, not what they are called. */
export async function readCells(base64: string): Promise<string[][]> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > 2_100_000) throw new UnusableFile('TOO_LARGE')
  if (bytes.length === 0) throw new UnusableFile('EMPTY')
  const cells = isZip(bytes) ? await excelCells(bytes) : csvCells(bytes)
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''))
  if (last === -1) throw new UnusableFile('EMPTY')
  if (last > ROWS_MAX) throw new UnusableFile('TOO_MANY_ROWS', { rows: last, rowsMax: ROWS_MAX })
  const columns = cells[0]?.findLastIndex((cell) => cell !== '') ?? -1
  if (columns >= COLUMNS_MAX) throw new UnusableFile('TOO_MANY_COLUMNS', { columnsMax: COLUMNS_MAX })
  return cells.slice(0, last + 1).map((row) => row.slice(0, COLUMNS_MAX))
}

const isZip = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
const isCompound = (bytes: Buffer) => bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))

async function excelCells(bytes: Buffer): Promise<string[][]> {
  const sheets = unpack(bytes)
  if (!sheets.has('xl/workbook.xml')) throw new UnusableFile('NOT_A_SPREADSHEET')
  const sheet = firstSheet(sheets)
  if (!sheet) throw new UnusableFile('EMPTY')
  // A merged cell holds its value once; a formula's value may be old, or missing. Both would be read as something else.
  if (sheet.includes('<mergeCell ')) throw new UnusableFile('MERGED_CELLS')
  const formula = /<c\s([^>]*)>\s*<f[\s>/]/.exec(sheet)?.[1]
  if (formula !== undefined) throw new UnusableFile('FORMULAS', { cell: /\br="([A-Z]+\d+)"/.exec(formula)?.[1] ?? '' })
  const rows = await readExcel(bytes, { trim: true }).catch(() => null)
  if (!rows) throw new UnusableFile('NOT_A_SPREADSHEET')
  const [table] = rows
  return (table?.data ?? []).map((row) => row.map(textOf))
}

/** The sheet of the first tab, which may lie in any file: what is looked through is what is read. */
function firstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const id = /<sheet\s[^>]*\br:id="([^"]+)"/.exec(parts.get('xl/workbook.xml') ?? '')?.[1]
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? ''
  const [relation] = [...relations.matchAll(/<Relationship\s[^>]*>/g)].filter(([one]) => one.includes(`Id="${id}"`))
  const target = /\bTarget="([^"]+)"/.exec(relation?.[0] ?? '')?.[1]
  return target && parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}

/**
 * Unpacks every entry within a limit, whatever the archive claims of its sizes: a bomb ends here, before a library meets it.
 * Returns the XML parts by name.
 */
function unpack(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || end + 22 > bytes.length) throw new UnusableFile('NOT_A_SPREADSHEET')
  const count = bytes.readUInt16LE(end + 10)
  if (count > ENTRIES_MAX) throw new UnusableFile('UNPACKS_TOO_LARGE')
  let at = bytes.readUInt32LE(end + 16)
  let left = UNPACKED_MAX
  const parts = new Map<string, string>()
  try {
    for (let entry = 0; entry < count; entry++) {
      const method = bytes.readUInt16LE(at + 10)
      const packed = bytes.readUInt32LE(at + 20)
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        bytes.readUInt16LE(at + offset),
      ) as [number, number, number]
      const header = bytes.readUInt32LE(at + 42)
      const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
      const body = bytes.subarray(start, start + packed)
      const plain = method === 0 ? body : inflateRawSync(body, { maxOutputLength: left })
      left -= plain.length
      if (left <= 0) throw new UnusableFile('UNPACKS_TOO_LARGE')
      if (/\.(xml|rels)$/.test(name)) parts.set(name, plain.toString('utf8'))
      at += 46 + nameLength + extraLength + commentLength
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new UnusableFile('UNPACKS_TOO_LARGE')
    if (error instanceof UnusableFile) throw error
    throw new UnusableFile('NOT_A_SPREADSHEET')
  }
  return parts
}

function csvCells(bytes: Buffer): string[][] {
  if (isCompound(bytes)) throw new UnusableFile('OLD_OR_LOCKED')
  const text = decoded(bytes)
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new UnusableFile('NOT_A_SPREADSHEET')
  return parseCsv(text).map((row) => row.map((cell) => cell.trim()))
}

/** UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252, which Excel in Norwegian writes. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) throw new UnusableFile('NOT_A_SPREADSHEET')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
    // Control characters and unassigned bytes: this was never Norwegian text.
    if (/(?![\t\n\r])[\p{Cc}]/u.test(text)) throw new UnusableFile('NOT_A_SPREADSHEET')
  }
  // "Ã¥" for "å": saved as UTF-8, opened as something else, saved again.
  if (/Ã[\u0080-\u00bf…˜†]|\ufffd/.test(text)) throw new UnusableFile('ENCODING')
  return text
}
