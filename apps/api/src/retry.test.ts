import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../test/world.ts'
import { allow, callerFor, router } from './trpc.ts'

let world: World
let sessionId: string
beforeAll(async () => {
  world = await makeWorld()
  sessionId = (await world.signIn('3105', ['night_worker'])).sessionId
})
afterAll(() => world.drop())

/** A verb whose statement fails with this code, as often as told, and the tries it took. */
async function tries(code: string, failures: number): Promise<{ tries: number; said: string }> {
  let count = 0
  const verbs = router({
    fails: allow('anyone').mutation(async ({ ctx }) => {
      count++
      const { sql } = ctx.tx
      if (count <= failures) await sql.unsafe(`do $$ begin raise exception 'made up' using errcode = '${code}'; end $$`)
      return count
    }),
  })
  const { parts } = world
  const idempotencyKey = randomBytes(12).toString('hex')
  const caller = callerFor(verbs)({ ...parts, slug: '3105', sessionId, idempotencyKey, requestId: uuidv7() })
  const said = await caller.fails().then(
    () => 'ok',
    (error: Error) => error.message,
  )
  return { tries: count, said }
}

test('a deadlock, a serialisation failure or a lock that was waited for too long is tried again, three times at the most', async () => {
  for (const code of ['40P01', '40001', '55P03']) {
    expect(await tries(code, 1), code).toEqual({ tries: 2, said: 'ok' })
    expect(await tries(code, 9), code).toMatchObject({ tries: 3, said: 'made up' })
  }
})

test('a rule of the database is no accident: it is asked once', async () => {
  for (const code of ['23P01', '23514']) expect(await tries(code, 1), code).toMatchObject({ tries: 1 })
})
