import { type Role, roles } from '@samplass/domain/access/roles'
import { expect, test } from 'vitest'
import { more, moreFor, placeGroups, places, placesFor, railFor } from './places.ts'

test('every place has a key of its own', () => {
  const keys = [...places, more].map(({ key }) => key)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('whoever one is, every place stands in the rail or under a group of More, and no group has more than seven', () => {
  for (const held of [...roles.map((role): Role[] => [role]), [...roles]]) {
    const rest = moreFor(held)
    const found = new Set([...railFor(held), ...rest].map(({ id }) => id))
    expect([...placesFor(held)].map(({ id }) => id).filter((id) => !found.has(id))).toEqual([])
    for (const group of placeGroups) {
      const links = rest.filter((place) => place.group === group)
      if (held.length === 1) expect(links.length, `${held}: ${group}`).toBeLessThanOrEqual(7)
    }
  }
})
