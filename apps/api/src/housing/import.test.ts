import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { codeOf } from '../../test/code-of.ts'
import { tenancyAt } from '../../test/housing-builders.ts'
import { stockCsv, stockHead, stockLine } from '../../test/stock-file.ts'
import { type Caller, makeWorld, type World } from '../../test/world.ts'

let world: World
let office: Caller
beforeAll(async () => {
  world = await makeWorld()
  office = await world.as('3105', ['housing_office'])
})
afterAll(() => world.drop())

const file = (body: string | Uint8Array, format: 'csv' | 'xlsx' = 'csv') => ({
  format,
  base64: Buffer.from(body as never).toString('base64'),
})
const preview = (body: string | Uint8Array) => office.housing.previewImport(file(body))
const apply = (body: string | Uint8Array) => office.housing.applyImport({ fileName: 'boliger.csv', file: file(body) })
const problemOf = async (body: string | Uint8Array) => (await preview(body)).problem
const table = 'm_3105'
/** The stock as it stands, without ids and versions. */
const standing = async () =>
  (
    await world.admin<{ row: string }[]>`
      select (to_jsonb(d) - 'id' - 'building_id' - 'landlord_id' - 'version')::text || b.street || b.area || coalesce(l.name, '') as row
      from ${world.admin(table)}.dwelling d join ${world.admin(table)}.building b on b.id = d.building_id
      left join ${world.admin(table)}.landlord l on l.id = d.landlord_id order by 1`
  ).map(({ row }) => row)

test('the template, and the whole stock as it comes out, can be imported as they are, in every form and language', async () => {
  for (const format of ['csv', 'xlsx'] as const)
    for (const locale of ['nb', 'nn', 'en'] as const) {
      const { base64 } = await office.housing.importTemplate({ format, locale })
      const seen = await office.housing.previewImport({ format, base64 })
      expect(seen).toMatchObject({
        problem: null,
        ignored: [],
        errors: [],
        counts: { rows: 2, added: 2, buildingsNew: 1, errors: 0 },
      })
    }
  const { base64 } = await office.housing.importTemplate({ format: 'xlsx' })
  await office.housing.applyImport({ fileName: 'mal.xlsx', file: { format: 'xlsx', base64 } })
  for (const format of ['csv', 'xlsx'] as const)
    for (const locale of ['nb', 'nn', 'en'] as const) {
      const out = await office.housing.exportStock({ format, locale })
      const seen = await office.housing.previewImport({ format, base64: out.base64 })
      expect(seen).toMatchObject({ problem: null, ignored: [], errors: [], counts: { added: 0, changed: 0, same: 2 } })
    }
})

test('the same file twice makes nothing twice; a changed row changes that dwelling; an empty cell leaves what stands', async () => {
  const rows = [
    stockLine({ supplierId: 'T-1', street: 'Togata 1', unitNumber: 'H0101', rentKr: '8 500,-', area: 'Borgen' }),
    stockLine({
      supplierId: 'T-2',
      street: 'Togata 1',
      unitNumber: 'H0102',
      landlord: 'Gårdbruker AS',
      landlordKind: 'Selskap',
    }),
    stockLine({ supplierId: '', street: 'Togata 3', unitNumber: 'H0101', inStockFrom: '1.2.26' }),
  ]
  expect(await apply(stockCsv(rows))).toMatchObject({
    added: 3,
    changed: 0,
    same: 0,
    errors: 0,
    buildingsNew: 2,
    landlordsNew: 1,
  })
  const first = await standing()
  expect(await apply(stockCsv(rows))).toMatchObject({ added: 0, changed: 0, same: 3, buildingsNew: 0, landlordsNew: 0 })
  expect(await standing()).toEqual(first)
  const changed = rows.map((row) => row.replace('8 500,-', '9.000'))
  expect((await preview(stockCsv(changed))).counts).toMatchObject({ added: 0, changed: 1, same: 2 })
  await apply(stockCsv(changed))
  const { dwellings } = await office.housing.listDwellings({ text: 't-1' })
  expect(dwellings).toMatchObject([{ rentKr: 9000, area: 'Borgen' }])
  const quiet = stockLine({
    supplierId: 'T-1',
    street: 'Togata 1',
    unitNumber: 'H0101',
    rentKr: '',
    area: '',
    areaM2: '',
  })
  expect((await preview(stockCsv([quiet]))).counts).toMatchObject({ same: 1 })
  const page = await office.housing.getDwelling({ dwellingId: dwellings[0]?.id as string })
  expect(page.events.map(({ kind, byImport, facts }) => [kind, byImport, facts])).toEqual([
    ['changed', true, { changed: { rentKr: [8500, 9000] } }],
    ['added', true, {}],
  ])
})

test('each wrong row says what is wrong and where; the right ones are taken in, and the error file can be put right and imported', async () => {
  const wrong = stockCsv([
    stockLine({ supplierId: 'F-1', street: 'Feilgata 1' }),
    stockLine({ supplierId: '', unitNumber: '', street: 'Feilgata 2' }),
    stockLine({ supplierId: 'F-3', street: '', kind: 'Slott', bedrooms: 'to', areaM2: '52,5', floor: '1,5' }),
    stockLine({ supplierId: 'F-1', street: 'Feilgata 4' }),
    stockLine({
      supplierId: 'F-5',
      street: '=HYPERLINK("x")',
      postalCode: '17',
      wheelchair: 'kanskje',
      inStockFrom: '31.02.2026',
    }),
    stockLine({ supplierId: 'F-6', street: 'Feilgata 6', unitNumber: '203', rentKr: '900000', landlord: 'Ukjent AS' }),
    stockLine({ supplierId: 'F-7', street: 'Feilgata 1', unitNumber: 'H0101', area: 'Nord' }),
    stockLine({ supplierId: 'F-8', street: 'Feilgata 1', unitNumber: 'H0101', area: 'Sør' }),
  ])
  const seen = await preview(wrong)
  expect(seen.errors.map((row) => [row.row, row.errors.map(({ column, code }) => `${column} ${code}`)])).toEqual([
    [3, ['supplierId no_mark']],
    [4, ['street missing', 'kind unknown_word', 'bedrooms not_a_number', 'floor not_whole']],
    [5, ['supplierId twice']],
    [6, ['street formula', 'postalCode not_a_postal_code', 'wheelchair not_yes_or_no', 'inStockFrom not_a_date']],
    [7, ['unitNumber not_a_unit_number', 'rentKr out_of_range', 'landlordKind landlord_kind_missing']],
    [9, ['unitNumber twice', 'area differs_from_row']],
  ])
  expect(seen.errors[0]?.cells?.length).toBe(stockHead.split(';').length)
  expect(await apply(wrong)).toMatchObject({ added: 2, errors: 6 })
  expect(await codeOf(apply(stockCsv([stockLine({ street: '' })])))).toBe('UNPROCESSABLE_CONTENT IMPORT_HAS_ERRORS')
})

test('a dwelling is known by its owner’s number, else by building and door; what contradicts the stock is told', async () => {
  await apply(
    stockCsv([
      stockLine({ supplierId: 'K-1', street: 'Kjentgata 1', unitNumber: 'H0101', koboId: 'kobo-1' }),
      stockLine({ supplierId: 'K-2', street: 'Kjentgata 1', unitNumber: 'H0102' }),
    ]),
  )
  // The owner's number moves with the dwelling: the door was written wrong.
  expect(
    (await preview(stockCsv([stockLine({ supplierId: 'K-1', street: 'Kjentgata 1', unitNumber: 'H0103' })]))).counts,
  ).toMatchObject({ changed: 1 })
  const codes = async (given: Parameters<typeof stockLine>[0]) =>
    (await preview(stockCsv([stockLine(given)]))).errors.flatMap(({ errors }) => errors.map(({ code }) => code))
  expect(await codes({ supplierId: 'K-1', street: 'Kjentgata 1', unitNumber: 'H0102' })).toEqual(['other_dwelling'])
  expect(await codes({ supplierId: 'K-9', street: 'KJENTGATA 1', unitNumber: 'H0101' })).toEqual(['other_number'])
  expect(await codes({ supplierId: 'K-9', street: 'Kjentgata 9', koboId: 'kobo-1' })).toEqual(['kobo_taken'])
  const [one] = (await office.housing.listDwellings({ text: 'kjentgata h0102' })).dwellings
  await office.housing.archiveDwelling({ dwellingId: one?.id as string, version: 1, archivedOn: '2026-11-20' })
  expect(await codes({ supplierId: 'K-2', street: 'Kjentgata 1', unitNumber: 'H0102' })).toEqual(['dwelling_archived'])
})

test('an import is taken back: what it added is gone, what it changed stands as before, what moved on is left and named', async () => {
  const line = (number: number, rentKr = '7000') =>
    stockLine({ supplierId: `U-${number}`, street: 'Angregata 1', unitNumber: `H010${number}`, rentKr })
  await apply(stockCsv([line(1)]))
  const before = await standing()
  const { importId } = await apply(stockCsv([line(1, '7500'), line(2), line(3), line(4)]))
  const at = async (number: number) =>
    (await office.housing.listDwellings({ text: `angregata h010${number}` })).dwellings[0]?.id as string
  const third = await office.housing.getDwelling({ dwellingId: await at(3) })
  const { id: dwellingId, version, inStockFrom: _, archivedOn: __, buildingId: ___, ...facts } = third.dwelling
  const { street, postalCode, postalPlace, area } = third.building
  await office.housing.changeDwelling({
    dwellingId,
    version,
    ...facts,
    street,
    postalCode,
    postalPlace,
    area,
    rentKr: 1,
  })
  await tenancyAt(world, await at(4), { fromOn: '2026-11-01' })
  const undone = await office.housing.undoImport({ importId })
  expect(undone).toMatchObject({ restored: 1, removed: 1, left: 2 })
  expect(undone.leftAs.map(({ unitNumber }) => unitNumber)).toEqual(['H0103', 'H0104'])
  const now = await standing()
  expect(now).toEqual(expect.arrayContaining(before))
  expect(now).toHaveLength(before.length + 2)
  expect(await codeOf(office.housing.undoImport({ importId }))).toBe('CONFLICT IMPORT_UNDONE')
  expect((await apply(stockCsv([line(2)]))).added).toBe(1)
})

test('a door or a number that another dwelling has got meanwhile is not taken back from it', async () => {
  const at = (supplierId: string, unitNumber: string, koboId: string) =>
    stockCsv([stockLine({ supplierId, street: 'Byttegata 1', unitNumber, koboId })])
  await apply(at('B-1', 'H0101', 'bytte-1'))
  const { importId } = await apply(at('B-1', 'H0102', 'bytte-2'))
  await apply(at('B-2', 'H0101', ''))
  const before = await standing()
  expect(await office.housing.undoImport({ importId })).toMatchObject({
    ...{ restored: 0, removed: 0, left: 1 },
    leftAs: [{ street: 'Byttegata 1', unitNumber: 'H0102' }],
  })
  expect(await standing()).toEqual(before)
})

test('whatever the encoding and the separator, Å stays Å; what is broken is told', async () => {
  const body = stockCsv([stockLine({ supplierId: 'Å-1', street: 'Ånesvegen 1', area: 'Østbygda' })])
  for (const bytes of [
    body,
    `\ufeff${body}`,
    Buffer.from(body, 'latin1'),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]),
    body.replaceAll(';', '\t'),
  ])
    expect((await preview(bytes)).rows.map(({ street }) => street)).toEqual(['Ånesvegen 1'])
  expect(await problemOf(Buffer.from(Buffer.from(body).toString('latin1')))).toMatchObject({ code: 'ENCODING' })
})

test('a file that cannot be used as a whole is told so, and nothing is taken in', async () => {
  const before = await standing()
  const titles = stockHead.split(';').map((value) => ({ value }))
  const cells = stockLine({ supplierId: 'W-1' })
    .split(';')
    .map((value) => ({ value }))
  const merged = await writeExcel([
    titles,
    [{ value: 'x', rowSpan: 2 }, ...cells.slice(1)],
    [null, ...cells.slice(1)],
  ] as never)
  const formula = await writeExcel([titles, [{ value: '=1+1', type: 'Formula' }, ...cells.slice(1)]] as never)
  const hostile: [string | Uint8Array, string][] = [
    ['  \n ', 'EMPTY'],
    [stockHead, 'EMPTY'],
    ['Navn;Alder\nKari;40', 'COLUMNS_MISSING'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'NOT_A_SPREADSHEET'],
    ['%PDF-1.7 \u0001\u0000', 'NOT_A_SPREADSHEET'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'OLD_OR_LOCKED'],
    [await merged.toBuffer(), 'MERGED_CELLS'],
    [await formula.toBuffer(), 'FORMULAS'],
    [stockCsv(Array.from({ length: 5001 }, (_, row) => stockLine({ supplierId: `M-${row}` }))), 'TOO_MANY_ROWS'],
  ]
  for (const [body, code] of hostile) {
    expect((await problemOf(body))?.code).toBe(code)
    expect(await codeOf(apply(body))).toBe('UNPROCESSABLE_CONTENT IMPORT_HAS_ERRORS')
  }
  // Fifty megabytes are not taken to pieces at all.
  expect(await codeOf(preview('x'.repeat(50_000_000)))).toBe('BAD_REQUEST INPUT_NOT_VALID')
  expect(await standing()).toEqual(before)
})

test('importing and taking back are for who answers for the whole stock', async () => {
  const body = stockCsv([stockLine({ supplierId: 'R-1' })])
  const { importId } = await apply(body)
  for (const someone of [
    await world.as('3105', ['team_member']),
    await world.as('3105', ['housing_office'], { whole: false }),
  ]) {
    expect(await codeOf(someone.housing.previewImport(file(body)))).toBe('FORBIDDEN NOT_PERMITTED')
    expect(await codeOf(someone.housing.applyImport({ fileName: 'x', file: file(body) }))).toBe(
      'FORBIDDEN NOT_PERMITTED',
    )
    expect(await codeOf(someone.housing.undoImport({ importId }))).toBe('FORBIDDEN NOT_PERMITTED')
  }
  const neighbour = await world.as('3101', ['housing_office'])
  expect((await neighbour.housing.listImports()).imports).toEqual([])
  expect(await codeOf(neighbour.housing.undoImport({ importId }))).toBe('NOT_FOUND NOT_FOUND')
})

test('5000 dwellings go in within one request, are found by page, go out again, and are taken back', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) =>
    stockLine({
      supplierId: `S-${row}`,
      street: `Storgata ${row >> 3}`,
      unitNumber: `H0${1 + ((row >> 2) & 1)}0${1 + (row & 3)}`,
    }),
  )
  const neighbour = await world.as('3101', ['housing_office'])
  const given = { fileName: 'stor.csv', file: file(stockCsv(rows)) }
  const taken = await neighbour.housing.applyImport(given)
  expect(taken).toMatchObject({ added: 5000, errors: 0, buildingsNew: 625 })
  expect(await neighbour.housing.applyImport(given)).toMatchObject({ added: 0, same: 5000 })
  expect(await neighbour.housing.listDwellings({ page: 50 })).toMatchObject({ total: 5000, page: 50 })
  expect(await neighbour.housing.exportStock({ format: 'csv' })).toMatchObject({ rows: 5000 })
  expect(await neighbour.housing.undoImport({ importId: taken.importId })).toMatchObject({ removed: 5000, left: 0 })
})

test('whatever stands on a dwelling is found by the dwelling: taking thousands back does not read all of it for each', async () => {
  const unfound = await world.admin`
    select c.conrelid::regclass::text as table from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'm_3105.dwelling'::regclass and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey) and i.indpred is null)`
  expect(unfound).toEqual([])
})
