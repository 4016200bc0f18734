import { expect, test } from 'vitest'
import { whyNotChange, whyNotGive } from './rules.ts'

const administrator = { roles: ['tenant_administrator'], whole: true }
const worker = { roles: ['night_worker'], whole: true }

test('an organisation keeps somebody who looks after access', () => {
  expect(whyNotChange(administrator, null, 0)).toBe('LAST_ADMINISTRATOR')
  expect(whyNotChange(administrator, worker, 0)).toBe('LAST_ADMINISTRATOR')
  expect(whyNotChange(administrator, { ...administrator, whole: false }, 0)).toBe('LAST_ADMINISTRATOR')
  expect(whyNotChange(administrator, { roles: ['tenant_administrator', 'team_leader'], whole: true }, 0)).toBeNull()
  expect(whyNotChange(administrator, null, 1)).toBeNull()
  expect(whyNotChange(worker, null, 0)).toBeNull()
})

test('a specialist service has no night worker, and a municipality no liaison', () => {
  expect(whyNotGive('specialist', ['night_worker'])).toBe('ROLE_NOT_FOR_ORGANISATION')
  expect(whyNotGive('specialist', ['liaison', 'tenant_administrator'])).toBeNull()
  expect(whyNotGive('municipality', ['liaison'])).toBe('ROLE_NOT_FOR_ORGANISATION')
  expect(whyNotGive('municipality', ['night_worker', 'privacy_officer'])).toBeNull()
})
