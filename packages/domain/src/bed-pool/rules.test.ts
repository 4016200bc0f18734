import { expect, test } from 'vitest'
import { asLocalDate, instantAt } from '../nights.ts'
import { defaultPolicies } from './policies.ts'
import { whyNotHold } from './rules.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const now = instantAt(friday, '21:40')
const bed = { openedOn: d('2020-01-01'), archivedOn: null }
const flat = defaultPolicies.transitional_unit
const weekend = { fromOn: d('2026-11-21'), toOn: d('2026-11-23'), hours: 24 }

test('a bed that takes no reservation cannot be held, and a flat can, for as long as its policy says', () => {
  expect(whyNotHold(bed, defaultPolicies.safety_bed, weekend, now)).toBe('RESERVATION_NOT_ALLOWED')
  expect(whyNotHold(bed, flat, weekend, now)).toBeNull()
  expect(whyNotHold(bed, flat, { ...weekend, hours: flat.holdHoursMax }, now)).toBeNull()
  expect(whyNotHold(bed, flat, { ...weekend, hours: flat.holdHoursMax + 1 }, now)).toBe('HOLD_TOO_LONG')
})

test('a hold is on nights that the bed has, from tonight to as far ahead as arrivals go', () => {
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: d('2026-11-19') }, now)).toBe('ARRIVAL_BEFORE_TONIGHT')
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: friday }, now)).toBeNull()
  const last = { fromOn: d('2027-05-19'), toOn: d('2027-05-20'), hours: 1 }
  expect(whyNotHold(bed, flat, last, now)).toBeNull()
  expect(whyNotHold(bed, flat, { ...last, fromOn: d('2027-05-20'), toOn: d('2027-05-21') }, now)).toBe(
    'ARRIVAL_TOO_FAR_AHEAD',
  )
  expect(whyNotHold({ ...bed, archivedOn: d('2026-11-22') }, flat, weekend, now)).toBe('BED_ARCHIVED')
  expect(whyNotHold({ ...bed, archivedOn: d('2026-11-23') }, flat, weekend, now)).toBeNull()
  expect(whyNotHold({ ...bed, openedOn: d('2026-11-22') }, flat, weekend, now)).toBe('BED_ARCHIVED')
  expect(whyNotHold({ ...bed, openedOn: weekend.fromOn }, flat, weekend, now)).toBeNull()
})

test('at two in the morning a bed can still be held from the evening before', () => {
  const night = instantAt(d('2026-11-21'), '02:00')
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: friday }, night)).toBeNull()
  expect(whyNotHold(bed, flat, { ...weekend, fromOn: d('2026-11-19') }, night)).toBe('ARRIVAL_BEFORE_TONIGHT')
})
