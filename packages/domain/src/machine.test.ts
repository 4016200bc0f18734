import { expect, test } from 'vitest'
import { invariant } from './invariant.ts'
import { machine } from './machine.ts'
import { Refusal, refusalCodes, refusalKinds, refuse } from './refusal.ts'

const door = machine(['open', 'close', 'seal'], {
  shut: { open: 'ajar', seal: 'sealed' },
  ajar: { close: 'shut', open: 'ajar' },
  sealed: {},
})

test('a step that the table does not name is not taken', () => {
  expect(door.next('shut', 'open')).toBe('ajar')
  expect(door.next('sealed', 'open')).toBeNull()
  expect(door.can('shut', 'close')).toBe(false)
  expect(door.eventsFrom('ajar')).toEqual(['open', 'close'])
})

test('a state is final when nothing leaves it', () => {
  expect(door.states.filter(door.isFinal)).toEqual(['sealed'])
})

test('refuse throws the code with its facts, and passes on null', () => {
  expect(() => refuse(null)).not.toThrow()
  const thrown = (() => {
    try {
      refuse('REST_PERIOD_NOT_OVER', { overOn: '2026-11-21' })
    } catch (error) {
      return error
    }
  })()
  expect(thrown).toBeInstanceOf(Refusal)
  expect(thrown).toMatchObject({ code: 'REST_PERIOD_NOT_OVER', facts: { overOn: '2026-11-21' } })
})

test('every refusal code is a fact in capitals and has a kind', () => {
  for (const code of refusalCodes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  expect(new Set(Object.values(refusalKinds)).size).toBe(6)
})

test('a broken invariant is an error and never a refusal', () => {
  expect(() => invariant(true, 'fine')).not.toThrow()
  expect(() => invariant(0, 'a bed has a house')).toThrow('a bed has a house')
})
