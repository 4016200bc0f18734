import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areTwoNumbers, mergeObstacles, stricter, takesNumber, whyNotMerge, whyNotUndo } from './merge.ts'
import { addressProtections, hiddenByProtection } from './view.ts'

const kind = fc.constantFrom('fnr' as const, 'dnr' as const, 'hnr' as const, null)
const grade = fc.constantFrom(...addressProtections)

test('twins, with a number each, are two persons; an emergency number may be one of several', () => {
  expect(areTwoNumbers('fnr', 'fnr')).toBe(true)
  expect(areTwoNumbers('dnr', 'dnr')).toBe(true)
  expect(areTwoNumbers('hnr', 'hnr')).toBe(false)
  expect(areTwoNumbers('dnr', 'fnr')).toBe(false)
  expect(areTwoNumbers(null, null)).toBe(false)
})

test('the better number stays, whichever record it came with', () => {
  fc.assert(
    fc.property(kind, kind, (one, other) => {
      const kept = takesNumber(one, other) ? other : one
      const turned = takesNumber(other, one) ? one : other
      expect(kept).toBe(turned)
      if (one !== null || other !== null) expect(kept).not.toBeNull()
    }),
  )
  expect(takesNumber('dnr', 'fnr')).toBe(true)
  expect(takesNumber('fnr', 'dnr')).toBe(false)
  expect(takesNumber('fnr', 'fnr')).toBe(false)
})

test('the stricter protection holds, whichever way the records are merged', () => {
  const strength = { nothing: 0, address: 1, person: 2 }
  fc.assert(
    fc.property(grade, grade, (one, other) => {
      const held = stricter(one, other)
      expect(held).toBe(stricter(other, one))
      for (const was of [one, other])
        expect(strength[hiddenByProtection[held]]).toBeGreaterThanOrEqual(strength[hiddenByProtection[was]])
    }),
  )
})

test('whatever stands in the way stops it, and two numbers are said to be two persons', () => {
  expect(whyNotMerge([])).toBeNull()
  for (const obstacle of mergeObstacles) expect(whyNotMerge([obstacle])).not.toBeNull()
  expect(whyNotMerge(['open_needs', 'two_numbers'])).toBe('TWO_NUMBERS')
})

test('a merge is undone once, and the last one first', () => {
  expect(whyNotUndo({ undone: false, isLast: true })).toBeNull()
  expect(whyNotUndo({ undone: true, isLast: true })).toBe('MERGE_UNDONE')
  expect(whyNotUndo({ undone: false, isLast: false })).toBe('MERGE_NOT_LAST')
})
