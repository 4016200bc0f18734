import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import {
  type AllocationFacts,
  allocationMachine,
  choicesOffered,
  stateOfAllocation,
  stateOfNeed,
  whyNotOnAllocation,
} from './allocation.ts'

const day = asLocalDate
const shown: AllocationFacts = {
  viewingAt: null,
  offeredOn: null,
  acceptedOn: null,
  leaseSignedOn: null,
  endedBecause: null,
}

test('the state of an allocation is what happened last', () => {
  expect(stateOfAllocation(shown)).toBe('proposed')
  expect(stateOfAllocation({ ...shown, viewingAt: '2026-11-20T10:00:00Z' })).toBe('viewing')
  expect(stateOfAllocation({ ...shown, offeredOn: day('2026-11-21') })).toBe('offer_made')
  expect(stateOfAllocation({ ...shown, offeredOn: day('2026-11-21'), endedBecause: 'unit_lost' })).toBe('unit_lost')
})

test('the person can say no to anything until the lease is signed', () => {
  const open = allocationMachine.states.filter((state) => allocationMachine.can(state, 'decline_by_person'))
  expect(open).toEqual(['proposed', 'viewing', 'offer_made', 'accepted'])
})

test('a signed lease is the tenancy’s to end, and says so', () => {
  const signed = {
    ...shown,
    offeredOn: day('2026-11-01'),
    acceptedOn: day('2026-11-02'),
    leaseSignedOn: day('2026-11-03'),
  }
  for (const action of ['withdraw', 'lose_unit', 'decline_by_landlord', 'decline_by_person'] as const)
    expect(whyNotOnAllocation(action, signed)).toBe('LEASE_SIGNED')
  expect(allocationMachine.next('lease_signed', 'lease_ends')).toBe('withdrawn')
})

test('a no is a choice that was offered; what nobody asked the person about is none', () => {
  const no: AllocationFacts = { ...shown, endedBecause: 'declined_by_person' }
  const yes: AllocationFacts = { ...shown, offeredOn: day('2026-11-01'), acceptedOn: day('2026-11-02') }
  const lost: AllocationFacts = { ...shown, endedBecause: 'declined_by_landlord' }
  expect(choicesOffered([no, yes, lost, shown])).toBe(2)
})

test('a parked need is back on its day, and never says that somebody is not ready', () => {
  const need = { hasWishes: true, eligibleOn: null, parkedUntil: day('2026-12-01'), closedOn: null }
  expect(stateOfNeed(need, day('2026-11-30'))).toBe('parked')
  expect(stateOfNeed(need, day('2026-12-01'))).toBe('wishes_mapped')
  expect(stateOfNeed({ ...need, closedOn: day('2026-12-24') }, day('2026-12-24'))).toBe('closed')
})
