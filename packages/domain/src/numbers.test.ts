import { expect, test } from 'vitest'
import { readNumber } from './numbers.ts'

test('a number is read as people in Norway write it', () => {
  for (const text of [
    '8500',
    '8 500',
    '8\u00a0500',
    '8\u202f500',
    '8.500',
    '8.500,00',
    'kr 8 500,-',
    '8500,0',
    "8'500",
    '8 500 kr',
  ])
    expect([text, readNumber(text)]).toEqual([text, 8500])
  expect(readNumber('52,5')).toBe(52.5)
  expect(readNumber('52.5')).toBe(52.5)
  expect(readNumber('−3')).toBe(-3)
  expect(readNumber('1.234.567')).toBe(1_234_567)
})

test('nothing written is nothing; what is no number is none', () => {
  expect(readNumber('  ')).toBeNull()
  for (const text of ['ca. 50', '8,5,0', '1e9', 'kr', '8.50.0', '--1', '٣'])
    expect([text, readNumber(text)]).toEqual([text, Number.NaN])
})
