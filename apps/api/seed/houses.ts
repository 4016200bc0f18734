import type { BedAttribute, UnitKind } from '@samplass/domain/bed-pool/kinds'
import type { Policy } from '@samplass/domain/bed-pool/policy'

/** Houses are invented; municipalities are real. Asker's rules are as the municipality has published them. */
export type DemoBed = { name: string; attributes: BedAttribute[]; description: string }
export type DemoKind = { kind: UnitKind; name: string; policy?: Partial<Policy>; beds: DemoBed[] }
export type DemoHouse = {
  municipality: string
  name: string
  place: string
  address: string
  phone: string
  /** The leader on call of the municipality. */
  onCallPhone: string
  latitude: number
  longitude: number
  practical: string
  shared: boolean
  /** No guest of the year comes here: free for what the demo tells of, however the year went. */
  storiesOnly?: true
  kinds: DemoKind[]
}

const bed = (name: string, description: string, ...attributes: BedAttribute[]): DemoBed => ({
  name,
  description,
  attributes,
})
const food = 'Frokost er på huset. Ta med annen mat selv, vi hjelper gjerne med å lage den. Ro fra kl. 22.'
/** Without a referral to begin with: nobody has set one up on the first day. */
const flats: Partial<Policy> = { referralRequired: false, trialNights: 3, turnaroundHours: 24 }

export const demoHouses: DemoHouse[] = [
  {
    municipality: '3105',
    name: 'Fyrlykta',
    place: 'Sarpsborg',
    address: 'Kirkegata 14, 1721 Sarpsborg',
    phone: '99000047',
    onCallPhone: '99000012',
    latitude: 59.284,
    longitude: 11.11,
    practical: food,
    shared: true,
    kinds: [
      {
        kind: 'safety_bed',
        name: 'Trygghetsplass',
        policy: { longestNights: 12, restDays: 14, waitingOrder: ['asked_first'] },
        beds: [
          bed('Plass 1', 'enerom, rullestol', 'single_room', 'accessible', 'ground_floor'),
          bed('Plass 2', 'enerom i 1. etasje', 'single_room', 'ground_floor'),
          bed('Plass 3', 'enerom, hund er lov', 'single_room', 'pets'),
          bed('Plass 4', 'dobbeltrom', 'double_room'),
          bed('Plass 5', 'enerom, stille gang', 'single_room', 'quiet'),
        ],
      },
      {
        kind: 'transitional_unit',
        name: 'Overgangsbolig',
        policy: flats,
        beds: [
          bed('Leilighet A', '30 m², egen inngang', 'single_room', 'own_bath', 'own_entrance'),
          bed('Leilighet B', '28 m²', 'single_room', 'own_bath', 'own_entrance'),
        ],
      },
    ],
  },
  {
    municipality: '3105',
    name: 'Borgveien',
    place: 'Sarpsborg',
    address: 'Borgveien 3, 1711 Sarpsborg',
    phone: '99000048',
    onCallPhone: '99000012',
    latitude: 59.279,
    longitude: 11.08,
    practical: 'Nøkkel hentes på Fyrlykta.',
    shared: false,
    kinds: [
      {
        kind: 'shared_housing',
        name: 'Bofellesskap',
        policy: { referralRequired: false },
        beds: ['1', '2', '3', '4', '5'].map((number) => bed(`Rom ${number}`, 'eget bad', 'single_room', 'own_bath')),
      },
    ],
  },
  {
    municipality: '3101',
    name: 'Tista',
    place: 'Halden',
    address: 'Storgata 21, 1771 Halden',
    phone: '99000051',
    onCallPhone: '99000013',
    latitude: 59.122,
    longitude: 11.387,
    practical: food,
    shared: true,
    kinds: [
      {
        kind: 'safety_bed',
        name: 'Trygghetsplass',
        beds: [bed('Plass 1', 'enerom', 'single_room'), bed('Plass 2', 'enerom, hund er lov', 'single_room', 'pets')],
      },
      {
        kind: 'transitional_unit',
        name: 'Overgangsbolig',
        policy: flats,
        beds: [bed('Hybel 1', '22 m²', 'single_room', 'own_bath'), bed('Hybel 2', '24 m²', 'single_room', 'own_bath')],
      },
    ],
  },
  {
    municipality: '3103',
    name: 'Kanalhuset',
    place: 'Moss',
    address: 'Kanalgata 2, 1530 Moss',
    phone: '99000053',
    onCallPhone: '99000014',
    latitude: 59.434,
    longitude: 10.658,
    practical: food,
    shared: true,
    kinds: [
      {
        kind: 'user_controlled_bed',
        name: 'Brukerstyrt plass',
        beds: [
          bed('Rom 1', 'stille gang', 'single_room', 'quiet'),
          bed('Rom 2', 'stille gang', 'single_room', 'quiet'),
        ],
      },
      {
        kind: 'safety_bed',
        name: 'Trygghetsplass',
        policy: { trialNights: 2 },
        beds: [
          bed('Rom 3', 'enerom', 'single_room'),
          bed('Rom 4', 'bare kvinner', 'single_room', 'women_only'),
          bed('Rom 5', 'enerom, rullestol', 'single_room', 'accessible'),
        ],
      },
      {
        kind: 'care_dwelling',
        name: 'Omsorgsbolig',
        policy: { referralRequired: false },
        beds: ['A', 'B', 'C'].map((letter) =>
          bed(`Bolig ${letter}`, 'egen inngang', 'single_room', 'own_bath', 'own_entrance'),
        ),
      },
    ],
  },
  {
    municipality: '3107',
    name: 'Brygga',
    place: 'Fredrikstad',
    address: 'Bryggeveien 8, 1607 Fredrikstad',
    phone: '99000055',
    onCallPhone: '99000015',
    latitude: 59.21,
    longitude: 10.935,
    practical: food,
    shared: true,
    kinds: [
      {
        kind: 'safety_bed',
        name: 'Trygghetsplass',
        beds: [
          bed('Plass 1', 'enerom', 'single_room'),
          bed('Plass 2', 'enerom', 'single_room'),
          bed('Plass 3', 'rullestol', 'single_room', 'accessible'),
        ],
      },
      {
        kind: 'transitional_unit',
        name: 'Overgangsbolig',
        policy: flats,
        beds: ['1', '2', '3'].map((number) =>
          bed(`Leilighet ${number}`, '32 m²', 'single_room', 'own_bath', 'own_entrance'),
        ),
      },
      {
        kind: 'temporary_accommodation',
        name: 'Midlertidig botilbud',
        beds: ['1', '2', '3', '4'].map((number) => bed(`Rom ${number}`, 'felles bad', 'single_room')),
      },
    ],
  },
  {
    municipality: '3107',
    name: 'Pynten',
    place: 'Fredrikstad',
    address: 'Pynten 4, 1621 Gressvik',
    phone: '99000056',
    onCallPhone: '99000015',
    latitude: 59.222,
    longitude: 10.905,
    practical: 'Nøkkel hentes på Brygga.',
    shared: false,
    storiesOnly: true,
    kinds: [
      {
        kind: 'transitional_unit',
        name: 'Overgangsbolig',
        policy: flats,
        beds: ['1', '2', '3'].map((number) => bed(`Hybel ${number}`, '24 m²', 'single_room', 'own_bath')),
      },
    ],
  },
  {
    municipality: '3203',
    name: 'Bølgen',
    place: 'Asker',
    address: 'Torvveien 5, 1383 Asker',
    phone: '99000061',
    onCallPhone: '99000016',
    latitude: 59.833,
    longitude: 10.435,
    shared: false,
    practical:
      'Du lager maten selv, bortsett fra frokost. Vi hjelper gjerne. Dine faste avtaler går som før, og de du kjenner kan følge deg opp her.',
    kinds: [
      {
        kind: 'safety_bed',
        name: 'Trygghetsplass',
        policy: { longestNights: 10, trialNights: 1, restDays: 0 },
        beds: [
          bed('Plass 1', 'enerom', 'single_room', 'quiet', 'staffed_all_night'),
          bed('Plass 2', 'enerom', 'single_room', 'staffed_all_night'),
        ],
      },
      {
        kind: 'care_dwelling',
        name: 'Omsorgsbolig',
        policy: { referralRequired: false },
        beds: ['1', '2', '3'].map((number) =>
          bed(`Bolig ${number}`, 'i samme hus', 'single_room', 'own_bath', 'own_entrance'),
        ),
      },
    ],
  },
]

export const cooperation = {
  name: 'Nedre Glomma',
  host: '3105',
  members: ['3101', '3103', '3105', '3107'],
  /** Sees which beds are free, and gives none. */
  onlooker: 'h_dps_fjordbyen',
}
