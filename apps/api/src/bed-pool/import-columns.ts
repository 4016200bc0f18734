import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import { sheetLayout } from '../spreadsheet/sheet-layout.ts'
import type { Titles } from '../spreadsheet/titles.ts'

/** What a row of the file can say. The names are those of the template; each is also read in nynorsk and English. */
const columns = [
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
export type ImportColumn = (typeof columns)[number]

const titles: Record<ImportColumn, Titles> = {
  house: { nb: 'Hus', nn: 'Hus', en: 'House', also: ['Husnavn', 'Husnamn'] },
  place: { nb: 'Sted', nn: 'Stad', en: 'Place', also: ['Poststed', 'Poststad'] },
  address: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  phone: { nb: 'Telefon', nn: 'Telefon', en: 'Phone', also: ['Tlf', 'Telephone'] },
  kind: { nb: 'Enhetstype', nn: 'Einingstype', en: 'Unit type', also: ['Type', 'Kind'] },
  group: { nb: 'Gruppe', nn: 'Gruppe', en: 'Group', also: ['Enhetsgruppe', 'Einingsgruppe'] },
  bed: { nb: 'Plass', nn: 'Plass', en: 'Bed', also: ['Rom', 'Seng', 'Leilighet', 'Leilegheit', 'Room'] },
  attributes: { nb: 'Egenskaper', nn: 'Eigenskapar', en: 'Attributes' },
  description: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
  opened: { nb: 'Åpnet', nn: 'Opna', en: 'Opened', also: ['I drift fra', 'I drift frå'] },
}

export const kindTitles: Record<UnitKind, Titles> = {
  safety_bed: { nb: 'Trygghetsplass', nn: 'Tryggleiksplass', en: 'Safety bed' },
  user_controlled_bed: {
    nb: 'Brukerstyrt plass',
    nn: 'Brukarstyrt plass',
    en: 'User-controlled bed',
    also: ['Brukerstyrt seng', 'Egenstyrt innleggelse'],
  },
  transitional_unit: {
    nb: 'Overgangsbolig',
    nn: 'Overgangsbustad',
    en: 'Transitional unit',
    also: ['Gjennomgangsbolig'],
  },
  care_dwelling: { nb: 'Omsorgsbolig', nn: 'Omsorgsbustad', en: 'Care dwelling' },
  hostel: { nb: 'Hospits', nn: 'Hospits', en: 'Hostel' },
  shared_housing: { nb: 'Bofellesskap', nn: 'Bufellesskap', en: 'Shared housing' },
  small_house: { nb: 'Småhus', nn: 'Småhus', en: 'Small house' },
  temporary_accommodation: {
    nb: 'Midlertidig botilbud',
    nn: 'Mellombels butilbod',
    en: 'Temporary accommodation',
  },
  institution_place: { nb: 'Institusjonsplass', nn: 'Institusjonsplass', en: 'Institution place' },
}

const attributeTitles: Record<BedAttribute, Titles> = {
  single_room: { nb: 'Enerom', nn: 'Einerom', en: 'Single room' },
  double_room: { nb: 'Dobbeltrom', nn: 'Dobbeltrom', en: 'Double room' },
  accessible: {
    nb: 'Tilgjengelig med rullestol',
    nn: 'Tilgjengeleg med rullestol',
    en: 'Wheelchair',
    also: ['Rullestol', 'Tilgjengelig', 'Tilgjengeleg', 'Accessible'],
  },
  ground_floor: { nb: 'Første etasje', nn: 'Fyrste etasje', en: 'Ground floor', also: ['Fyrste høgda'] },
  own_bath: { nb: 'Eget bad', nn: 'Eige bad', en: 'Own bathroom', also: ['Own bath'] },
  own_entrance: { nb: 'Egen inngang', nn: 'Eigen inngang', en: 'Own entrance' },
  quiet: { nb: 'Rolig', nn: 'Roleg', en: 'Quiet' },
  pets: { nb: 'Kjæledyr', nn: 'Kjæledyr', en: 'Pets', also: ['Dyr'] },
  women_only: { nb: 'Bare kvinner', nn: 'Berre kvinner', en: 'Women only', also: ['Kun kvinner'] },
  children: { nb: 'Barn', nn: 'Barn', en: 'Children' },
  staffed_all_night: { nb: 'Bemannet hele natten', nn: 'Bemanna heile natta', en: 'Staffed all night' },
}

export const bedLayout = sheetLayout({
  columns,
  titles,
  required: ['house', 'place', 'kind', 'bed'],
  longest: { house: 80, place: 80, address: 200, group: 80, bed: 60, description: 500 },
  // A phone number may begin with a plus.
  signed: ['phone'],
  words: { kind: kindTitles, attributes: attributeTitles },
})
