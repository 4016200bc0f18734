import type { BedStatus } from '@samplass/domain/bed-pool/status'
import { describe, expect, test } from 'vitest'
import type { BoardAnswer, BoardBar, BoardHouse } from './board-bars.ts'
import { changesBetween, countTonight, filterHouses } from './board-view.ts'

const bar = (id: string, kind: 'taken' | 'stay', toOn = '2026-11-22') =>
  ({ id, kind, fromOn: '2026-11-20', toOn, state: 'in_house' }) as unknown as BoardBar
const bed = (id: string, status: BedStatus, bars: BoardBar[] = [], attributes: string[] = []) => ({
  id,
  name: id,
  status,
  bars,
  attributes,
})
const house = (id: string, own: boolean, beds: unknown[], mayUse = true) =>
  ({ id, name: id, own, mayUse, kinds: [{ id: `${id}-kind`, beds }] }) as unknown as BoardHouse
const houses = [
  house('fyrlykta', true, [
    bed('p1', 'occupied', [bar('a', 'stay')]),
    bed('p2', 'available', [], ['accessible']),
    bed('p3', 'turnaround'),
  ]),
  house('brygga', false, [bed('b1', 'occupied', [bar('b', 'taken')]), bed('b2', 'out_of_service')]),
  house('annet', false, [bed('x', 'available')], false),
]
const answer = (shown: BoardHouse[]) =>
  ({ fromOn: '2026-11-16', toOn: '2026-11-30', houses: shown }) as unknown as BoardAnswer
const ids = (shown: BoardHouse[]) => shown.flatMap((one) => one.kinds.flatMap(({ beds }) => beds.map(({ id }) => id)))

describe('what the board shows', () => {
  test('filters leave beds, and houses without a bed go', () => {
    expect(ids(filterHouses(houses, {}))).toEqual(['p1', 'p2', 'p3', 'b1', 'b2', 'x'])
    expect(ids(filterHouses(houses, { hus: 'egne' }))).toEqual(['p1', 'p2', 'p3'])
    expect(ids(filterHouses(houses, { hus: 'brygga' }))).toEqual(['b1', 'b2'])
    expect(ids(filterHouses(houses, { vare: true }))).toEqual(['p1'])
    expect(ids(filterHouses(houses, { behov: 'accessible' }))).toEqual(['p2'])
  })

  test('free tonight is what can be given: also while it is made ready, never in a house that is not shared', () => {
    expect(ids(filterHouses(houses, { ledig: true }))).toEqual(['p2', 'p3'])
  })

  test('a bed being made ready counts among the free and is told apart', () => {
    expect(countTonight(houses)).toMatchObject({ available: 3, turnaround: 1, occupied: 2, out_of_service: 1, beds: 6 })
  })

  test('only what changed since the last look is tinted, and nothing when one turns the page', () => {
    const before = answer(houses)
    const after = answer([
      house('fyrlykta', true, [
        bed('p1', 'occupied', [bar('a', 'stay', '2026-11-24')]),
        bed('p2', 'occupied', [bar('c', 'stay')]),
      ]),
      house('brygga', false, [bed('b1', 'occupied', [bar('b', 'taken')])]),
    ])
    expect(changesBetween(undefined, before).size).toBe(0)
    expect([...changesBetween(before, after)].sort()).toEqual(['a', 'c'])
    expect(changesBetween(before, { ...after, fromOn: '2026-11-23' as BoardAnswer['fromOn'] }).size).toBe(0)
  })
})
