const columns = {
  supplierId: 'Eget nummer',
  koboId: 'Nummer i Kobo',
  street: 'Gateadresse',
  postalCode: 'Postnummer',
  area: 'Område',
  unitNumber: 'Bruksenhetsnummer',
  kind: 'Boligtype',
  ownership: 'Eieform',
  contractKind: 'Kontrakt',
  landlord: 'Utleier',
  landlordKind: 'Type utleier',
  areaM2: 'Bruksareal',
  bedrooms: 'Soverom',
  floor: 'Etasje',
  wheelchair: 'Rullestol',
  rentKr: 'Husleie',
  inStockFrom: 'I bruk fra',
}
type Line = Record<keyof typeof columns, string>

const usual: Line = {
  supplierId: 'A-1',
  koboId: '',
  street: 'Prøvegata 1',
  postalCode: '1706',
  area: '',
  unitNumber: '',
  kind: 'Kommunal bolig',
  ownership: 'Kommunen eier',
  contractKind: '§ 11-1',
  landlord: '',
  landlordKind: '',
  areaM2: '45',
  bedrooms: '1',
  floor: '1',
  wheelchair: 'nei',
  rentKr: '8000',
  inStockFrom: '01.01.2026',
}

export const stockHead = Object.values(columns).join(';')
/** One row of a file of dwellings, separated by semicolons. */
export const stockLine = (given: Partial<Line> = {}) => Object.values({ ...usual, ...given }).join(';')
export const stockCsv = (lines: readonly string[]) => [stockHead, ...lines].join('\n')
