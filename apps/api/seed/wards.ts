import type { DemoBed, DemoHouse } from './houses.ts'

const room = (name: string): DemoBed => ({ name, description: 'enerom', attributes: ['single_room', 'own_bath'] })
const rooms = (count: number, from = 1) => Array.from({ length: count }, (_, at) => room(`Rom ${from + at}`))
/** Others see neither the ward nor its beds. */
const own = { shared: false, storiesOnly: true as const, onCallPhone: '99000071', latitude: 59.215, longitude: 10.94 }

/** The specialist services' own wards, set up by the same verbs as the municipalities' houses. The last is open to those who have agreed on it. */
export const wards: DemoHouse[] = [
  {
    ...own,
    municipality: 'dps-fjordbyen',
    name: 'Fjordbyen døgnenhet',
    place: 'Fjordbyen',
    address: 'Fjordveien 2, 1606 Fredrikstad',
    phone: '99000072',
    practical: 'Ta med egne klær og toalettsaker. Besøk etter avtale.',
    kinds: [
      { kind: 'institution_place', name: 'Døgnpost 1', beds: rooms(6) },
      { kind: 'institution_place', name: 'Døgnpost 2', beds: rooms(10, 7) },
    ],
  },
  {
    ...own,
    municipality: 'tsb-havna',
    name: 'Havna behandling',
    place: 'Havna',
    address: 'Havnegata 9, 1531 Moss',
    phone: '99000073',
    practical: 'Inntak mellom kl. 10 og 14. Ta med faste medisiner.',
    kinds: [
      { kind: 'institution_place', name: 'Avrusning', beds: rooms(8) },
      {
        kind: 'institution_place',
        name: 'Behandling',
        policy: { normalNights: 180, longestNights: 366 },
        beds: rooms(4, 9),
      },
    ],
  },
  {
    ...own,
    shared: true,
    storiesOnly: undefined,
    municipality: 'dps-fjordbyen',
    name: 'Fjordbyen brukerstyrt',
    place: 'Fjordbyen',
    address: 'Fjordveien 4, 1606 Fredrikstad',
    phone: '99000074',
    practical: 'Ring posten før du kommer. Ta med egne medisiner.',
    kinds: [{ kind: 'user_controlled_bed', name: 'Brukerstyrt plass', beds: [room('Rom A'), room('Rom B')] }],
  },
]
