import { expect, test } from 'vitest'
import { defaultPolicies } from '../bed-pool/policies.ts'
import { asLocalDate, instantAt } from '../nights.ts'
import type { StayFacts } from './facts.ts'
import { type NeedSources, needsNow } from './needs.ts'

const d = asLocalDate
const friday = d('2026-11-20')
const saturday = d('2026-11-21')
const now = instantAt(friday, '21:40')
const policy = defaultPolicies.safety_bed
const blank: StayFacts = {
  arriveOn: friday,
  firstDepartOn: d('2026-11-27'),
  departOn: d('2026-11-27'),
  lapsesAt: null,
  arrivedAt: null,
  intakeAt: now,
  homeFrom: null,
  homeUntil: null,
  endedAt: null,
  outcome: null,
  cancelledAt: null,
  noShowAt: null,
  lapsedAt: null,
}
const none: NeedSources = { stays: [], requests: [], turnarounds: [], holds: [], outOfService: [], meetings: [] }
const stay = (stayId: string, facts: Partial<StayFacts>, more: Partial<NeedSources['stays'][number]> = {}) => ({
  stayId,
  houseId: 'fyrlykta',
  forHouse: true,
  facts: { ...blank, ...facts },
  policy,
  expectAt: null,
  returnAt: null,
  ...more,
})
const lapsesAt = instantAt(saturday, '22:00')
const arrivedAt = instantAt(d('2026-11-13'), '20:00')

test('the evening of the design: late above the now-line, coming below, each at its own minute', () => {
  const needs = needsNow(
    {
      ...none,
      stays: [
        stay('elin', { lapsesAt }, { forHouse: false, houseId: 'brygga' }),
        stay('marit', { arrivedAt, homeFrom: friday, homeUntil: saturday }, { returnAt: '14:00' }),
        stay('ayan', { lapsesAt }, { expectAt: '23:00' }),
        stay('kari', { arrivedAt, departOn: friday }),
      ],
      requests: [
        { requestId: 'roger', houseId: 'fyrlykta', callBackAt: instantAt(saturday, '00:00') },
        { requestId: 'tor-arne', houseId: 'fyrlykta', callBackAt: instantAt(friday, '20:15') },
        { requestId: 'nobody', houseId: 'fyrlykta', callBackAt: null },
      ],
      turnarounds: [
        {
          id: 'b',
          bedId: 'b',
          houseId: 'fyrlykta',
          startedAt: arrivedAt,
          dueAt: instantAt(friday, '22:00'),
          readyAt: null,
        },
        { id: 'done', bedId: 'c', houseId: 'fyrlykta', startedAt: arrivedAt, dueAt: now, readyAt: now },
      ],
    },
    now,
    26,
  )
  expect(needs.map((need) => [need.kind, need.subjectId, need.late])).toEqual([
    ['departure', 'kari', true],
    ['call_back', 'tor-arne', true],
    ['turnaround', 'b', false],
    ['arrival', 'ayan', false],
    ['call_back', 'roger', false],
    ['home_return', 'marit', false],
    ['claim_cut_off', 'elin', false],
  ])
})

test('who is expected at half past one is expected in the night, not the morning before', () => {
  const [need] = needsNow({ ...none, stays: [stay('a', { lapsesAt }, { expectAt: '01:30' })] }, now)
  expect(need?.at).toEqual(instantAt(saturday, '01:30'))
})

test('an arrival without an hour is never late, and a lapsed claim needs nobody', () => {
  const [need] = needsNow({ ...none, stays: [stay('a', { lapsesAt })] }, now)
  expect(need).toMatchObject({ kind: 'arrival', late: false, facts: { approximate: true } })
  expect(needsNow({ ...none, stays: [stay('a', { lapsesAt: now })] }, now)).toEqual([])
})

test('an overdue return, a missing intake and a stay past its departure stay in the list until somebody acts', () => {
  const at = instantAt(d('2026-12-20'), '03:00')
  const facts = { arrivedAt, intakeAt: null, homeFrom: friday, homeUntil: saturday }
  expect(needsNow({ ...none, stays: [stay('a', facts)] }, at).map((need) => [need.kind, need.late])).toEqual([
    ['intake', true],
    ['home_return', true],
    ['departure', true],
  ])
  const settled = { ...facts, intakeAt: now, homeReturnedAt: now, endedAt: now, outcome: 'home' as const }
  expect(needsNow({ ...none, stays: [stay('a', settled)] }, at)).toEqual([])
})

test('a departure at the weekend says so', () => {
  const [need] = needsNow({ ...none, stays: [stay('a', { arrivedAt, departOn: saturday })] }, now)
  expect(need?.facts).toEqual({ departOn: '2026-11-21', weekend: true })
})

test('what is further ahead than asked for waits', () => {
  const sources = {
    ...none,
    holds: [{ occupancyId: 'h', houseId: 'x', lapsesAt: instantAt(d('2026-11-22'), '16:00') }],
    outOfService: [{ occupancyId: 'o', houseId: 'x', toOn: saturday }],
    meetings: [{ meetingId: 'm', houseId: 'x', plannedAt: instantAt(saturday, '10:00') }],
  }
  expect(needsNow(sources, now).map((need) => need.kind)).toEqual(['out_of_service_end', 'meeting'])
  expect(needsNow(sources, now, 48).map((need) => need.kind)).toEqual(['out_of_service_end', 'meeting', 'hold_lapse'])
})
