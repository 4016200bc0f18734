import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf } from '../../test/code-of.ts'
import { dwellingOf } from '../../test/housing-builders.ts'
import { stockCsv, stockHead, stockLine } from '../../test/stock-file.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'
import { sheetOf, workbookOf, zipOf } from '../../test/zip.ts'

let world: World
let office: Caller
beforeAll(async () => {
  world = await makeWorld()
  office = await world.as('3105', ['housing_office'])
})
afterAll(() => world.drop())

const file = (body: string | Uint8Array) => ({
  format: 'xlsx' as const,
  base64: Buffer.from(body as never).toString('base64'),
})
const preview = (body: string | Uint8Array) => office.housing.previewImport(file(body))
const head = stockHead.split(';')
const line = stockLine({ supplierId: 'X-1' }).split(';')
const rows = [head, line]
const sheet = sheetOf(rows)
const formula = '<c r="Q2"><f>1+1</f><v>2</v></c>'

test('a hostile or mistaken file is answered with what it is, by name, and takes nothing in', async () => {
  const whole = workbookOf([{ file: 'sheet1.xml', xml: sheet }])
  const csv = stockCsv([stockLine({ supplierId: 'X-1' }), stockLine({ supplierId: 'X-2' })])
  const hostile: [string, string | Uint8Array, string][] = [
    ['an archive that breaks off', whole.subarray(0, whole.length - 200), 'NOT_A_SPREADSHEET'],
    [
      'an archive without its middle',
      Buffer.concat([whole.subarray(0, 900), whole.subarray(1200)]),
      'NOT_A_SPREADSHEET',
    ],
    ['a bomb', zipOf([{ name: 'xl/workbook.xml', plain: Buffer.alloc(60_000_000), claimed: 10 }]), 'UNPACKS_TOO_LARGE'],
    [
      'a bomb beside a sheet',
      workbookOf([{ file: 'sheet1.xml', xml: sheet }], [{ name: 'xl/media/a.xml', plain: Buffer.alloc(30_000_000) }]),
      'UNPACKS_TOO_LARGE',
    ],
    [
      'ten thousand entries',
      zipOf(Array.from({ length: 10_000 }, (_, at) => ({ name: `xl/${at}.xml`, plain: '' }))),
      'UNPACKS_TOO_LARGE',
    ],
    ['a document', zipOf([{ name: 'word/document.xml', plain: '<w/>' }]), 'NOT_A_SPREADSHEET'],
    ['a locked or an old one', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'OLD_OR_LOCKED'],
    [
      'a page that is called a workbook',
      '<html><body><table><tr><td>Gateadresse</td></tr></table></body></html>',
      'NOT_A_SPREADSHEET',
    ],
    ['the same, saved by Excel', '\ufeff<?xml version="1.0"?><Workbook/>', 'NOT_A_SPREADSHEET'],
    ['text with nothings in it', csv.replace('X-2', 'X\u0000-2'), 'NOT_A_SPREADSHEET'],
    ['UTF-16 without a mark', Buffer.from(csv, 'utf16le'), 'NOT_A_SPREADSHEET'],
    [
      'æøå gone wrong before',
      Buffer.from(Buffer.from(csv.replace('Prøvegata', 'Åsgata')).toString('latin1')),
      'ENCODING',
    ],
    ['nothing but heads', stockHead, 'EMPTY'],
    ['nothing but separators', `${stockHead}\n;;;;;\n;;;\n`, 'EMPTY'],
    ['the same head twice', stockCsv([stockLine()]).replace('Etasje', 'Husleie'), 'COLUMN_TWICE'],
    [
      'ten thousand columns',
      `${stockHead};${Array.from({ length: 10_000 }, (_, at) => `K${at}`).join(';')}\n${stockLine()}`,
      'TOO_MANY_COLUMNS',
    ],
    ['a quote that is never closed', csv.replace('X-1', '"X-1'), 'QUOTE_NOT_CLOSED'],
    [
      'merged cells',
      workbookOf([
        {
          file: 'sheet1.xml',
          xml: sheetOf(rows, { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }),
        },
      ]),
      'MERGED_CELLS',
    ],
    [
      'a formula',
      workbookOf([{ file: 'sheet1.xml', xml: sheetOf([head, line.slice(0, -1)], { cells: formula }) }]),
      'FORMULAS',
    ],
    [
      'a formula with its marks in another order',
      workbookOf([
        {
          file: 'sheet1.xml',
          xml: sheetOf([head, line.slice(0, -1)], { cells: '<c s="1" r="Q2"><f t="shared" si="0"/><v>2</v></c>' }),
        },
      ]),
      'FORMULAS',
    ],
    [
      'a formula on the first tab, which lies in another file',
      workbookOf([
        { file: 'sheet2.xml', xml: sheetOf([head, line.slice(0, -1)], { cells: formula }) },
        { file: 'sheet1.xml', xml: sheetOf([['Notater']]) },
      ]),
      'FORMULAS',
    ],
  ]
  for (const [what, body, code] of hostile) {
    expect((await preview(body)).problem?.code, what).toBe(code)
    expect(await codeOf(office.housing.applyImport({ fileName: 'fil.xlsx', file: file(body) })), what).toBe(
      'UNPROCESSABLE_CONTENT IMPORT_HAS_ERRORS',
    )
  }
  expect((await office.housing.listDwellings({})).total).toBe(0)
  expect((await office.housing.listImports()).imports).toEqual([])
})

test('what only looks strange is read as it stands: macros that nobody runs, a second tab with formulas, empty columns to the end', async () => {
  const macros = { name: 'xl/vbaProject.bin', plain: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) }
  const notes = { file: 'sheet2.xml', xml: sheetOf([['Sum']], { cells: formula }) }
  for (const body of [
    workbookOf([{ file: 'sheet1.xml', xml: sheet }], [macros]),
    workbookOf([{ file: 'sheet1.xml', xml: sheet }, notes]),
    workbookOf([
      { file: 'sheet2.xml', xml: sheet },
      { file: 'sheet1.xml', xml: sheetOf([['Notater']]) },
    ]),
    `${stockHead}${';'.repeat(16_000)}\n${stockLine({ supplierId: 'X-1' })}${';'.repeat(16_000)}`,
  ])
    expect(await preview(body)).toMatchObject({ problem: null, errors: [], counts: { rows: 1, added: 1 } })
})

test('numbers and days as they are written in Norway are understood, and what has two meanings is asked about', async () => {
  const seen = async (given: Parameters<typeof stockLine>[0]) => {
    const { errors, rows: read } = await preview(stockCsv([stockLine({ supplierId: 'N-1', ...given })]))
    return errors.flatMap((row) => row.errors.map(({ column, code }) => `${column} ${code}`))[0] ?? read[0]?.action
  }
  for (const rentKr of [
    '8500',
    '8 500',
    '8\u00a0500',
    '8\u202f500',
    '8.500',
    '8 500,-',
    '8500,00',
    'kr 8 500',
    '8 500 kr',
  ])
    expect(await seen({ rentKr }), rentKr).toBe('add')
  for (const rentKr of ['8,500.50', 'åtte tusen', '1e9', '-5', '0x10', 'NaN', '8500 EUR'])
    expect(await seen({ rentKr }), rentKr).toMatch(/^rentKr /)
  for (const inStockFrom of ['1.2.2026', '01.02.26', '2026-02-01', '1/2/2026'])
    expect(await seen({ inStockFrom }), inStockFrom).toBe('add')
  for (const inStockFrom of ['31.02.2026', '2/31/2026', '46054', 'i går', '1.2'])
    expect(await seen({ inStockFrom }), inStockFrom).toMatch(/^inStockFrom /)
})

test('nothing of what somebody typed is run by the spreadsheet that opens the stock', async () => {
  const run = ['=HYPERLINK("http://x";"y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '=cmd|calc']
  for (const [at, note] of run.entries())
    await office.housing.addDwelling(
      dwellingOf({ street: `Eksportgata ${at}`, supplierId: `E-${at}`, note, area: note.trim() }),
    )
  const csv = Buffer.from((await office.housing.exportStock({ format: 'csv' })).base64, 'base64').toString('utf8')
  const cells = csv.split('\r\n').flatMap((row) => row.split(';').map((cell) => cell.replace(/^"/, '')))
  expect(cells.filter((cell) => /^[=+@\t-]/.test(cell))).toEqual([])
  expect(csv).toContain("'+1+1")
  const { base64 } = await office.housing.exportStock({ format: 'xlsx' })
  // In a workbook the cells are texts and not formulas: it is read back without one.
  expect((await office.housing.previewImport({ format: 'xlsx', base64 })).problem).toBeNull()
})
