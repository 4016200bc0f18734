import { deflateRawSync } from 'node:zlib'

export type Entry = { name: string; plain: Buffer | string; claimed?: number }

/** A zip of deflated entries, each claiming whatever size it likes. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const { name, plain, claimed = Buffer.byteLength(plain) } of entries) {
    const packed = deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(claimed, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claimed, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    centrals.push(central, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
export const sheetOf = (rows: readonly (readonly string[])[], more: { cells?: string; after?: string } = {}) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => cell(`${String.fromCharCode(65 + column)}${at + 1}`, text)).join('')}${at === 1 ? (more.cells ?? '') : ''}</row>`,
    )
    .join('')}</sheetData>${more.after ?? ''}</worksheet>`

/** A workbook whose sheets stand in the order of their tabs, each in the file that it is given. */
export function workbookOf(sheets: readonly { file: string; xml: string }[], also: readonly Entry[] = []): Buffer {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipOf([
    {
      name: '[Content_Types].xml',
      plain: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      plain: `<?xml version="1.0"?><Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      plain: `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets
        .map((_, at) => `<sheet name="Ark ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      plain: `<?xml version="1.0"?><Relationships xmlns="${packageRelations}">${sheets
        .map(
          ({ file }, at) =>
            `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/${file}"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...sheets.map(({ file, xml }) => ({ name: `xl/worksheets/${file}`, plain: xml })),
    ...also,
  ])
}
