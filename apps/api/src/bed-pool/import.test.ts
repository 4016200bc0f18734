import { locales } from '@samplass/domain/fields'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { codeOf } from '../../test/code-of.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'
import { zipOf } from '../../test/zip.ts'

let world: World
let coordinator: Caller
beforeAll(async () => {
  world = await makeWorld()
  coordinator = await world.as('3105', ['pool_coordinator'])
})
afterAll(() => world.drop())

const head = 'Hus;Sted;Enhetstype;Gruppe;Plass;Egenskaper;Telefon'
const file = (body: string | Uint8Array, format: 'csv' | 'xlsx' = 'csv') => ({
  format,
  base64: Buffer.from(body as never).toString('base64'),
})
const preview = (body: string | Uint8Array) => coordinator.bedPool.previewImport(file(body))
const problemOf = async (body: string | Uint8Array) => (await preview(body)).problem
const good = `${head}
Nabbetorp;Sarpsborg;Trygghetsplass;;Plass 1;Enerom, eget bad;69 00 00 00
Nabbetorp;Sarpsborg;Trygghetsplass;;Plass 2;Enerom;
Nabbetorp;Sarpsborg;Overgangsbolig;Leiligheter;Leilighet Å;;`

test('the template can be imported as it is, in both formats and every language', async () => {
  for (const [format, locale] of (['csv', 'xlsx'] as const).flatMap((one) =>
    locales.map((each) => [one, each] as const),
  )) {
    const { base64 } = await coordinator.bedPool.importTemplate({ format, locale })
    const seen = await coordinator.bedPool.previewImport({ format, base64 })
    expect(seen).toMatchObject({
      problem: null,
      ignored: [],
      errors: [],
      counts: { rows: 2, housesNew: 1, groupsNew: 1, added: 2, errors: 0 },
    })
  }
})

test('the same file twice makes nothing twice; a changed row changes that bed', async () => {
  expect(await coordinator.bedPool.applyImport({ file: file(good) })).toMatchObject({
    housesNew: 1,
    groupsNew: 2,
    added: 3,
    same: 0,
  })
  expect(await coordinator.bedPool.applyImport({ file: file(good) })).toMatchObject({
    housesNew: 0,
    groupsNew: 0,
    added: 0,
    same: 3,
  })
  const changed = good.replace('Plass 2;Enerom', 'PLASS 2;Enerom, Rolig')
  expect((await preview(changed)).counts).toMatchObject({ changed: 1, same: 2, added: 0 })
  await coordinator.bedPool.applyImport({ file: file(changed) })
  const house = (await coordinator.bedPool.listHouses()).houses.find((one) => one.name === 'Nabbetorp')
  const seen = await coordinator.bedPool.getHouse({ houseId: house?.id as string })
  expect(seen.phone).toBe('+4769000000')
  expect(
    seen.kinds.map((kind) => [kind.name, kind.policyVersion, kind.beds.map((bed) => [bed.name, bed.attributes])]),
  ).toEqual([
    [
      'Trygghetsplass',
      1,
      [
        ['Plass 1', ['single_room', 'own_bath']],
        ['Plass 2', ['single_room', 'quiet']],
      ],
    ],
    ['Leiligheter', 1, [['Leilighet Å', []]]],
  ])
})

test('each wrong row says what is wrong and where; the right ones are taken in', async () => {
  const body = `${head}
Opsund;Sarpsborg;Trygghetsplass;;Plass 1;;
;Sarpsborg;Trygghetsplass;;Plass 2;;
Opsund;Halden;Trygghetsplas;;Plass 3;Badekar;123
Opsund;Sarpsborg;Trygghetsplass;;plass 1;;
Opsund;Sarpsborg;Trygghetsplass;;=HYPERLINK("x");;
Opsund;Sarpsborg;Trygghetsplass;;${'x'.repeat(61)};;12`
  const seen = await preview(body)
  expect(seen.errors.map((row) => [row.row, row.errors.map((error) => `${error.column} ${error.code}`)])).toEqual([
    [3, ['house missing']],
    [4, ['kind unknown_word', 'attributes unknown_word', 'place differs_from_row']],
    [5, ['bed twice']],
    [6, ['bed formula']],
    [7, ['phone not_a_phone', 'bed too_long']],
  ])
  expect(seen.errors[0]?.cells?.[1]).toBe('Sarpsborg')
  expect(await coordinator.bedPool.applyImport({ file: file(body) })).toMatchObject({ added: 1, errors: 5 })
  const onlyWrong = `${head}\n;;;;;;`.replace(';;;;;;', 'Hus;;;;;;')
  expect(await codeOf(coordinator.bedPool.applyImport({ file: file(onlyWrong) }))).toMatch('IMPORT_HAS_ERRORS')
})

test('semicolon, comma and tab; UTF-8 with and without BOM, Windows-1252 and UTF-16: Å stays Å', async () => {
  const row = ['Ånneby', 'Årnes', 'Trygghetsplass', '', 'Plass Ø', '', '']
  const table = (separator: string) => `${head.replaceAll(';', separator)}\r\n${row.join(separator)}\r\n`
  const latin = Buffer.from(table(';'), 'latin1')
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table(';'), 'utf16le')])
  for (const body of [
    table(';'),
    table(','),
    table('\t'),
    `\ufeff${table(';')}`,
    `sep=,\r\n${table(',')}`,
    latin,
    utf16,
  ]) {
    const seen = await preview(body)
    expect(seen.rows.map(({ house, bed }) => [house, bed])).toEqual([['Ånneby', 'Plass Ø']])
  }
  expect(await problemOf(Buffer.from(Buffer.from(table(';')).toString('latin1')))).toMatchObject({ code: 'ENCODING' })
})

const zip = (name: string, plain: Buffer, claimed = plain.length) => zipOf([{ name, plain, claimed }])

test('a hostile or mistaken file gets a plain answer', async () => {
  expect(await problemOf('   \n \n')).toEqual({ code: 'EMPTY', facts: {} })
  expect(await problemOf(head)).toEqual({ code: 'EMPTY', facts: {} })
  expect(await problemOf('Navn;Alder\nKari;40')).toEqual({
    code: 'COLUMNS_MISSING',
    facts: { columns: 'house, place, kind, bed' },
  })
  expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toMatchObject({ code: 'NOT_A_SPREADSHEET' })
  expect(await problemOf('%PDF-1.7 \u0001\u0002\u0000')).toMatchObject({ code: 'NOT_A_SPREADSHEET' })
  expect(await problemOf('<!doctype html><p>Logg inn')).toMatchObject({ code: 'NOT_A_SPREADSHEET' })
  expect(await problemOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toMatchObject({ code: 'OLD_OR_LOCKED' })
  expect(await problemOf(Buffer.from('PK\u0003\u0004 broken'))).toMatchObject({ code: 'NOT_A_SPREADSHEET' })
  expect(await problemOf(zip('word/document.xml', Buffer.from('<w/>')))).toMatchObject({ code: 'NOT_A_SPREADSHEET' })
  expect(await problemOf(zip('xl/workbook.xml', Buffer.alloc(60_000_000), 10))).toMatchObject({
    code: 'UNPACKS_TOO_LARGE',
  })
  const many = `${head}\n${Array.from({ length: 5001 }, (_, row) => `Hus;Sted;Hospits;;Plass ${row};;`).join('\n')}`
  expect(await problemOf(many)).toMatchObject({ code: 'TOO_MANY_ROWS', facts: { rowsMax: 5000 } })
})

test('merged cells and formulas in a workbook are told, not guessed at', async () => {
  const titles = head.split(';').map((value) => ({ value }))
  const row = ['Hus', 'Sted', 'Hospits', '', 'Plass 1', '', ''].map((value) => ({ value }))
  const merged = await writeExcel([
    titles,
    [{ value: 'Hus', rowSpan: 2 }, ...row.slice(1)],
    [null, ...row.slice(1)],
  ] as never)
  expect(await problemOf(await merged.toBuffer())).toMatchObject({ code: 'MERGED_CELLS' })
  const formula = await writeExcel([titles, [{ value: '=1+1', type: 'Formula' }, ...row.slice(1)]] as never)
  expect(await problemOf(await formula.toBuffer())).toEqual({ code: 'FORMULAS', facts: { cell: 'A2' } })
})

test('5000 beds go in within the limits of one request', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) => `Stort hus ${row % 50};Sarpsborg;Hospits;;Plass ${row};Enerom;`)
  const body = `${head}\n${rows.join('\n')}`
  expect(await coordinator.bedPool.applyImport({ file: file(body) })).toMatchObject({
    housesNew: 50,
    added: 5000,
    errors: 0,
  })
})

test('importing is for who sets up the whole municipality', async () => {
  const oneHouse = await world.as('3105', ['team_leader'], { houseIds: ['018f0000-0000-7000-8000-000000000000'] })
  expect(await codeOf(oneHouse.bedPool.previewImport(file(good)))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf(oneHouse.bedPool.applyImport({ file: file(good) }))).toBe('FORBIDDEN NOT_PERMITTED')
  expect(await codeOf((await world.as('3105', ['night_worker'])).bedPool.previewImport(file(good)))).toBe(
    'FORBIDDEN NOT_PERMITTED',
  )
})
