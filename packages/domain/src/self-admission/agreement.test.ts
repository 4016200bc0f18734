import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNights, asLocalDate, nightsBetween } from '../nights.ts'
import {
  type AgreementFacts,
  agreementActions,
  agreementMachine,
  availabilityOn,
  nightsUsed,
  restOverOnAfter,
  type StayUnderAgreement,
  stateOfAgreement,
  whyNotOnAgreement,
} from './agreement.ts'

const d = asLocalDate
// Jæren: up to five days, at least fourteen days between stays.
const signed: AgreementFacts = {
  nightsMax: 5,
  restDays: 14,
  staysPerYear: null,
  nightsPerYear: null,
  personSignedOn: d('2026-02-01'),
  unitSignedOn: d('2026-02-03'),
  suspendedOn: null,
  reviewOn: d('2027-02-03'),
  untilOn: d('2027-06-01'),
  endedOn: null,
}
const stay = (arrivedOn: string, departOn: string, endedOn: string | null = departOn): StayUnderAgreement => ({
  arrivedOn: d(arrivedOn),
  departOn: d(departOn),
  endedOn: endedOn === null ? null : d(endedOn),
})
const free = { freeNights: 30, nextFreeOn: null }
const friday = d('2026-11-20')

test('the second signature makes it an agreement, from its day', () => {
  expect(stateOfAgreement({ ...signed, unitSignedOn: null }, friday)).toBe('draft')
  expect(stateOfAgreement({ ...signed, personSignedOn: null }, friday)).toBe('draft')
  expect(stateOfAgreement(signed, d('2026-02-02'))).toBe('draft')
  expect(stateOfAgreement(signed, d('2026-02-03'))).toBe('active')
})

test('a late review takes no bed from the person; the last day does', () => {
  expect(stateOfAgreement(signed, d('2027-02-02'))).toBe('active')
  expect(stateOfAgreement(signed, d('2027-02-03'))).toBe('review_due')
  expect(whyNotOnAgreement('use', signed, d('2027-02-03'))).toBeNull()
  expect(stateOfAgreement(signed, d('2027-06-01'))).toBe('ended')
  expect(stateOfAgreement({ ...signed, endedOn: friday }, friday)).toBe('ended')
})

test('what is not open says why', () => {
  const suspended = { ...signed, suspendedOn: friday }
  expect(whyNotOnAgreement('use', suspended, addNights(friday, -1))).toBeNull()
  expect(whyNotOnAgreement('use', suspended, friday)).toBe('AGREEMENT_SUSPENDED')
  expect(whyNotOnAgreement('lift_suspension', signed, friday)).toBe('AGREEMENT_ALREADY_SO')
  expect(whyNotOnAgreement('sign', signed, friday)).toBe('AGREEMENT_ALREADY_SO')
  expect(whyNotOnAgreement('use', { ...signed, personSignedOn: null }, friday)).toBe('AGREEMENT_NOT_SIGNED')
  for (const action of agreementActions)
    expect(whyNotOnAgreement(action, signed, d('2028-01-01'))).toBe('AGREEMENT_OVER')
  expect(agreementMachine.isFinal('ended')).toBe(true)
})

test('rest counts from the actual end, so that going home early brings the next stay nearer', () => {
  const early = [stay('2026-11-02', '2026-11-07', '2026-11-04')]
  expect(restOverOnAfter(early, 14)).toBe('2026-11-18')
  expect(availabilityOn(signed, early, free, d('2026-11-17'))).toEqual({ can: 'in_rest_period', nextOn: '2026-11-18' })
  expect(availabilityOn(signed, early, free, d('2026-11-18'))).toEqual({ can: 'available', nights: 5 })
  const late = [stay('2026-11-02', '2026-11-07')]
  expect(availabilityOn(signed, late, free, d('2026-11-20'))).toEqual({ can: 'in_rest_period', nextOn: '2026-11-21' })
})

test('nights not slept are not counted, nights over New Year belong to the year they are slept in', () => {
  const stays = [stay('2025-12-29', '2026-01-03'), stay('2026-03-01', '2026-03-06', '2026-03-02')]
  expect(nightsUsed(stays, d('2025-06-01'))).toBe(3)
  expect(nightsUsed(stays, friday)).toBe(3)
  expect(nightsUsed(stays, d('2199-12-31'))).toBe(0)
})

test('a used quota opens again at New Year, if the agreement holds then', () => {
  const counted = { ...signed, staysPerYear: 1 }
  const stays = [stay('2026-03-01', '2026-03-06')]
  expect(availabilityOn(counted, stays, free, friday)).toEqual({ can: 'yearly_quota_used', nextOn: '2027-01-01' })
  const ending = { ...counted, untilOn: d('2026-12-31') }
  expect(availabilityOn(ending, stays, free, friday)).toEqual({ can: 'yearly_quota_used', nextOn: null })
  const nights = { ...signed, nightsPerYear: 7 }
  expect(availabilityOn(nights, stays, free, friday)).toEqual({ can: 'available', nights: 2 })
})

test('a rest that ends in the new year meets the new year’s quota', () => {
  const counted = { ...signed, staysPerYear: 1 }
  const stays = [stay('2026-12-20', '2026-12-25')]
  expect(availabilityOn(counted, stays, free, d('2026-12-28'))).toEqual({ can: 'in_rest_period', nextOn: '2027-01-08' })
})

test('who is in is in, and a full unit says when', () => {
  expect(availabilityOn(signed, [stay('2026-11-19', '2026-11-24', null)], free, friday)).toEqual({ can: 'already_in' })
  const full = { freeNights: 0, nextFreeOn: d('2026-11-22') }
  expect(availabilityOn(signed, [], full, friday)).toEqual({ can: 'no_bed_now', nextOn: '2026-11-22' })
  expect(availabilityOn(signed, [], { freeNights: 2, nextFreeOn: null }, friday)).toEqual({
    can: 'available',
    nights: 2,
  })
  expect(availabilityOn({ ...signed, suspendedOn: friday }, [], free, friday)).toEqual({
    can: 'not_in_force',
    state: 'suspended',
  })
})

test('the day that is promised is a day on which the person may come, whatever was lived before', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((after) => addNights(d('2025-06-01'), after))
  const more = (count: number | null) => (count === null ? null : count + 1)
  const past = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 5 })), { maxLength: 12 })
  fc.assert(
    fc.property(past, day, fc.option(fc.nat(4)), fc.option(fc.nat(20)), fc.nat(60), (lived, on, most, nights, rest) => {
      const stays = lived
        .map(([from, length]) => ({ arrivedOn: from, departOn: addNights(from, 5), endedOn: addNights(from, length) }))
        .filter(({ endedOn }) => endedOn <= on)
      const facts = { ...signed, personSignedOn: d('2025-01-01'), unitSignedOn: d('2025-01-01'), restDays: rest }
      const agreed = { ...facts, reviewOn: d('2029-01-01'), untilOn: d('2029-06-01') }
      const counted = { ...agreed, staysPerYear: more(most), nightsPerYear: more(nights) }
      const answer = availabilityOn(counted, stays, free, on)
      if (answer.can === 'available') {
        expect(answer.nights).toBeGreaterThan(0)
        expect(answer.nights).toBeLessThanOrEqual(5)
      } else {
        if (!('nextOn' in answer) || answer.nextOn === null) throw new Error(answer.can)
        expect(nightsBetween(on, answer.nextOn)).toBeGreaterThan(0)
        expect(availabilityOn(counted, stays, free, answer.nextOn)).toMatchObject({ can: 'available' })
        const dayBefore = addNights(answer.nextOn, -1)
        if (dayBefore > on) expect(availabilityOn(counted, stays, free, dayBefore).can).not.toBe('available')
      }
    }),
  )
})
