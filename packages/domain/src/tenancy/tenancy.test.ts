import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { makesRehousingNeed, stateOfTenancy, type TenancyFacts, tenancyEnds, tenancyMachine } from './tenancy.ts'

const day = asLocalDate
const today = day('2026-11-20')
const lives: TenancyFacts = {
  movedInOn: day('2024-06-01'),
  untilOn: null,
  endedOn: null,
  openRisks: 0,
  isAway: false,
  notice: null,
}

test('the state of a tenancy is the strongest thing that can be said of it', () => {
  expect(stateOfTenancy(lives, today)).toBe('active')
  expect(stateOfTenancy({ ...lives, movedInOn: null }, today)).toBe('signed')
  expect(stateOfTenancy({ ...lives, openRisks: 2 }, today)).toBe('at_risk')
  expect(stateOfTenancy({ ...lives, openRisks: 2, isAway: true }, today)).toBe('absent')
  expect(stateOfTenancy({ ...lives, isAway: true, notice: { protestedOn: null } }, today)).toBe('notice_given')
  expect(stateOfTenancy({ ...lives, notice: { protestedOn: today } }, today)).toBe('protested')
  expect(stateOfTenancy({ ...lives, endedOn: today, notice: { protestedOn: today } }, today)).toBe('ended')
})

test('a lease past its end has not put anybody out', () => {
  const past = { ...lives, untilOn: today }
  expect(stateOfTenancy(past, today)).toBe('lease_over')
  expect(tenancyMachine.can('lease_over', 'prolong')).toBe(true)
})

test('to be away keeps the home: it ends only when somebody ends it', () => {
  expect(tenancyMachine.next('absent', 'return')).toBe('active')
  expect(tenancyMachine.eventsFrom('ended')).toEqual([])
})

test('every end but a new home and a death makes a need the same day', () => {
  expect(tenancyEnds.filter((end) => !makesRehousingNeed(end))).toEqual(['moved_to_other_home', 'died'])
})
