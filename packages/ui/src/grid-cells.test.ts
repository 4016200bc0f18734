import { expect, test } from 'vitest'
import { layOut, placeSegment } from './grid-cells.ts'

const bar = (from: string, until: string) => ({ from, until })
const shape = (bars: { from: string; until: string }[]) =>
  layOut(bars, '2026-10-23', 5).map((slot) =>
    slot.kind === 'night' ? '.' : `${slot.placed.nights}${slot.placed.clip ?? ''}`,
  )

test('bars take their nights, the rest are single nights', () => {
  expect(shape([bar('2026-10-24', '2026-10-26')])).toEqual(['.', '2', '.', '.'])
})

test('what runs out of the window is clipped at the side it runs out of', () => {
  expect(shape([bar('2026-10-20', '2026-10-24')])).toEqual(['1l', '.', '.', '.', '.'])
  expect(shape([bar('2026-10-26', '2026-11-02')])).toEqual(['.', '.', '.', '2r'])
  expect(shape([bar('2026-10-01', '2026-11-02')])).toEqual(['5lr'])
  expect(shape([bar('2026-10-23', '2026-10-28')])).toEqual(['5'])
})

test('one ends and the next begins on the same day without a gap or an overlap', () => {
  expect(shape([bar('2026-10-25', '2026-10-27'), bar('2026-10-23', '2026-10-25')])).toEqual(['2', '2', '.'])
})

test('overlapping bars never take more nights than the window has', () => {
  expect(shape([bar('2026-10-23', '2026-10-26'), bar('2026-10-24', '2026-10-27')])).toEqual(['3', '1', '.'])
  expect(shape([bar('2026-10-23', '2026-10-28'), bar('2026-10-24', '2026-10-25')])).toEqual(['5'])
})

test('nothing outside the window is drawn', () => {
  expect(shape([bar('2026-10-01', '2026-10-23'), bar('2026-10-28', '2026-10-30')])).toEqual(['.', '.', '.', '.', '.'])
})

test('a segment is placed from the visible start of its bar', () => {
  const [slot] = layOut([bar('2026-10-20', '2026-10-27')], '2026-10-23', 5)
  if (slot?.kind !== 'bar') throw new Error('no bar')
  expect(placeSegment(bar('2026-10-25', '2026-10-27'), slot.placed, '2026-10-23')).toEqual({ at: 2, nights: 2 })
  expect(placeSegment(bar('2026-10-20', '2026-10-24'), slot.placed, '2026-10-23')).toEqual({ at: 0, nights: 1 })
  expect(placeSegment(bar('2026-10-20', '2026-10-22'), slot.placed, '2026-10-23')).toBeNull()
})
