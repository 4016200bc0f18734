import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNights, asLocalDate, instantAt, type LocalDate } from '../nights.ts'
import {
  type BedNights,
  byBed,
  countStatuses,
  freeBeds,
  nextFreeOn,
  rankFreeBeds,
  statusOfBed,
} from './availability.ts'
import { type BedStatus, freeNightsFrom, isLive, type Occupancy, statusOnNight } from './status.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const now = instantAt(friday, '21:40')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

const row = (more: Partial<Occupancy> = {}): Occupancy => ({
  id: 'o',
  bedId: 'b',
  kind: 'stay',
  fromOn: d('2026-11-18'),
  toOn: d('2026-11-23'),
  live: true,
  present: false,
  lapsesAt: null,
  ...more,
})
const bed = (bedId: string, occupancies: Occupancy[] = [], more: Partial<BedNights> = {}): BedNights => ({
  bedId,
  unitKindId: 'kind',
  houseId: 'fyrlykta',
  attributes: [],
  sort: 1,
  openedOn: d('2020-01-01'),
  archivedOn: null,
  occupancies,
  turnarounds: [],
  ...more,
})
const open = { openedOn: d('2020-01-01'), archivedOn: null }
const on = (rows: Occupancy[], night: LocalDate = friday): BedStatus => statusOnNight(open, rows, [], night, now).status

test('the strongest fact decides: archived, out of service, occupied, home trial, held, reserved, turnaround, available', () => {
  const turnaround = { id: 't', bedId: 'b', startedAt: minutes(-60), dueAt: minutes(20), readyAt: null }
  const rows = [
    row({ kind: 'out_of_service' }),
    row({ present: true }),
    row({ present: true, homeFrom: friday, homeUntil: d('2026-11-21') }),
    row({ kind: 'hold', lapsesAt: minutes(5) }),
    row({ fromOn: friday, lapsesAt: minutes(20) }),
  ]
  const seen: BedStatus[] = [statusOnNight({ ...open, archivedOn: friday }, rows, [turnaround], friday, now).status]
  for (let from = 0; from <= rows.length; from += 1) {
    seen.push(statusOnNight(open, rows.slice(from).reverse(), [turnaround], friday, now).status)
  }
  seen.push(statusOnNight(open, [], [], friday, now).status)
  expect(seen).toEqual([
    'archived',
    'out_of_service',
    'occupied',
    'home_trial',
    'held',
    'reserved',
    'turnaround',
    'available',
  ])
})

test('a bed that was left in the small hours has been used tonight, and nobody is expected in it', () => {
  const left = row({ fromOn: d('2026-11-19'), toOn: d('2026-11-21'), present: false, lapsesAt: null })
  const threeInTheMorning = new Date('2026-11-21T02:00:00Z')
  const at = (night: LocalDate) => statusOnNight(open, [left], [], night, threeInTheMorning).status
  expect(at(friday)).toBe('occupied')
  expect(at(d('2026-11-21'))).toBe('available')
})

test('a claim or hold past its time is not there, whether or not a job has noticed', () => {
  expect(on([row({ fromOn: friday, lapsesAt: minutes(1) })])).toBe('reserved')
  expect(on([row({ fromOn: friday, lapsesAt: minutes(0) })])).toBe('available')
  expect(on([row({ kind: 'hold', lapsesAt: minutes(-1) })])).toBe('available')
  expect(isLive(row({ live: false, lapsesAt: minutes(9) }), now)).toBe(false)
  expect(isLive(row({ present: true, lapsesAt: minutes(-9) }), now)).toBe(true)
})

test('somebody in the house past the agreed departure has the bed tonight, and tomorrow it may be free', () => {
  const over = row({ present: true, toOn: d('2026-11-19') })
  expect(on([over])).toBe('occupied')
  expect(on([over], d('2026-11-19'))).toBe('occupied')
  expect(on([over], d('2026-11-21'))).toBe('available')
  expect(nextFreeOn([bed('b', [over])], friday, now)).toBeNull()
})

test('a home trial keeps the bed: the night is not free and the count of free beds is the same', () => {
  const away = row({ present: true, homeFrom: friday, homeUntil: d('2026-11-21') })
  expect(on([away])).toBe('home_trial')
  expect(on([away], d('2026-11-21'))).toBe('occupied')
  expect(freeBeds([bed('b', [away])], friday, now)).toEqual([])
})

test('a past night of somebody who has left was occupied; an unmet claim was reserved', () => {
  expect(on([row({ toOn: friday })], d('2026-11-19'))).toBe('occupied')
  expect(on([row({ lapsesAt: minutes(20) })], d('2026-11-19'))).toBe('reserved')
})

test('a bed being made ready can be claimed, and counts as ready once its time is past', () => {
  const turnaround = { id: 't', bedId: 'b', startedAt: minutes(-60), dueAt: minutes(20), readyAt: null }
  const turning = bed('b', [], { turnarounds: [turnaround] })
  expect(statusOfBed(turning, friday, now)).toBe('turnaround')
  expect(freeBeds([turning], friday, now)).toHaveLength(1)
  expect(statusOfBed(turning, friday, minutes(20))).toBe('available')
  expect(statusOfBed(turning, friday, minutes(-60)), 'from the minute it begins').toBe('turnaround')
  expect(statusOfBed(turning, friday, minutes(-61))).toBe('available')
  expect(statusOfBed(turning, d('2026-11-21'), now)).toBe('available')
  expect(statusOfBed({ ...turning, turnarounds: [{ ...turnaround, readyAt: now }] }, friday, now)).toBe('available')
})

test('a bed has no nights before it opened nor from the day it was archived', () => {
  const dates = { openedOn: friday, archivedOn: d('2026-11-22') }
  const statuses = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(
    (night) => statusOnNight(dates, [], [], d(night), now).status,
  )
  expect(statuses).toEqual(['archived', 'available', 'available', 'archived'])
  expect(freeNightsFrom(dates, [], friday, 30, now)).toBe(2)
})

test('free beds are offered for all nights first, ready first, nearest first, and special beds last', () => {
  const turnaround = { id: 't', bedId: 'turning', startedAt: minutes(-60), dueAt: minutes(20), readyAt: null }
  const beds = [
    bed('far', [], { houseId: 'tista', sort: 1 }),
    bed('accessible', [], { sort: 1, attributes: ['accessible'] }),
    bed('plain', [], { sort: 2 }),
    bed('turning', [], { sort: 0, turnarounds: [turnaround] }),
    bed('short', [row({ fromOn: d('2026-11-22'), toOn: d('2026-11-29') })], { sort: 0 }),
    bed('taken', [row({ present: true })], { sort: 0 }),
  ]
  const wish = {
    arriveOn: friday,
    nights: 7,
    needs: [],
    kilometres: new Map([
      ['fyrlykta', 2],
      ['tista', 34],
    ]),
  }
  const ranked = rankFreeBeds(beds, wish, now)
  expect(ranked.map((one) => one.bed.bedId)).toEqual(['plain', 'accessible', 'far', 'turning', 'short'])
  expect(ranked.at(-1)?.freeNights).toBe(2)
  expect(rankFreeBeds(beds, { ...wish, needs: ['accessible'] }, now).map((one) => one.bed.bedId)).toEqual([
    'accessible',
  ])
})

const someRow = fc
  .record({
    from: fc.integer({ min: -6, max: 10 }),
    nights: fc.integer({ min: 1, max: 8 }),
    kind: fc.constantFrom('stay', 'hold', 'out_of_service'),
    live: fc.boolean(),
    present: fc.boolean(),
    lapse: fc.option(fc.integer({ min: -600, max: 600 })),
  })
  .map(({ from, nights, kind, live, present, lapse }) => {
    const fromOn = addNights(friday, from)
    const lapsesAt = lapse === null ? null : minutes(lapse)
    const isPresent = present && live && kind === 'stay' && from <= 0
    return row({
      fromOn,
      toOn: addNights(fromOn, nights),
      kind: kind as Occupancy['kind'],
      live,
      present: isPresent,
      lapsesAt,
    })
  })

test('counts add up to the beds, and the next free night is one on which a bed is free', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someRow, { maxLength: 3 }), { maxLength: 5 }), (beds) => {
      const all = beds.map((rows, index) => bed(String(index), rows))
      const counts = Object.values(countStatuses(all, friday, now))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length)
      const next = nextFreeOn(all, friday, now)
      if (next === null) return
      expect(next > friday).toBe(true)
      expect(freeBeds(all, next, now).length).toBeGreaterThan(0)
    }),
  )
})

test('rows are grouped by bed and none is lost', () => {
  const groups = byBed([row({ bedId: 'a' }), row({ bedId: 'b' }), row({ bedId: 'a' })])
  expect([...groups].map(([bedId, rows]) => [bedId, rows.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
})
