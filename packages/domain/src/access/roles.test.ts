import { expect, test } from 'vitest'
import { inScope, isEmptyScope, permissions, permissionsOf, permissionsOfRole, roles, rolesFor } from './roles.ts'

test('no role and an unknown role give nothing', () => {
  expect(permissionsOf([]).size).toBe(0)
  expect(permissionsOf(['root', 'constructor', '__proto__', 'toString', '']).size).toBe(0)
})

test('an empty scope sees nothing, and a house outside the scope is not seen', () => {
  expect(inScope({ whole: false, houseIds: [] }, 'a')).toBe(false)
  expect(isEmptyScope({ whole: false, houseIds: [] })).toBe(true)
  expect(inScope({ whole: false, houseIds: ['a'] }, 'a')).toBe(true)
  expect(inScope({ whole: false, houseIds: ['a'] }, 'b')).toBe(false)
  expect(inScope({ whole: true, houseIds: [] }, 'b')).toBe(true)
})

test('the specialist service receives in its own houses, and opens no person', () => {
  const held = [...permissionsOf(rolesFor.specialist)]
  expect(held.filter((permission) => /^(person|contact|print)\./.test(permission))).toEqual([])
  expect(held.filter((permission) => permission.startsWith('stay.'))).toEqual(['stay.open', 'stay.receive'])
  expect(held).toContain('bed_pool.configure')
  for (const role of rolesFor.municipality) expect(permissionsOf([role]).has('capacity.publish'), role).toBe(false)
})

test('the pool coordinator and the administrator open no person and no stay', () => {
  for (const permission of permissionsOf(['pool_coordinator', 'tenant_administrator'])) {
    expect(permission).not.toMatch(/^(person|stay|contact|print)\./)
  }
})

test('only the team leader opens protected persons, sets rules aside and goes beyond the longest stay', () => {
  for (const role of roles) {
    const held = permissionsOf([role])
    for (const permission of ['person.open_protected', 'stay.override', 'stay.extend_beyond'] as const) {
      expect(held.has(permission), `${role} ${permission}`).toBe(role === 'team_leader')
    }
  }
})

test('a night worker can find, take in, run and hand over', () => {
  const held = permissionsOf(['night_worker'])
  for (const permission of ['person.search', 'stay.claim', 'stay.run', 'contact.log', 'print.night_list'] as const) {
    expect(held.has(permission), permission).toBe(true)
  }
})

test('several roles give what they give together, and every permission belongs to some role', () => {
  const both = permissionsOf(['tenant_administrator', 'privacy_officer'])
  expect([...both].sort()).toEqual([
    'access.manage',
    'audit.read',
    'audit.review',
    'cooperation.read',
    'person.list_access',
    'report.read',
  ])
  expect(permissionsOf(Object.keys(permissionsOfRole)).size).toBe(permissions.length)
})
