import type {
  ContractKind,
  DwellingKind,
  LandlordKind,
  Ownership,
  Staffing,
  Surroundings,
} from '@samplass/domain/housing/kinds'
import { sheetLayout } from '../spreadsheet/sheet-layout.ts'
import type { Titles } from '../spreadsheet/titles.ts'

/** What a row of the file can say, in the template's order. Names of Kobo's are read too: docs/kobo.md. */
const columns = [
  'supplierId',
  'koboId',
  'street',
  'postalCode',
  'postalPlace',
  'area',
  'unitNumber',
  'kind',
  'ownership',
  'contractKind',
  'landlord',
  'landlordKind',
  'areaM2',
  'bedrooms',
  'floor',
  'hasLift',
  'wheelchair',
  'hasHall',
  'ownEntrance',
  'ownBath',
  'petsAllowed',
  'staffed',
  'surroundings',
  'rentKr',
  'energyKr',
  'costsKr',
  'rentIncludesEnergy',
  'note',
  'inStockFrom',
] as const
export type StockColumn = (typeof columns)[number]

const same = (title: string, also: readonly string[] = []): Titles => ({ nb: title, nn: title, en: title, also })

const titles: Record<StockColumn, Titles> = {
  supplierId: { nb: 'Eget nummer', nn: 'Eige nummer', en: 'Own number', also: ['leverandorBoligId', 'Bolignummer'] },
  koboId: { nb: 'Nummer i Kobo', nn: 'Nummer i Kobo', en: 'Number in Kobo', also: ['koboId', 'Kobo-id'] },
  street: { nb: 'Gateadresse', nn: 'Gateadresse', en: 'Street address', also: ['Adresse', 'Address'] },
  postalCode: { nb: 'Postnummer', nn: 'Postnummer', en: 'Postal code', also: ['Postnr'] },
  postalPlace: { nb: 'Poststed', nn: 'Poststad', en: 'Postal place' },
  area: { nb: 'Område', nn: 'Område', en: 'Area', also: ['Bydel', 'Strøk'] },
  unitNumber: {
    nb: 'Bruksenhetsnummer',
    nn: 'Brukseiningsnummer',
    en: 'Unit number',
    also: ['bruksenhetsnummer', 'H-nummer', 'Leilighetsnummer'],
  },
  kind: { nb: 'Boligtype', nn: 'Bustadtype', en: 'Kind' },
  ownership: { nb: 'Eieform', nn: 'Eigeform', en: 'Ownership' },
  contractKind: { nb: 'Kontrakt', nn: 'Kontrakt', en: 'Contract', also: ['disposisjonsform'] },
  landlord: { nb: 'Utleier', nn: 'Utleigar', en: 'Landlord' },
  landlordKind: { nb: 'Type utleier', nn: 'Type utleigar', en: 'Type of landlord' },
  areaM2: { nb: 'Bruksareal', nn: 'Bruksareal', en: 'Usable area', also: ['Areal', 'BRA', 'm2', 'm²'] },
  bedrooms: { nb: 'Soverom', nn: 'Soverom', en: 'Bedrooms', also: ['antallSoverom', 'Antall soverom'] },
  floor: { nb: 'Etasje', nn: 'Etasje', en: 'Floor' },
  hasLift: { nb: 'Heis', nn: 'Heis', en: 'Lift' },
  wheelchair: {
    nb: 'Tilgjengelig med rullestol',
    nn: 'Tilgjengeleg med rullestol',
    en: 'Wheelchair accessible',
    also: ['erTilgjengeligForRullestolbruker', 'Rullestol'],
  },
  hasHall: { nb: 'Gang', nn: 'Gang', en: 'Hall' },
  ownEntrance: { nb: 'Egen inngang', nn: 'Eigen inngang', en: 'Own entrance' },
  ownBath: { nb: 'Eget bad', nn: 'Eige bad', en: 'Own bathroom' },
  petsAllowed: { nb: 'Dyr er lov', nn: 'Dyr er lov', en: 'Pets allowed', also: ['Dyr', 'Kjæledyr'] },
  staffed: { nb: 'Bemanning', nn: 'Bemanning', en: 'Staffing' },
  surroundings: { nb: 'Miljø', nn: 'Miljø', en: 'Surroundings' },
  rentKr: { nb: 'Husleie', nn: 'Husleige', en: 'Rent', also: ['leiekostnad', 'Leie', 'Husleie i måneden'] },
  energyKr: { nb: 'Strøm', nn: 'Straum', en: 'Energy', also: ['Strøm og varme'] },
  costsKr: { nb: 'Andre kostnader', nn: 'Andre kostnader', en: 'Other costs' },
  rentIncludesEnergy: { nb: 'Strøm er med i leien', nn: 'Straum er med i leiga', en: 'Energy in rent' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  inStockFrom: { nb: 'I bruk fra', nn: 'I bruk frå', en: 'In use from' },
}

const kinds: Record<DwellingKind, Titles> = {
  ordinary_municipal: { nb: 'Kommunal bolig', nn: 'Kommunal bustad', en: 'Municipal dwelling', also: ['Kommunal'] },
  private_rented: { nb: 'Privat utleie', nn: 'Privat utleige', en: 'Private rental', also: ['Privat leie'] },
  owned: { nb: 'Eid bolig', nn: 'Eigd bustad', en: 'Owned dwelling' },
  small_house: same('Småhus', ['Small house']),
  shared_housing: { nb: 'Bofellesskap', nn: 'Bufellesskap', en: 'Shared housing' },
  care_dwelling: { nb: 'Omsorgsbolig', nn: 'Omsorgsbustad', en: 'Care dwelling' },
  transitional: {
    nb: 'Overgangsbolig',
    nn: 'Overgangsbustad',
    en: 'Transitional dwelling',
    also: ['Gjennomgangsbolig'],
  },
  institution_place: { nb: 'Institusjonsplass', nn: 'Institusjonsplass', en: 'Institution place' },
}
const ownershipTitles: Record<Ownership, Titles> = {
  owned: {
    nb: 'Kommunen eier',
    nn: 'Kommunen eig',
    en: 'Owned by the municipality',
    also: ['Eid', 'Eier', 'Kommunal'],
  },
  leased_in: { nb: 'Leid inn', nn: 'Leigd inn', en: 'Leased in', also: ['Innleid', 'Innleie', 'Fremleie', 'Framleie'] },
  right_of_referral: {
    nb: 'Tilvisningsrett',
    nn: 'Tilvisingsrett',
    en: 'Right of referral',
    also: ['Tilvisning', 'Tildelingsrett'],
  },
  private: same('Privat', ['Private']),
}
const contracts: Record<ContractKind, Titles> = {
  ordinary_lease: {
    nb: 'Vanlig husleiekontrakt',
    nn: 'Vanleg husleigekontrakt',
    en: 'Ordinary lease',
    also: ['Husleiekontrakt', 'Vanlig'],
  },
  lease_11_1: {
    nb: 'Kontrakt etter § 11-1',
    nn: 'Kontrakt etter § 11-1',
    en: 'Lease under section 11-1',
    also: ['§ 11-1', '§11-1', '11-1'],
  },
  care_and_housing_agreement: {
    nb: 'Bo- og tjenesteavtale',
    nn: 'Bu- og tenesteavtale',
    en: 'Care and housing agreement',
  },
  stay_agreement: { nb: 'Oppholdsavtale', nn: 'Opphaldsavtale', en: 'Stay agreement' },
  none: { nb: 'Ingen', nn: 'Ingen', en: 'None', also: ['Ingen, beboeren eier', 'Ingen, bebuaren eig sjølv'] },
}
const landlords: Record<LandlordKind, Titles> = {
  municipality: { nb: 'Kommunen', nn: 'Kommunen', en: 'The municipality', also: ['Kommune'] },
  municipal_company: { nb: 'Kommunalt foretak', nn: 'Kommunalt føretak', en: 'Municipal enterprise', also: ['KF'] },
  company: { nb: 'Selskap', nn: 'Selskap', en: 'Company', also: ['AS'] },
  foundation: { nb: 'Stiftelse', nn: 'Stifting', en: 'Foundation' },
  private_person: { nb: 'Privatperson', nn: 'Privatperson', en: 'Private person', also: ['Privat'] },
  housing_cooperative: { nb: 'Borettslag', nn: 'Burettslag', en: 'Housing cooperative' },
}
const staffing: Record<Staffing, Titles> = {
  none: { nb: 'Ikke bemannet', nn: 'Ikkje bemanna', en: 'Not staffed', also: ['Ingen', 'Nei'] },
  day: { nb: 'På dagen', nn: 'På dagen', en: 'Daytime', also: ['Dag'] },
  day_and_evening: { nb: 'Dag og kveld', nn: 'Dag og kveld', en: 'Day and evening' },
  round_the_clock: { nb: 'Hele døgnet', nn: 'Heile døgnet', en: 'Round the clock', also: ['Døgn', 'Døgnbemannet'] },
}
const around: Record<Surroundings, Titles> = {
  calm: { nb: 'Rolig', nn: 'Roleg', en: 'Calm' },
  mixed: { nb: 'Blandet', nn: 'Blanda', en: 'Mixed' },
  unsettled: { nb: 'Urolig', nn: 'Uroleg', en: 'Unsettled' },
}

/** The columns that hold a number, and within what. */
export const bounds = {
  areaM2: [5, 1000],
  bedrooms: [0, 12],
  floor: [-3, 60],
  rentKr: [0, 200_000],
  energyKr: [0, 50_000],
  costsKr: [0, 50_000],
} as const

export const stockLayout = sheetLayout({
  columns,
  titles,
  required: ['street', 'postalCode', 'kind', 'ownership', 'contractKind', 'bedrooms'],
  longest: { supplierId: 60, koboId: 60, street: 120, postalPlace: 60, area: 60, landlord: 120, note: 1000 },
  signed: Object.keys(bounds) as (keyof typeof bounds)[],
  words: {
    kind: kinds,
    ownership: ownershipTitles,
    contractKind: contracts,
    landlordKind: landlords,
    staffed: staffing,
    surroundings: around,
  },
})
