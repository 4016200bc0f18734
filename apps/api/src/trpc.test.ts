import type { TRPCError } from '@trpc/server'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.drop())

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: TRPCError) => `${error.code} ${error.message}`,
  )
const input = () => ({ turnaroundId: uuidv7() })

test('nobody gets in without a session', async () => {
  expect(await codeOf(world.caller('3105', null).bedPool.markReady(input()))).toBe('UNAUTHORIZED SESSION_MISSING')
  expect(await codeOf(world.caller('3105', 'made-up').bedPool.markReady(input()))).toBe('UNAUTHORIZED SESSION_MISSING')
})

test('an organisation one does not belong to answers like one that does not exist', async () => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  const elsewhere = await codeOf(world.caller('3107', sessionId).bedPool.markReady(input()))
  expect(elsewhere).toBe('NOT_FOUND NOT_FOUND')
  expect(await codeOf(world.caller('9999', sessionId).bedPool.markReady(input()))).toBe(elsewhere)
})

test('a role without the permission is told so', async () => {
  const officer = await world.as('3105', ['privacy_officer'])
  expect(await codeOf(officer.bedPool.markReady(input()))).toBe('FORBIDDEN NOT_PERMITTED')
})

test('a write without an idempotency key is refused before anything is opened', async () => {
  const { sessionId } = await world.signIn('3105', ['night_worker'])
  expect(await codeOf(world.caller('3105', sessionId, '').bedPool.markReady(input()))).toBe(
    'BAD_REQUEST IDEMPOTENCY_KEY_MISSING',
  )
})

test('what is not there is refused as missing, and leaves no trace', async () => {
  const worker = await world.as('3105', ['night_worker'])
  expect(await codeOf(worker.bedPool.markReady(input()))).toBe('NOT_FOUND NOT_FOUND')
  const [row] = await world.admin`select count(*) as n from pool.audit_entry`
  expect(row?.n).toBe(0)
})
