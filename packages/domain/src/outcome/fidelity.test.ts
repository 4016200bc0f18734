import { expect, test } from 'vitest'
import { askedCodes, type Counted, countedItems, fidelityDomains, levelOf, percentOf } from './fidelity.ts'
import { readFormRows, scaleOf } from './form.ts'

const percent: Counted = { code: 'a', domain: 'separation', unit: 'percent', met: 90, partly: 70 }
const days: Counted = { code: 'b', domain: 'separation', unit: 'days', less: true, met: 60, partly: 120 }

test('a figure on the limit is within it, also where less is better', () => {
  expect([90, 89.4, 69.5, 69.4].map((figure) => levelOf(percent, { figure, of: 10 }))).toEqual([
    ...['met', 'partly', 'partly', 'not_met'],
  ])
  expect([60, 61, 120, 121].map((figure) => levelOf(days, { figure, of: 10 }))).toEqual([
    ...['met', 'partly', 'partly', 'not_met'],
  ])
})

test('of nobody nothing is known, and of fewer than five nothing is said', () => {
  expect(levelOf(percent, percentOf({ count: 0, of: 0 }))).toBe('not_known')
  expect(levelOf(percent, percentOf({ count: 0, of: 4 }))).toBe('too_few')
  expect(levelOf(percent, percentOf({ count: 0, of: 5 }))).toBe('not_met')
  expect(levelOf(days, { figure: null, of: 20 })).toBe('not_known')
  expect(levelOf(days, { figure: 1, of: null })).toBe('met')
})

test('every domain has something that is counted and something that is asked, and no code is twice', () => {
  const codes = [...countedItems.map(({ code }) => code), ...askedCodes]
  expect(new Set(codes).size).toBe(codes.length)
  for (const domain of fidelityDomains) expect(countedItems.some((item) => item.domain === domain)).toBe(true)
  for (const item of countedItems) {
    const order = 'less' in item ? item.partly - item.met : item.met - item.partly
    expect(order, item.code).toBeGreaterThan(0)
  }
})

test('a scale as people write it, and nothing that is none', () => {
  for (const text of ['1-4', '1–4', ' 1 til 4 ', '1 to 4', '1..4'])
    expect(scaleOf(text)).toEqual({ lowest: 1, highest: 4 })
  for (const text of ['', '4', '4-1', '1-1', 'a-b', '1-1000', '-1-4', '1-4-5', '1.5-4'])
    expect(scaleOf(text), text).toBeNull()
})

test('every row says what is wrong with it, and one that is right is an item', () => {
  const row = { code: 'A1', domain: 'separation' as const, words: 'Kontrakten er vanlig', scale: '1-4' }
  const lines = readFormRows(
    [
      row,
      row,
      { code: '', domain: null, words: '', scale: 'mye' },
      { ...row, code: 'A 2', words: '=1+1' },
      { ...row, code: 'A3', words: 'Vendt \u202e om' },
      { ...row, code: 'A4', words: 'x'.repeat(2001) },
    ],
    2,
  )
  expect(lines.map(({ row, problems }) => [row, problems])).toEqual([
    [2, []],
    [3, ['code_twice']],
    [4, ['code_missing', 'domain_unknown', 'words_missing', 'scale_unknown']],
    [5, ['code_unfit', 'words_unfit']],
    [6, ['words_unfit']],
    [7, ['words_unfit']],
  ])
  expect(lines[0]?.item).toEqual({
    code: 'A1',
    domain: 'separation',
    words: 'Kontrakten er vanlig',
    lowest: 1,
    highest: 4,
  })
})
