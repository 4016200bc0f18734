import { expect, test } from 'vitest'
import { asLocalDate, instantAt } from '../nights.ts'
import { defaultPolicies } from './policies.ts'
import { holdMachine, holdStateOf, inTheWay, whyNotArchive, whyNotHold, whyNotNights } from './rules.ts'
import type { Occupancy } from './status.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const now = instantAt(friday, '21:40')
const bed = { openedOn: d('2020-01-01'), archivedOn: null }
const flat = defaultPolicies.transitional_unit
const weekend = { fromOn: d('2026-11-21'), toOn: d('2026-11-23'), hours: 24 }
const stay = (more: Partial<Occupancy> = {}): Occupancy => ({
  id: 's',
  bedId: 'b',
  kind: 'stay',
  fromOn: d('2026-11-15'),
  toOn: d('2026-11-22'),
  live: true,
  present: true,
  lapsesAt: null,
  ...more,
})

test('a bed that takes no reservation cannot be held, and a flat can, for as long as its policy says', () => {
  expect(whyNotHold(bed, defaultPolicies.safety_bed, weekend, now)).toBe('RESERVATION_NOT_ALLOWED')
  expect(whyNotHold(bed, flat, weekend, now)).toBeNull()
  expect(whyNotHold(bed, flat, { ...weekend, hours: flat.holdHoursMax }, now)).toBeNull()
  expect(whyNotHold(bed, flat, { ...weekend, hours: flat.holdHoursMax + 1 }, now)).toBe('HOLD_TOO_LONG')
})

test('a hold is on nights that the bed has, from tonight to as far ahead as arrivals go', () => {
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: d('2026-11-19') }, now)).toBe('ARRIVAL_BEFORE_TONIGHT')
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: friday }, now)).toBeNull()
  expect(whyNotHold(bed, flat, { fromOn: d('2028-01-01'), toOn: d('2028-01-02'), hours: 1 }, now)).toBe(
    'ARRIVAL_TOO_FAR_AHEAD',
  )
  expect(whyNotNights({ ...bed, archivedOn: d('2026-11-22') }, weekend, now)).toBe('BED_ARCHIVED')
  expect(whyNotNights({ ...bed, archivedOn: d('2026-11-23') }, weekend, now)).toBeNull()
  expect(whyNotNights({ ...bed, openedOn: d('2026-11-22') }, weekend, now)).toBe('BED_ARCHIVED')
})

test('a hold expires by itself, and what is over stays over', () => {
  const hold = { live: true, lapsesAt: now }
  expect(holdStateOf(hold, new Date(now.getTime() - 1))).toBe('active')
  expect(holdStateOf(hold, now)).toBe('expired')
  expect(holdStateOf({ ...hold, live: false }, new Date(now.getTime() - 1))).toBe('released')
  expect(holdStateOf({ ...hold, live: false, convertedAt: now }, now)).toBe('converted')
  expect(holdMachine.states.filter(holdMachine.isFinal)).toEqual(['converted', 'released', 'expired'])
})

test('nobody is pushed out of a bed to be repaired, not even past the agreed departure', () => {
  const over = stay({ id: 'over', toOn: d('2026-11-19') })
  const nights = { fromOn: friday, toOn: d('2026-11-25') }
  expect(inTheWay([stay(), over], nights, now).map((row) => row.id)).toEqual(['s', 'over'])
  expect(inTheWay([stay({ live: false, present: false })], nights, now)).toEqual([])
  expect(inTheWay([stay({ present: false, lapsesAt: now })], nights, now)).toEqual([])
  expect(inTheWay([stay()], { fromOn: d('2026-11-22'), toOn: d('2026-11-25') }, now)).toEqual([])
})

test('a bed is archived when nobody has a night in it from that day on', () => {
  expect(whyNotArchive(bed, [stay()], d('2026-11-21'), now)).toBe('BED_HAS_COMING_STAYS')
  expect(whyNotArchive(bed, [stay()], d('2026-11-22'), now)).toBeNull()
  expect(whyNotArchive(bed, [stay({ toOn: d('2026-11-19') })], friday, now)).toBe('BED_HAS_COMING_STAYS')
  expect(whyNotArchive(bed, [stay({ present: false, lapsesAt: now })], friday, now)).toBeNull()
  expect(whyNotArchive({ ...bed, archivedOn: friday }, [], friday, now)).toBe('BED_ARCHIVED')
  expect(whyNotArchive(bed, [], d('2019-12-31'), now)).toBe('PERIOD_OVER')
})
