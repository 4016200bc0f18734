import { type BedAttribute, bedAttributes, type UnitKind, unitKinds } from '@samplass/domain/bed-pool/kinds'

/** What a row of the file can say. The names are those of the template; each is also read in nynorsk and English. */
export const importColumns = [
  'house',
  'place',
  'address',
  'phone',
  'kind',
  'group',
  'bed',
  'attributes',
  'description',
  'opened',
] as const
export type ImportColumn = (typeof importColumns)[number]
export const requiredColumns = ['house', 'place', 'kind', 'bed'] as const satisfies readonly ImportColumn[]

export const columnTitles: Record<ImportColumn, readonly [template: string, ...others: string[]]> = {
  house: ['Hus', 'House', 'Husnavn', 'Husnamn'],
  place: ['Sted', 'Stad', 'Place', 'Poststed', 'Poststad'],
  address: ['Adresse', 'Address'],
  phone: ['Telefon', 'Phone', 'Tlf'],
  kind: ['Enhetstype', 'Einingstype', 'Type', 'Unit type', 'Kind'],
  group: ['Gruppe', 'Group', 'Enhetsgruppe', 'Einingsgruppe'],
  bed: ['Plass', 'Bed', 'Rom', 'Seng', 'Leilighet', 'Leilegheit'],
  attributes: ['Egenskaper', 'Eigenskapar', 'Attributes'],
  description: ['Beskrivelse', 'Skildring', 'Description'],
  opened: ['Åpnet', 'Opna', 'Opened', 'I drift fra', 'I drift frå'],
}

export const kindTitles: Record<UnitKind, readonly [template: string, ...others: string[]]> = {
  safety_bed: ['Trygghetsplass', 'Tryggleiksplass', 'Safety bed'],
  user_controlled_bed: [
    'Brukerstyrt plass',
    'Brukarstyrt plass',
    'Brukerstyrt seng',
    'Egenstyrt innleggelse',
    'User-controlled bed',
  ],
  transitional_unit: ['Overgangsbolig', 'Overgangsbustad', 'Gjennomgangsbolig', 'Transitional unit'],
  care_dwelling: ['Omsorgsbolig', 'Omsorgsbustad', 'Care dwelling'],
  hostel: ['Hospits', 'Hostel'],
  shared_housing: ['Bofellesskap', 'Bufellesskap', 'Shared housing'],
  small_house: ['Småhus', 'Small house'],
  temporary_accommodation: ['Midlertidig botilbud', 'Mellombels butilbod', 'Temporary accommodation'],
  institution_place: ['Institusjonsplass', 'Institution place'],
}

export const attributeTitles: Record<BedAttribute, readonly [template: string, ...others: string[]]> = {
  single_room: ['Enerom', 'Einerom', 'Single room'],
  double_room: ['Dobbeltrom', 'Double room'],
  accessible: [
    'Tilgjengelig med rullestol',
    'Tilgjengeleg med rullestol',
    'Rullestol',
    'Tilgjengelig',
    'Accessible',
    'Wheelchair',
  ],
  ground_floor: ['Første etasje', 'Fyrste etasje', 'Ground floor'],
  own_bath: ['Eget bad', 'Eige bad', 'Own bathroom', 'Own bath'],
  own_entrance: ['Egen inngang', 'Eigen inngang', 'Own entrance'],
  quiet: ['Rolig', 'Roleg', 'Quiet'],
  pets: ['Kjæledyr', 'Dyr', 'Pets'],
  women_only: ['Bare kvinner', 'Berre kvinner', 'Kun kvinner', 'Women only'],
  children: ['Barn', 'Children'],
  staffed_all_night: ['Bemannet hele natten', 'Bemanna heile natta', 'Staffed all night'],
}

export const folded = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb')

function index<Code extends string>(
  codes: readonly Code[],
  titles: Record<Code, readonly string[]>,
): ReadonlyMap<string, Code> {
  return new Map(codes.flatMap((code) => [code, ...titles[code]].map((title) => [folded(title), code] as const)))
}

export const columnByTitle = index(importColumns, columnTitles)
export const kindByTitle = index(unitKinds, kindTitles)
export const attributeByTitle = index(bedAttributes, attributeTitles)
