import type { BarSegment, GridBar, GridGroup, GridNight, GridRow } from '../bed-grid.tsx'
import { Attention, Extend, HouseHeart } from '../icon.tsx'
import { addDays, weekdayOf } from '../iso-date.ts'
import type { State } from '../status-tag.tsx'

const first = '2026-11-16'
const days = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']

/** Fourteen nights from Monday 16 November; tonight is the night to Saturday 21. */
export const nights: GridNight[] = Array.from({ length: 14 }, (_, at) => {
  const date = addDays(first, at)
  const morning = addDays(date, 1)
  const day = Number(morning.slice(8))
  const name = days[weekdayOf(morning)] ?? ''
  return {
    date,
    weekday: at === 4 ? 'i natt' : name.slice(0, 3),
    day: `${day}.`,
    label: `natt til ${name} ${day}. november`,
    week: at < 7 ? 'Uke 47' : 'Uke 48',
    tonight: at === 4,
  }
})
const at = (night: number) => addDays(first, night)

type Extra = Partial<Pick<GridBar, 'note' | 'still' | 'segments'>>
function bar(id: string, state: State, from: number, until: number, name: string, extra: Extra = {}): GridBar {
  return { id, state, from: at(from), until: at(until), name, ...extra }
}
const part = (kind: BarSegment['kind'], from: number, until: number, extra: Partial<BarSegment> = {}): BarSegment => ({
  kind,
  from: at(from),
  until: at(until),
  ...extra,
})
const free = (name: string, ...open: number[]): GridRow['nights'] =>
  Object.fromEntries(
    open.map((night) => [
      at(night),
      { kind: 'free', word: 'Ta', label: `${name}, ${nights[night]?.label}: ledig, ta plassen` },
    ]),
  )
const likely = (name: string, night: number): GridRow['nights'] => ({
  [at(night)]: { kind: 'likely', word: 'ledig', label: `${name}, ${nights[night]?.label}: kan bli ledig` },
})
const still = { still: true }

export const groups: GridGroup[] = [
  {
    id: 'fyrlykta',
    name: 'Fyrlykta',
    note: 'Sarpsborg. Trygghetsplass, én uke, ingen forhåndsbestilling',
    count: '1 ledig av 5',
    windows: ['inne', 'ledig', 'inne', 'hjemme', 'ventes'],
    rows: [
      {
        id: 'f1',
        name: 'Plass 1',
        note: 'enerom, rullestol',
        bars: [
          bar('s1', 'inne', -3, 5, 'Kari Nordmo', {
            note: ', skulle vært ute fredag kl. 12',
            segments: [part('over', 4, 5, { label: 'over', icon: Attention })],
          }),
        ],
        nights: likely('Plass 1', 5),
        twin: { note: 'Kari Nordmo', status: { state: 'over', word: 'Over tiden' } },
      },
      {
        id: 'f2',
        name: 'Plass 2',
        note: 'enerom',
        bars: [bar('s2', 'slutt', -3, 2, 'Avsluttet')],
        nights: free('Plass 2', 4, 5),
        twin: { note: 'Enerom', pick: 'Ta plassen' },
      },
      {
        id: 'f3',
        name: 'Plass 3',
        note: 'enerom, hund',
        bars: [
          bar('s3', 'inne', -5, 7, 'Stian Haugerud', {
            note: ', utvidet fra onsdag 18. til mandag 23. november',
            segments: [part('plan', 5, 7, { label: 'man. 23.', icon: Extend }), part('ext', 2, 7)],
          }),
        ],
        twin: { note: 'Stian Haugerud, til man. 23.', status: { state: 'utvidet', word: 'Utvidet' } },
      },
      {
        id: 'f4',
        name: 'Plass 4',
        note: 'dobbeltrom',
        bars: [
          bar('s4', 'inne', 0, 7, 'Marit Fossheim', {
            note: ', hjemmeprøve natt til lørdag, tilbake lørdag kl. 14',
            segments: [part('home', 4, 5, { icon: HouseHeart }), part('plan', 5, 7, { label: 'til man. 23.' })],
          }),
        ],
        twin: { note: 'Marit Fossheim, til man. 23.', status: { state: 'hjemme', word: 'Hjemmeprøve' } },
      },
      {
        id: 'f5',
        name: 'Plass 5',
        note: 'enerom',
        bars: [
          bar('s5', 'slutt', -2, 3, 'Avsluttet'),
          bar('s6', 'klar', 3, 4, '', { note: 'Gjøres klar', still: true }),
          bar('s7', 'forventet', 4, 11, 'Ayan Warsame, ventes ca. kl. 23'),
        ],
        twin: { note: 'Ayan Warsame, ca. kl. 23', status: { state: 'forventet', word: 'Forventet' } },
      },
    ],
  },
  {
    id: 'overgang',
    name: 'Fyrlykta',
    note: 'Overgangsbolig, kan bestilles',
    count: '0 ledige av 2',
    windows: ['inne', 'klar'],
    rows: [
      {
        id: 'la',
        name: 'Leilighet A',
        note: '30 m², egen inngang',
        bars: [
          bar('s8', 'inne', -30, 60, 'Roger Myrvang', {
            segments: [part('plan', 5, 60, { label: 'til fredag 15. januar' })],
          }),
        ],
        twin: { note: 'Roger Myrvang, til 15.1.', status: { state: 'inne', word: 'Inne' } },
      },
      {
        id: 'lb',
        name: 'Leilighet B',
        note: '28 m²',
        bars: [
          bar('s9', 'slutt', -2, 3, 'Avsluttet'),
          bar('s10', 'klar', 3, 6, 'Gjøres klar', still),
          bar('s11', 'holdt', 7, 12, 'Til visning, slipper 22.11. kl. 16'),
        ],
        twin: { note: 'Visning lørdag kl. 11', status: { state: 'klar', word: 'Gjøres klar' } },
      },
    ],
  },
  {
    id: 'brygga',
    name: 'Brygga',
    note: 'Fredrikstad. Trygghetsplass',
    count: '0 ledige av 3',
    windows: ['inne', 'ventes', 'ute'],
    rows: [
      {
        id: 'b1',
        name: 'Plass 1',
        note: 'enerom',
        bars: [bar('s12', 'opptatt', 0, 6, 'Opptatt', still)],
        nights: likely('Plass 1', 6),
        twin: { note: 'Til søndag 22.11.', status: { state: 'opptatt', word: 'Opptatt' } },
      },
      {
        id: 'b2',
        name: 'Plass 2',
        note: 'enerom',
        bars: [
          bar('s13', 'opptatt', -1, 3, 'Opptatt', still),
          bar('s14', 'klar', 3, 4, '', { note: 'Gjøres klar', still: true }),
          bar('s15', 'forventet', 4, 11, 'Elin Kvamsdal, ventes innen lør. kl. 22'),
        ],
        twin: { note: 'Elin Kvamsdal', status: { state: 'forventet', word: 'Forventet' } },
      },
      {
        id: 'b3',
        name: 'Plass 3',
        note: 'rullestol',
        bars: [
          bar('s16', 'opptatt', -1, 2, 'Opptatt', still),
          bar('s17', 'ute', 2, 9, 'Vannlekkasje, til 25.11.', still),
        ],
        twin: { note: 'Vannlekkasje, til 25.11.', status: { state: 'ute', word: 'Ute av drift' } },
      },
    ],
  },
]

/** 220 rows with bars everywhere, to feel the speed. */
export const manyGroups: GridGroup[] = Array.from({ length: 11 }, (_, house) => ({
  id: `h${house}`,
  name: `Hus ${house + 1}`,
  note: 'Trygghetsplass',
  count: '2 ledige av 20',
  rows: Array.from({ length: 20 }, (_, row) => ({
    id: `h${house}r${row}`,
    name: `Plass ${row + 1}`,
    note: 'enerom',
    bars: [
      bar(`h${house}r${row}a`, 'opptatt', (row % 5) - 2, row % 5, 'Opptatt', still),
      bar(`h${house}r${row}b`, 'inne', (row % 5) + 1, (row % 5) + 7, `Gjest ${house * 20 + row}`),
    ],
    nights: free(`Plass ${row + 1}`, (row % 5) + 8),
  })),
}))
