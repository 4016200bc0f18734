import { expect, test } from 'vitest'
import { asLocalDate } from '../nights.ts'
import { contractKinds, dwellingStates } from './kinds.ts'
import { concentration, type DwellingFacts, dwellingState, rulesOfContract } from './rules.ts'

const today = asLocalDate('2026-11-20')
const bare: DwellingFacts = {
  inStockFrom: asLocalDate('2026-01-01'),
  archivedOn: null,
  let: false,
  closed: false,
  promised: false,
  offered: false,
  proposed: false,
}

test('the strongest thing that is true of a dwelling is what it is; nothing true means that nobody has been found for it', () => {
  expect(dwellingState(bare, today)).toBe('nobody_matched')
  const stronger: Partial<DwellingFacts>[] = [
    { proposed: true },
    { offered: true },
    { promised: true },
    { closed: true },
    { inStockFrom: asLocalDate('2026-11-21') },
    { let: true },
    { archivedOn: today },
  ]
  const states = [...dwellingStates].reverse().slice(1)
  let facts = bare
  for (const [index, fact] of stronger.entries()) {
    facts = { ...facts, ...fact }
    expect(dwellingState(facts, today)).toBe(states[index])
  }
})

test('a dwelling that leaves the stock tomorrow is in it today', () => {
  expect(dwellingState({ ...bare, archivedOn: asLocalDate('2026-11-21') }, today)).toBe('nobody_matched')
})

test('a building says itself how many is the most, and else the municipality does', () => {
  expect(concentration(2, null, 2)).toEqual({ let: 2, most: 2, full: true, over: false })
  expect(concentration(2, 1, 5)).toEqual({ let: 2, most: 1, full: true, over: true })
  expect(concentration(0, 0, 5)).toMatchObject({ full: true, over: false })
})

test('every kind of contract has rules to be held against', () => {
  for (const kind of contractKinds) expect(rulesOfContract[kind].length).toBeGreaterThan(0)
})
