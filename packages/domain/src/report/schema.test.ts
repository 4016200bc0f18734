import { expect, test } from 'vitest'
import { occupancyInput } from './schema.ts'

test('a report is over at least one night and at most two years', () => {
  const ask = (fromOn: string, toOn: string) => occupancyInput.safeParse({ fromOn, toOn, format: 'csv' }).success
  expect(ask('2026-01-01', '2026-01-02')).toBe(true)
  expect(ask('2026-01-01', '2028-01-01')).toBe(true)
  expect(ask('2026-01-01', '2026-01-01')).toBe(false)
  expect(ask('2026-01-02', '2026-01-01')).toBe(false)
  expect(ask('2026-01-01', '2028-01-03')).toBe(false)
})
