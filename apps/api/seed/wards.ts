import type { DemoBed, DemoHouse } from './houses.ts'

const room = (name: string): DemoBed => ({ name, description: 'enerom', attributes: ['single_room', 'own_bath'] })
const rooms = (count: number, from = 1) => Array.from({ length: count }, (_, at) => room(`Rom ${from + at}`))
/** Others see neither the ward nor its beds. */
const own = { shared: false, onCallPhone: '99000071', latitude: 59.215, longitude: 10.94 }

/** The specialist services' own wards, set up by the same verbs as the municipalities' houses. */
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
    kinds: [{ kind: 'institution_place', name: 'Avrusning', beds: rooms(8) }],
  },
]
