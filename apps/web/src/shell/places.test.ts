import { expect, test } from 'vitest'
import { more, places } from './places.ts'

test('every place has a key of its own', () => {
  const keys = [...places, more].map(({ key }) => key)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
